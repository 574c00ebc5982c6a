/** A context of `kubectl` with what it leads to. */
export type KubeContext = {
  readonly context: string;
  readonly namespace: string | null;
  readonly server: string | null;
  readonly user?: string | null;
};

/** What the machine says about a folder, read from files and the asker's environment, never from the network. */
export type Surroundings = {
  /** Absolute; the home of the user. */
  readonly home: string;
  /** The open workspace folders, absolute; empty when not known. */
  readonly workspaces: readonly string[];
  /** Listed variables of the asking process. */
  readonly variables: Readonly<Record<string, string>>;
  readonly branch: string | null;
  /** The current context; `others` are those that a command can name instead. */
  readonly kube: (KubeContext & { readonly others?: readonly KubeContext[] }) | null;
  /** Terraform's selected workspace in this folder (`.terraform/environment`), `default` excluded. */
  readonly terraformWorkspace: string | null;
  /** Pulumi's selected stack in this folder, as it was named; absent where nobody looks for it. */
  readonly pulumiStack?: string | null;
  /** Docker's contexts with the addresses they lead to; absent where nobody looks for them. */
  readonly dockerContexts?: readonly { readonly name: string; readonly host: string }[];
};
