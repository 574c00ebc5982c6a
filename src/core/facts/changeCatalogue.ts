/** One kind of change and what it leads to, whatever format it is written in. */
export type ChangeRule = {
  /** Before and after, as one phrase. */
  readonly change: string;
  readonly consequence: string;
  /** Why nothing states it yet; absent when an example shows it. */
  readonly missing?: string;
  /** What of it is not told, and why. */
  readonly limits?: string;
};

/*
 * The numbers are stable: policies, reports and other tools' suppressions name them. A kind that is given up keeps its
 * number and says so in `missing`.
 */
const rules: Readonly<Record<string, ChangeRule>> = {
  X01: { change: 'a resource that holds data is removed', consequence: 'its data is destroyed at apply, unless kept' },
  X02: {
    change: 'an attribute changes that replaces a resource holding data',
    consequence: 'deleted and created empty; clients are cut off meanwhile',
  },
  X03: {
    change: 'an attribute changes that replaces any other resource',
    consequence: 'down for as long as it takes to make it again, with a new id or address',
  },
  X04: { change: 'a resource is renamed and nothing says that it moved', consequence: 'the same as delete and create' },
  X05: { change: 'deletion protection is switched off', consequence: 'nothing stops the next delete' },
  X06: {
    change: 'backups, snapshots, versioning or retention are switched off or shortened',
    consequence: 'no way back after a mistake',
  },
  X07: { change: 'deleting by force is switched on', consequence: 'a delete also empties what would have stopped it' },
  X08: { change: 'many zones, replicas or instances become one or none', consequence: 'a single failure is an outage' },
  X09: {
    change: 'the region, account, project or cluster of a provider changes',
    consequence: 'everything is new elsewhere, and the old stays or is destroyed',
  },
  X10: {
    limits:
      'The name of a stack of CloudFormation stands in the command that deploys it, which is told by that name, and in no template.',
    change: 'the place of the state or the name of the stack changes',
    consequence: 'what exists is out of sight: duplicates or orphans',
  },
  X11: {
    change: 'an engine or a major version is raised',
    consequence: 'an upgrade that goes one way, with a restart',
  },
  X12: {
    change: 'the encryption key of something that holds data is changed or removed',
    consequence: 'replacement, or data that cannot be read',
  },
  X13: {
    change: 'what is replaced has many dependants',
    consequence: 'all of them are touched, directly or through others',
  },
  X14: { change: 'a pinned version becomes a floating one', consequence: 'the next apply changes by itself' },
  TF01: {
    change: '`count` becomes `for_each`, or keys change, without `moved`',
    consequence: 'every instance is destroyed and created again',
  },
  TF02: {
    change: 'an entry of `ignore_changes` is removed',
    consequence: 'what drifted is forced back, maybe replaced',
  },
  TF03: { change: 'something is replaced without `create_before_destroy`', consequence: 'a gap instead of an overlap' },
  TF04: { change: 'a `moved` or `removed` block is deleted', consequence: 'a state that has not seen it destroys' },
  TF05: {
    change: 'a variable or local changes that a replacing attribute stands on',
    consequence: 'replacement at a distance',
  },
  TF06: {
    change: 'a script gains `destroy`, `-auto-approve` or `-replace`',
    consequence: 'destruction that nobody confirms',
  },
  TF07: { change: 'the triggers of a provisioner change', consequence: 'its commands run again' },
  CF01: {
    change: 'a property changes that CloudFormation replaces for',
    consequence: 'replaced; the old one goes after the update',
  },
  CF02: {
    change: 'a Retain or Snapshot policy becomes Delete',
    consequence: 'the data goes with the resource',
  },
  CF03: { change: 'an export is removed or renamed', consequence: 'stacks that import it fail or block the update' },
  CF04: {
    change: 'a replaced resource has a name of its own',
    consequence: 'the update fails because the name is taken',
  },
  CF05: { change: 'a CDK removal policy becomes DESTROY', consequence: 'the bucket is emptied when the stack goes' },
  CF07: { change: 'NoEcho is removed, or a secret stands in a default', consequence: 'the secret can be read' },
  CF08: { change: 'a property changes that restarts in place', consequence: 'interrupted while it restarts' },
  NX01: { change: 'an ingress source opens to every address', consequence: 'reachable from the internet' },
  NX02: { change: 'the same on an administration or database port, or on all', consequence: 'open to direct attack' },
  NX03: { change: 'a private endpoint becomes public', consequence: 'database or control plane reachable by anybody' },
  NX04: { change: 'a bucket, queue or registry is opened to everybody', consequence: 'data that anyone can read' },
  NX05: { change: 'TLS is lowered or plain HTTP added', consequence: 'traffic that can be read' },
  NX06: { change: 'a firewall, login or address list is detached', consequence: 'the filter is gone' },
  NX07: {
    change: 'a zone is removed, or NS, MX, apex or wildcard records change',
    consequence: 'the domain goes dark',
  },
  NX08: {
    change: 'an address range, subnet, route or peering of live work changes',
    consequence: 'connections are lost',
  },
  NX09: { change: 'the scheme or name of a load balancer changes', consequence: 'a new address; clients are cut off' },
  IA01: { change: 'an action or resource becomes a wildcard', consequence: 'far wider rights' },
  IA02: { change: 'an administrator policy or role is attached', consequence: 'full control' },
  IA03: { change: 'who may assume a role is widened', consequence: 'outsiders can take it' },
  IA04: { change: 'a condition, boundary, MFA or explicit deny is removed', consequence: 'the guard is gone' },
  IA05: { change: 'rights are added that lead to more rights', consequence: 'a way to become administrator' },
  IA06: { change: 'a policy, role or key is removed that others use', consequence: 'callers are denied' },
  IA07: {
    change: 'the waiting period of a key or secret is shortened, or a key loses its administrators',
    consequence: 'data that can never be read again',
  },
  SE01: {
    change: 'a credential is written out',
    consequence: 'given away once it is committed',
    limits:
      'By its name it is told in Terraform, CloudFormation and SAM, by its shape (an AWS key, a token of GitHub) in every file. Files of variables (`.env`) hold credentials by design and are mostly ignored by git, so that a value written there is not told as a change; `ENV` of a Dockerfile and settings of other programs are told by shape alone.',
  },
  SE02: {
    change: 'a variable or secret is removed while something still reads it',
    consequence: 'a crash at the start',
  },
  SE03: {
    change: 'the address of a production system is replaced',
    consequence: 'the program talks to another system',
    limits:
      'Told in Terraform, CloudFormation and SAM; files of variables and settings of programs belong to whoever runs them.',
  },
  Q01: {
    change: 'tables, schemas or databases are dropped or emptied',
    consequence: 'rows are gone, and what depends on them',
  },
  Q02: { change: 'a column is dropped or its type narrowed', consequence: 'data is gone or cut' },
  Q03: { change: 'rows are changed or deleted without a condition', consequence: 'every row is hit' },
  Q04: { change: 'a table or column is renamed', consequence: 'running code breaks at once' },
  Q05: { change: 'a change that rewrites a table or holds a long lock', consequence: 'everybody else waits' },
  Q06: { change: 'an index is made or dropped without CONCURRENTLY', consequence: 'writes wait' },
  Q07: {
    change: 'row level security is loosened or rights given to everybody',
    consequence: 'rows that anyone can read or write',
  },
  Q08: { change: 'a routine or role gains its owner’s rights', consequence: 'more rights than asked for' },
  Q09: { change: 'a migration that has run is edited or deleted', consequence: 'environments drift apart' },
  Q10: { change: 'a unique key, primary key or enum value changes', consequence: 'writes fail' },
};

/** Every kind of change by its number (`X02`, `Q05`), in the order of the documentation. */
export const changeCatalogue: ReadonlyMap<string, ChangeRule> = new Map(Object.entries(rules));
