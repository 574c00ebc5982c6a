import type { Severity } from '../../model/finding';
import { does, sentence, shownName, type Deed, type Deeds } from '../deed';
import { findWords, hasWords, nameAt, part, skipExistence, skipWords, wordAt, type Phrase } from '../phrase';
import { isSign, keyword } from '../token';
import type { SqlVerb } from './verb';

/** Rights that are as good as all of them. */
const MIGHTY: ReadonlySet<string> = new Set([
  ...['SUPERUSER', 'BYPASSRLS', 'CREATEROLE', 'REPLICATION', 'SYSADMIN', 'DBA', 'ACCOUNTADMIN', 'SECURITYADMIN'],
  ...['RDS_SUPERUSER', 'CLOUDSQLSUPERUSER', 'PG_EXECUTE_SERVER_PROGRAM', 'PG_WRITE_SERVER_FILES', 'SUPER', 'DB_OWNER'],
  ...['PG_READ_SERVER_FILES', 'PG_WRITE_ALL_DATA', 'FILE', 'SYSDBA', 'SYSOPER', 'SYSBACKUP', 'OWNERSHIP', 'ANY'],
]);

function isMighty(phrase: Phrase): boolean {
  const words = phrase.tokens.map((token) => keyword(token));
  const everything = words.some((word, at) => word === 'ALL' && !/^(IN|TABLES|SEQUENCES)$/.test(words[at + 1] ?? ''));
  const everywhere = words.includes('DATABASE') || phrase.tokens.some((token, at) => isSign(token, '*') && at > 1);
  const passesOn = words.some((word, at) => /^(GRANT|ADMIN)$/.test(word) && words[at - 1] === 'WITH');
  return words.some((word) => MIGHTY.has(word)) || (everything && everywhere) || passesOn;
}

function access(name: string, says: string, severity: Severity, more: Partial<Deed> = {}): Deed {
  const shared = { type: 'sql.role', name: shownName(name), says, structural: true } as const;
  return { rule: 'sql/grant', effect: 'grant', severity, undo: 'easy', ...shared, ...more };
}

/** The words between `GRANT` and the receiver, short enough to be shown. */
function rightsOf(phrase: Phrase, until: number | undefined): string {
  const words = part(phrase, 1, until).tokens.map((token) => shownName(token.text));
  const text = words
    .join(' ')
    .replaceAll(' ,', ',')
    .replace(/ ([.)])/g, '$1')
    .replace(/([.(]) /g, '$1');
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
}

/** `GRANT … TO …` */
export const grant: SqlVerb = (phrase) => {
  const to = findWords(phrase, 'TO');
  const { name } = nameAt(phrase, to < 0 ? phrase.tokens.length : skipWords(phrase, to + 1, 'ROLE', 'USER', 'GROUP'));
  const says = sentence('Grants', rightsOf(phrase, to < 0 ? undefined : to), 'to', shownName(name));
  const isPublic = /^public$/i.test(name);
  return does(access(name, says, isMighty(phrase) || isPublic ? 'critical' : 'medium'));
};

/** `REVOKE … FROM …`, `DENY … TO …`: whoever stands on the right stops. */
export const revoke: SqlVerb = (phrase) => {
  const from = findWords(phrase, 'FROM|TO');
  const { name } = nameAt(phrase, from < 0 ? phrase.tokens.length : from + 1);
  const says = sentence('Takes', rightsOf(phrase, from < 0 ? undefined : from), 'from', shownName(name));
  return does(access(name, says, 'medium', { rule: 'sql/revoke', effect: 'interrupt' }));
};

/** `CREATE USER x …`, `ALTER USER x …`, from the word for the kind on. */
export function roleChange(phrase: Phrase, at: number): Deeds {
  const makes = wordAt(phrase, 0) === 'CREATE';
  const { name } = nameAt(phrase, skipExistence(phrase, at + 1));
  const mighty = isMighty(phrase);
  const kind = wordAt(phrase, at).toLowerCase();
  const password = hasWords(phrase, 'PASSWORD') || hasWords(phrase, 'IDENTIFIED');
  const how = mighty ? 'with rights over everything' : password && !makes ? 'and its password' : '';
  const verb = makes ? 'Creates' : 'Changes';
  return does(access(name, sentence(verb, kind, shownName(name), how), mighty ? 'critical' : 'medium'));
}
