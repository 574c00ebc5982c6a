import type { Analyzed } from '../../model/analyzer';
import { defaultChanges } from './defaultChanges';
import { referrers } from './dependants';
import { emptyingAdded } from './emptying';
import { environmentChanges } from './environment';
import { exportChanges } from './exportChanges';
import { ingressOpenings } from './ingress';
import { imageChanges } from './floatingImages';
import { pairResources } from './pairing';
import { policyChanges } from './policyChanges';
import { recordChanges } from './records';
import { conditioned, removals, renamings } from './removals';
import { replacements } from './replacement';
import { literalSecrets, parameterSecrets } from './secrets';
import { settingChanges } from './settingChanges';
import type { Resource, Template } from './template';
import { unseenChanges } from './unseen';

/** What updating a stack that `before` describes to `after` would do. */
export function compareTemplates(before: Template, after: Template): Analyzed {
  const templates = { before, after };
  const { pairs, renamed, gone, added } = pairResources(before, after);
  const users = referrers(before);
  const replaced = replacements(templates, pairs, referrers(after));
  const sure = new Set(replaced.filter(({ certainty }) => certainty === 'expected').map(({ target }) => target.name));
  const opened = (was: Resource | null, is: Resource) => [
    ...settingChanges(templates, was, is, sure.has(is.id)),
    ...ingressOpenings(before, after, was, is),
  ];
  const same = [...pairs, ...renamed];
  const observations = [
    ...removals(before, after, gone, users),
    ...renamings(after, renamed, users),
    ...conditioned(templates, pairs, users),
    ...replaced,
    ...defaultChanges(templates, pairs),
    ...policyChanges(before, after, pairs),
    ...same.flatMap(({ was, is }) => opened(was, is)),
    ...added.flatMap((is) => opened(null, is)),
    ...emptyingAdded(after, added),
    ...recordChanges(templates, pairs),
    ...exportChanges(before, after),
    ...environmentChanges(templates, same),
    ...imageChanges(templates, same),
    ...parameterSecrets(before, after),
    ...literalSecrets(before, after),
  ];
  return { observations, unknowns: unseenChanges(templates, pairs) };
}
