import type { Command, RuleContext, Statement, Word } from '../../model/command';
import type { Signal } from '../../model/environment';
import { statement } from '../../model/statement';
import { remoteObservation, type Remark } from '../shared/remoteObservation';
import type { CloudCall } from './cloudCall';
import { deedOf, type Loss } from './deed';
import { shownWord, type Opening } from './opening';
import { credentialsSent } from './sent';

/** What the tools of two clouds differ in. */
export type Cloud = {
  /** First part of the rules: `gcloud`. */
  readonly tool: string;
  /** First part of the types: `azure.sql.db`. */
  readonly type: string;
  readonly losses: ReadonlyMap<string, Loss>;
  readonly openingOf: (call: CloudCall) => Opening | null;
  readonly namesOf: (call: CloudCall) => readonly Word[];
  readonly tellsSecret: (call: CloudCall) => boolean;
};

function signalsOf(call: CloudCall, word: Word | undefined): readonly Signal[] {
  if (word === undefined || word.dynamic) return [];
  const kind = call.noun === 'projects' ? 'gcp-project' : 'name';
  return [{ kind, value: word.value, from: `${call.noun} name`.trim() }];
}

function remarkOf(cloud: Cloud, call: CloudCall, name: string): Omit<Remark, 'type' | 'name'> | null {
  const opening = cloud.openingOf(call);
  if (opening === null) return deedOf(cloud.tool, call, name, cloud.losses);
  const says = opening.says.replaceAll('NAME', name).replace(/ {2,}/g, ' ').trim();
  return { undo: 'easy', ...opening, rule: `${cloud.tool}/${opening.rule ?? opening.effect}`, says };
}

function secretOf({ tool }: Cloud, call: CloudCall, command: Command): Omit<Remark, 'type' | 'name'> {
  const shown = command.output === 'shown';
  return {
    ...{ rule: `${tool}/read-secret`, effect: 'read-secret', severity: shown ? 'high' : 'low', undo: 'impossible' },
    says: `${shown ? 'Shows' : 'Fetches'} a secret by \`${tool} ${call.noun} ${call.verb}\``,
  };
}

/** Everything one operation does: an effect for each name, and the secret that its answer is. */
export function reviewCloud(cloud: Cloud, call: CloudCall, command: Command, context: RuleContext): Statement {
  const type = [cloud.type, ...call.noun.split(' ')].join('.');
  const words = cloud.namesOf(call);
  const targets: readonly (Word | undefined)[] = words.length === 0 ? [undefined] : words;
  const observations = targets.flatMap((word, at) => {
    const name = word === undefined ? '' : shownWord(word);
    const secret = at === 0 && cloud.tellsSecret(call) ? secretOf(cloud, call, command) : null;
    const remarks = [remarkOf(cloud, call, name), secret].filter((remark) => remark !== null);
    const common = { type, name, signals: signalsOf(call, word) };
    return remarks.map((remark) => remoteObservation(command, context, { ...remark, ...common }));
  });
  return statement({ observations: [...observations, ...credentialsSent(cloud.tool, call, command, context)] });
}
