import { does, noDeeds, sentence, shownName, type Deed } from '../deed';
import { findWords, hasWords, nameAt, part, skipExistence, skipWords, wordAt, wordsAt, type Phrase } from '../phrase';
import { roleChange } from './access';
import type { SqlVerb } from './verb';

const KINDS = [
  ...[
    'MATERIALIZED VIEW',
    'FOREIGN TABLE',
    'EXTERNAL TABLE',
    'EVENT TRIGGER',
    'FOREIGN DATA WRAPPER',
    'USER MAPPING',
    'SNAPSHOT TABLE',
  ],
  ...['RETENTION POLICY', 'CONTINUOUS QUERY'],
];

function kindAt(phrase: Phrase, at: number): string {
  return KINDS.find((words) => wordsAt(phrase, at, ...words.split(' '))) ?? wordAt(phrase, at);
}

/** Tables, views and the like that hold rows: made anew, the rows before are gone. */
function replacesRows(phrase: Phrase, kind: string): boolean {
  const replaces = wordsAt(phrase, 1, 'OR', 'REPLACE');
  return replaces && /^(TABLE|DATABASE|SCHEMA|DYNAMIC|STAGE|STREAM)$/.test(kind);
}

function locks(phrase: Phrase, kind: string): boolean {
  return kind === 'INDEX' && phrase.dialect.name === 'postgres' && !hasWords(phrase, 'CONCURRENTLY');
}

function deedOf(phrase: Phrase, kind: string, name: string): Deed {
  const thing = kind.toLowerCase();
  const common = { type: `sql.${thing.replaceAll(' ', '-')}`, name: shownName(name), structural: true } as const;
  if (replacesRows(phrase, kind)) {
    const says = sentence('Replaces', thing, shownName(name), 'by a new one');
    const undo = phrase.dialect.timeTravel ? 'costly' : 'impossible';
    const lost = 'what it held before';
    return { ...common, rule: 'sql/replace', effect: 'replace', severity: 'high', undo, says, lost };
  }
  if (kind === 'EVENT') {
    const says = sentence('Plants event', shownName(name), 'that runs by itself later');
    return { ...common, rule: 'sql/planted', effect: 'execute', severity: 'medium', undo: 'easy', says };
  }
  if (wordsAt(phrase, 1, 'OR')) {
    const says = sentence('Creates or replaces', thing, shownName(name));
    return { ...common, rule: 'sql/create', effect: 'update', severity: 'medium', undo: 'costly', says };
  }
  const wait = locks(phrase, kind) ? 'while its table takes no writes' : '';
  const says = sentence('Creates', thing, shownName(name), wait);
  return { ...common, rule: 'sql/create', effect: 'create', severity: 'low', undo: 'easy', says };
}

/** `CREATE [OR REPLACE] …` */
export const create: SqlVerb = (phrase) => {
  const at = skipWords(phrase, 1, 'OR', 'REPLACE', 'ALTER', 'UNIQUE', 'GLOBAL', 'LOCAL', 'UNLOGGED', 'CLUSTERED');
  if (/^(TEMP|TEMPORARY)$/.test(wordAt(phrase, at)) || wordsAt(phrase, at, 'LOCAL', 'TEMP')) return noDeeds;
  if (/^(USER|ROLE|LOGIN|GROUP)$/.test(wordAt(phrase, at)) && wordAt(phrase, at + 1) !== 'MAPPING') {
    return roleChange(phrase, at);
  }
  const definer = wordAt(phrase, at) === 'DEFINER' ? findWords(phrase, 'EVENT|TRIGGER|PROCEDURE|FUNCTION|VIEW') : at;
  const start = Math.max(definer, at);
  const kind = kindAt(phrase, start);
  const behind = skipWords(phrase, start + kind.split(' ').length, 'CONCURRENTLY');
  const { name } = nameAt(phrase, skipExistence(phrase, behind));
  if (name.startsWith('#')) return noDeeds;
  // An index may have no name of its own: `CREATE INDEX ON t (c)`.
  const on = /^on$/i.test(name) ? nameAt(part(phrase, behind + 1), 0).name : name;
  return does(deedOf(phrase, kind, on));
};
