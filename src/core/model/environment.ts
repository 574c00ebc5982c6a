export type Tier = 'production' | 'staging' | 'development' | 'unknown';

/** Where an operation lands, and the facts a person can check, such as `AWS_PROFILE=acme-prod`. */
export type Environment = { readonly name: string; readonly tier: Tier; readonly evidence: readonly string[] };

export const unknownEnvironment: Environment = { name: 'unknown', tier: 'unknown', evidence: [] };

/** The kinds of signal, by the keys a policy's `signals:` uses. */
export const signalKinds = [
  'aws-account',
  'aws-profile',
  'kube-context',
  'kube-namespace',
  'kube-server',
  'terraform-workspace',
  'var-file',
  'gcp-project',
  'azure-subscription',
  'stack',
  'database-host',
  'name',
  'path',
  'branch',
] as const;

export type SignalKind = (typeof signalKinds)[number];

/** A fact that may tell the environment. `from` is how a person would name it: `AWS_PROFILE`, `--profile`, `stack name`. */
export type Signal = {
  readonly kind: SignalKind;
  readonly value: string;
  readonly from: string;
  /** A file that an agent could have written says so: it can make a place dangerous, never harmless. */
  readonly isClaim?: true;
  /** It counts only for what reaches this machine's own address: a tunnel may lead from there. */
  readonly isBehindLoopback?: true;
};

/** How a policy names an environment. `signals` values are globs; one that starts with `!` excludes. */
export type EnvironmentDefinition = {
  readonly name: string;
  readonly tier: Tier;
  readonly from: 'preset' | 'organisation' | 'user' | 'workspace';
  readonly signals: Readonly<Partial<Record<SignalKind, readonly string[]>>>;
};
