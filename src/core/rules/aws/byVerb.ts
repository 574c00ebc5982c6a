import { thirdPerson } from '../shared/thirdPerson';
import type { Remark } from '../shared/remoteObservation';
import { lossOf } from './stateful';
import { thingInWords } from './target';
import type { Manner, Phrase } from './verbs';

type Said = Pick<Remark, 'rule' | 'effect' | 'severity' | 'undo' | 'says'> &
  Partial<Pick<Remark, 'lost' | 'saferWay' | 'certainty'>>;

function withName(says: string, name: string): string {
  return name === '' ? says : `${says} ${name}`;
}

/** `Terminates EC2 instances i-1`: the operation's verb as people say it. */
function sentence(service: string, { verb, noun }: Phrase, name: string): string {
  return withName(`${thirdPerson(verb)} ${thingInWords(service, noun)}`.trim(), name);
}

function deletion(service: string, noun: string, name: string, says: string): Said {
  const { saferWay, ...loss } = lossOf(service, noun);
  const safer = saferWay === undefined || name === '' ? {} : { saferWay: saferWay.replaceAll('NAME', name) };
  return { rule: 'aws/delete', effect: 'delete', says, ...loss, ...safer };
}

/** An operation whose verb no list knows: it may change something. */
function perhaps(service: string, { verb, noun }: Phrase, name: string): Said {
  const says = withName(
    `May change something by ${[service, verb, noun].filter((part) => part !== '').join(' ')}`,
    name,
  );
  return { rule: 'aws/update', effect: 'update', severity: 'low', undo: 'unknown', certainty: 'possible', says };
}

/** What an operation does to one target, by the grammar alone; null for one that only reads. */
export function byVerb(service: string, phrase: Phrase, manner: Manner, name: string): Said | null {
  const says = sentence(service, phrase, name);
  switch (manner) {
    case 'read':
      return null;
    case 'delete':
      return deletion(service, phrase.noun, name, says);
    case 'detach':
      return { rule: 'aws/detach', effect: 'delete', severity: 'low', undo: 'easy', says };
    case 'interrupt':
      return { rule: 'aws/interrupt', effect: 'interrupt', severity: 'high', undo: 'easy', says };
    case 'revert':
      return { rule: 'aws/replace', effect: 'replace', severity: 'high', undo: 'costly', says };
    case 'create':
      return { rule: 'aws/create', effect: 'create', severity: 'low', undo: 'easy', says };
    case 'update':
      return { rule: 'aws/update', effect: 'update', severity: 'medium', undo: 'unknown', says };
    case 'unknown':
      return perhaps(service, phrase, name);
  }
}
