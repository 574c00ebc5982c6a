/** A context of `kubectl` with what it leads to. */
export type KubeContext = {
  readonly context: string;
  readonly namespace: string | null;
  readonly server: string | null;
  readonly user?: string | null;
  readonly cluster?: string | null;
  /** What the program that fetches the user's token is told: its arguments and its variables. */
  readonly helper?: readonly string[];
};

/** A configuration of `kubectl`: its current context; `others` are those that a command can name instead. */
export type KubeConfiguration = KubeContext & { readonly others?: readonly KubeContext[] };

/** What the machine says about a folder, read from files and the asker's environment, never from the network. */
export type Surroundings = {
  /** Absolute; the home of the user. */
  readonly home: string;
  /** The open workspace folders, absolute; empty when not known. */
  readonly workspaces: readonly string[];
  /** Listed variables of the asking process. */
  readonly variables: Readonly<Record<string, string>>;
  readonly branch: string | null;
  readonly kube: KubeConfiguration | null;
  /** The configuration in other files than those of the asker's variables, merged; absent where nobody looks. */
  readonly kubeIn?: (files: readonly string[]) => KubeConfiguration | null;
  /** Terraform's selected workspace in this folder (`.terraform/environment`), `default` excluded. */
  readonly terraformWorkspace: string | null;
  /** Pulumi's selected stack in this folder, as it was named; absent where nobody looks for it. */
  readonly pulumiStack?: string | null;
  /** Docker's contexts with the addresses they lead to; absent where nobody looks for them. */
  readonly dockerContexts?: readonly { readonly name: string; readonly host: string }[];
};
