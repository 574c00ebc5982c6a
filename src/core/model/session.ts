import { folderOf, isAtOrInside } from './filePath';

/** One thing an allowed command left behind that later commands of its session stand on. */
export type SessionFact =
  | { readonly kind: 'variable'; readonly name: string; readonly value: string | null }
  | { readonly kind: 'folder'; readonly path: string }
  | { readonly kind: 'kube-context'; readonly context: string }
  | { readonly kind: 'kube-namespace'; readonly namespace: string }
  | { readonly kind: 'terraform-workspace'; readonly folder: string; readonly workspace: string }
  | { readonly kind: 'azure-subscription'; readonly subscription: string }
  | { readonly kind: 'gcp-project'; readonly project: string }
  /** What a program was told to use from now on: a stack, a context, a configuration, a linked project. */
  | { readonly kind: 'selection'; readonly program: string; readonly name: string };

/** A session's memory: its facts, oldest first, at most one for each subject. */
export type SessionMemory = readonly SessionFact[];

export const freshSession: SessionMemory = [];

function subject(fact: SessionFact): string {
  switch (fact.kind) {
    case 'variable':
      return `variable ${fact.name}`;
    case 'terraform-workspace':
      return `terraform-workspace ${fact.folder}`;
    case 'selection':
      return `selection ${fact.program}`;
    case 'folder':
    case 'kube-context':
    case 'kube-namespace':
    case 'azure-subscription':
    case 'gcp-project':
      return fact.kind;
  }
}

/** The memory after `facts` came true; a later fact takes the place of an earlier one about the same subject. */
export function remember(memory: SessionMemory, facts: readonly SessionFact[]): SessionMemory {
  const bySubject = new Map<string, SessionFact>();
  for (const fact of [...memory, ...facts]) {
    bySubject.delete(subject(fact));
    bySubject.set(subject(fact), fact);
  }
  return [...bySubject.values()];
}

/** A file as it was before the first change that no apply has carried out yet. */
export type CarriedFile = {
  readonly path: string;
  readonly before: string | null;
  readonly agent: string;
  /** Milliseconds since 1970. */
  readonly at: number;
  /** Folders whose apply carried it out, of a file that the applies of others read as well. */
  readonly appliedIn?: readonly string[];
};

/** A part of what was written: by the program that carries files of its kind out. */
export const carriers = ['terraform', 'cloudformation', 'migrations', 'everything'] as const;
export type Carrier = (typeof carriers)[number];

/** What one command carries out: changes of a kind in a folder and below, and in the modules elsewhere that it reads. */
export type Settled = { readonly folder: string; readonly by: Carrier; readonly called?: readonly string[] };

const kinds: Readonly<Record<Carrier, RegExp>> = {
  terraform: /\.(?:tf|tofu|tfvars)(?:\.json)?$/,
  cloudformation: /\.(?:ya?ml|json|template)$/,
  migrations: /\.sql$/,
  everything: /./,
};

/** Whether a changed file is among what is carried out. */
export function isSettledBy({ folder, by, called }: Settled, path: string): boolean {
  const isHere = isAtOrInside(path, folder) || called?.includes(folderOf(path)) === true;
  return isHere && kinds[by].test(path);
}
