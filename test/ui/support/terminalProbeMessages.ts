/** The part of the editor's terminal options that tests use. */
export type ProbeTerminal = {
  readonly name: string;
  readonly shellPath?: string;
  readonly shellArgs?: string[];
  readonly hideFromUser?: boolean;
  readonly strictEnv?: boolean;
  readonly env?: Record<string, string>;
};

export type ProbeRequest = { readonly id: number } & (
  | { readonly do: 'open'; readonly options: ProbeTerminal }
  | { readonly do: 'execute'; readonly name: string; readonly line: string }
  | { readonly do: 'type'; readonly name: string; readonly text: string; readonly enter: boolean }
  | { readonly do: 'show' | 'close'; readonly name: string }
  | { readonly do: 'task'; readonly line: string; readonly program: string }
  | { readonly do: 'starts' }
);

export type ProbeAnswer =
  { readonly id: number; readonly value: unknown } | { readonly id: number; readonly failed: string };
