import { nodeOf, workspaceUsers } from '../analyze/terraform/workspaceUsers';
import { dependantsOf, type Users } from '../impact/referenceGraph';
import { baseName, folderOf, isInside } from '../model/filePath';
import type { Finding } from '../model/finding';
import type { Scope } from './scope';

/** Only over these does a reference lead on; they are no things that could be down. */
const passedOver = /^(?:var|local|output|terraform_remote_state)\./;

function isLost({ rule, effect, at }: Finding): boolean {
  return rule.startsWith('terraform/') && (effect === 'delete' || effect === 'replace') && at.file !== undefined;
}

/** A folder as a person at `folder` would name it: below its parent by the rest, above by its last name. */
function shownFrom(folder: string, there: string): string {
  const parent = folderOf(folder);
  if (isInside(there, parent)) return there.slice(parent.length + 1);
  return isInside(folder, there) ? baseName(there) : there;
}

/** `aws_lb.shop` in the finding's own folder, `web: aws_lb.shop` elsewhere. */
function named(node: string, folder: string): readonly string[] {
  const [there = '', name = ''] = node.split('#');
  if (passedOver.test(name)) return [];
  return there === folder ? [name] : [`${shownFrom(folder, there)}: ${name}`];
}

/** `module.data.aws_db_instance.main` → `aws_db_instance.main`: what it is called where it stands. */
function nameInside(name: string): string {
  return name.replace(/^(?:module\.[^.]+\.)+(?=[^.]+\.)/, '');
}

/** The graph's nodes of what a finding is about: by its name where it stands, or the call where that is what changed. */
function nodesOf({ at, target }: Finding, applied: string): readonly string[] {
  const folder = folderOf(at.file ?? '');
  const call = /^module\.[^.[]+/.exec(target.name)?.[0];
  const own = nodeOf(folder, nameInside(target.name));
  return call !== undefined && folder === applied ? [own, nodeOf(folder, call)] : [own];
}

/**
 * Gives findings of one folder's apply the dependants that other folders of the workspace have: over outputs, modules,
 * variables and remote states. The workspace is read only where something goes, and once.
 */
export function acrossFolders(scope: Scope): (applied: string, findings: readonly Finding[]) => readonly Finding[] {
  let users: Users | null = null;
  return (applied, findings) => {
    if (!findings.some(isLost)) return findings;
    users ??= workspaceUsers(scope.ports.configurations(scope.cwd));
    const known = users;
    return findings.map((finding) => (isLost(finding) ? withDependants(finding, applied, known) : finding));
  };
}

function withDependants(finding: Finding, applied: string, users: Users): Finding {
  const { impact, target, at } = finding;
  const own = folderOf(at.file ?? '');
  const found = nodesOf(finding, applied)
    .flatMap((node) => dependantsOf(users, node))
    // What stands beside it in a module is known by its address in the apply.
    .filter((node) => own === applied || !node.startsWith(nodeOf(own, '')))
    .flatMap((node) => named(node, applied));
  const known = impact?.dependants ?? [];
  const call = /^module\.[^.[]+/.exec(target.name)?.[0];
  const more = [...new Set(found)].filter((name) => !known.includes(name) && name !== target.name && name !== call);
  return more.length === 0 ? finding : { ...finding, impact: { ...impact, dependants: [...known, ...more] } };
}
