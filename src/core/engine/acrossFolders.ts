import { nodeOf, workspaceUsers } from '../analyze/terraform/workspaceUsers';
import { dependantsOf } from '../impact/referenceGraph';
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

/**
 * Findings with the dependants that other folders of the workspace have: over outputs, modules, variables and remote
 * states. The workspace is read only where something goes.
 */
export function acrossFolders(scope: Scope, findings: readonly Finding[]): readonly Finding[] {
  if (!findings.some(isLost)) return findings;
  const files = scope.ports.configurations(scope.cwd);
  if (files.length === 0) return findings;
  const users = workspaceUsers(files);
  return findings.map((finding) => {
    if (!isLost(finding)) return finding;
    const folder = folderOf(finding.at.file ?? '');
    const known = finding.impact?.dependants ?? [];
    const found = dependantsOf(users, nodeOf(folder, finding.target.name)).flatMap((node) => named(node, folder));
    const more = [...new Set(found)].filter((name) => !known.includes(name) && name !== finding.target.name);
    return more.length === 0 ? finding : { ...finding, impact: { ...finding.impact, dependants: [...known, ...more] } };
  });
}
