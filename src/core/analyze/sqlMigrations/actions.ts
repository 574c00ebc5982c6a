import { closingAt, commaParts, part, skipExistence, skipWords, wordAt, wordsAt, type Phrase } from '../../sql/phrase';
import { isSign } from '../../sql/token';

/** One part of an `ALTER TABLE`: its verb, and what stands behind it. */
export type Action = {
  readonly verb: string;
  readonly rest: Phrase;
  /** With the verb, for the place. */
  readonly whole: Phrase;
};

const VERBS: ReadonlySet<string> = new Set([
  ...['ADD', 'DROP', 'ALTER', 'MODIFY', 'CHANGE', 'RENAME', 'SET', 'RESET', 'ENABLE', 'DISABLE', 'VALIDATE', 'ATTACH'],
  ...['DETACH', 'OWNER', 'CLUSTER', 'INHERIT', 'NO', 'NOT', 'OF', 'REPLICA', 'FORCE', 'ENGINE', 'CONVERT', 'COMMENT'],
  ...['ALGORITHM', 'LOCK', 'CHARACTER', 'CHARSET', 'COLLATE', 'DEFAULT', 'AUTO_INCREMENT', 'ROW_FORMAT', 'ORDER'],
  ...['TRUNCATE', 'REORGANIZE', 'COALESCE', 'PARTITION', 'REMOVE', 'EXCHANGE', 'SWITCH', 'REBUILD', 'CHECK', 'NOCHECK'],
  ...['DISCARD', 'IMPORT', 'MOVE', 'SPLIT', 'MERGE', 'KEY_BLOCK_SIZE', 'STATS_PERSISTENT', 'PAGE_COMPRESSED', 'TTL'],
  ...['TABLESPACE', 'WITH', 'SHRINK', 'READ', 'LOGGING', 'NOLOGGING', 'PARALLEL', 'NOPARALLEL', 'CACHE', 'WITHOUT'],
  ...['DELETE', 'UPDATE', 'FREEZE', 'CLEAR', 'REPLACE', 'UNSET', 'RECLUSTER', 'COMPRESSION', 'ENCRYPTION', 'ALTERALL'],
  ...['AVG_ROW_LENGTH', 'MAX_ROWS', 'MIN_ROWS', 'CHECKSUM', 'DELAY_KEY_WRITE', 'INSERT_METHOD', 'PACK_KEYS', 'ANALYZE'],
]);

/** `ADD (a int, b int)` of Oracle and MySQL: each is an action of its own. */
function inner(verb: string, rest: Phrase, whole: Phrase): readonly Action[] {
  const open = skipExistence(rest, skipWords(rest, 0, 'COLUMN', 'COLUMNS'));
  const isList = isSign(rest.tokens[open], '(') && /^(?:ADD|MODIFY|DROP)$/.test(verb);
  if (!isList) return [{ verb, rest, whole }];
  const list = commaParts(part(rest, open + 1, closingAt(rest, open)));
  return list.map((one) => ({ verb, rest: one, whole: one }));
}

/** A part that begins with no verb goes on with the one before it, as SQL Server's `DROP COLUMN a, b`. */
export function actionsOf(phrase: Phrase): readonly Action[] {
  let verb = '';
  let lead: Phrase = part(phrase, 0, 0);
  return commaParts(phrase).flatMap((whole) => {
    const word = wordAt(whole, 0);
    const goesOn = verb !== '' && (!VERBS.has(word) || (verb === 'ADD' && wordsAt(whole, 0, 'CHECK|DEFAULT')));
    if (goesOn) return [{ verb, rest: { ...whole, tokens: [...leadOf(lead, whole), ...whole.tokens] }, whole }];
    verb = word;
    lead = part(whole, 1, skipExistence(whole, skipWords(whole, 1, 'COLUMN', 'CONSTRAINT')));
    return inner(word, part(whole, 1), whole);
  });
}

/** `COLUMN` of `DROP COLUMN a, b`; nothing where the part names its own kind or adds a thing. */
function leadOf(lead: Phrase, whole: Phrase): Phrase['tokens'] {
  const kinds = 'COLUMN|CONSTRAINT|PRIMARY|UNIQUE|FOREIGN|CHECK|INDEX|KEY|PERIOD|PARTITION|FULLTEXT|SPATIAL|EXCLUDE';
  return wordsAt(whole, 0, kinds) ? [] : part(lead, 0, skipWords(lead, 0, 'COLUMN')).tokens;
}
