import { does, noDeeds, shownName, unseen, type Deeds } from '../deed';
import { nameAt, part, skipWords, wordAt, type Phrase } from '../phrase';
import { isSign, type SqlToken } from '../token';
import type { SqlVerb } from './verb';

/** The text that a statement runs as SQL, when all of it is there: `'DROP …'`, `('DROP …')`, `N'…'`. */
export function literalText(tokens: readonly SqlToken[]): string | null {
  const inner = isSign(tokens[0], '(') ? tokens.slice(1, isSign(tokens.at(-1), ')') ? -1 : undefined) : tokens;
  const [only] = inner;
  const behind = inner[1];
  const isOnly = behind === undefined || isSign(behind, ',') || behind.kind === 'word';
  return only?.kind === 'string' && isOnly ? only.text : null;
}

/** Procedures of SQL Server that start programs or change how it is guarded. */
function knownProcedure(name: string, phrase: Phrase): Deeds | null {
  const own = name.toLowerCase().split('.').at(-1) ?? '';
  const shared = { type: 'sql.server', name, lasting: true } as const;
  if (/^(xp_cmdshell|sp_oamethod|sp_execute_external_script)$/.test(own)) {
    const says = `Starts a program on the database server by ${own}`;
    return does({ ...shared, rule: 'sql/program', effect: 'execute', severity: 'critical', undo: 'unknown', says });
  }
  if (own === 'sp_configure' && phrase.tokens.some(({ text }) => /xp_cmdshell|ole automation|clr/i.test(text))) {
    const says = 'Lets the database server start programs';
    return does({ ...shared, rule: 'sql/unprotect', effect: 'unprotect', severity: 'critical', undo: 'easy', says });
  }
  if (/^(sp_addsrvrolemember|sp_addrolemember|sp_addlogin|sp_grantlogin|sp_adduser|sp_password)$/.test(own)) {
    const says = `Changes who may do what, by ${own}`;
    return does({ ...shared, rule: 'sql/grant', effect: 'grant', severity: 'high', undo: 'easy', says });
  }
  if (/^(sp_delete_job|sp_dropserver|sp_droplogin|sp_detach_db|sp_delete_backuphistory)$/.test(own)) {
    const says = `Deletes something of the server, by ${own}`;
    return does({ ...shared, rule: 'sql/drop', effect: 'delete', severity: 'medium', undo: 'costly', says });
  }
  return /^(sp_help\w*|sp_who2?|sp_columns|sp_tables|sp_spaceused|sp_lock|xp_msver|sp_configure|sp_databases)$/.test(
    own,
  )
    ? noDeeds
    : null;
}

/** What `EXECUTE` hands over: a text to be read again, or a name. */
export type Executed =
  { readonly kind: 'text'; readonly text: string } | { readonly kind: 'deeds'; readonly deeds: Deeds };

/** `EXEC p`, `EXEC ('text')`, `EXECUTE IMMEDIATE 'text'`, `EXECUTE prepared` */
export function executed(phrase: Phrase): Executed {
  const rest = part(phrase, skipWords(phrase, 1, 'IMMEDIATE'));
  const text = literalText(rest.tokens);
  if (text !== null) return { kind: 'text', text };
  const { name, next } = nameAt(rest, isSign(rest.tokens[1], '=') ? 2 : 0);
  if (/(^|\.)sp_executesql$/i.test(name)) {
    const inner = literalText(rest.tokens.slice(next));
    if (inner !== null) return { kind: 'text', text: inner };
  }
  const known = knownProcedure(name, rest);
  if (known !== null) return { kind: 'deeds', deeds: known };
  // Only SQL Server's `EXEC` names a procedure; elsewhere what follows is an expression or a text prepared elsewhere.
  const isProcedure = phrase.dialect.batches && name !== '' && !/^(@|sp_executesql$)/i.test(name);
  const isDynamic = !isProcedure || isSign(rest.tokens[next], '+');
  const says = isDynamic
    ? 'which SQL is executed is not known before it runs'
    : `what procedure ${shownName(name)} does is not known`;
  return { kind: 'deeds', deeds: unseen(says, isDynamic ? 'present' : 'possible') };
}

/** `CALL p()` */
export const call: SqlVerb = (phrase) => {
  const { name } = nameAt(phrase, 1);
  return knownProcedure(name, phrase) ?? unseen(`what procedure ${shownName(name)} does is not known`, 'possible');
};

/** `PREPARE name FROM @text`: runs by a later `EXECUTE`; what is there in full is read with it. */
export function preparedText(phrase: Phrase): string | null {
  const at = phrase.tokens.findIndex((_, index) => wordAt(phrase, index) === 'FROM');
  return at === 2 ? literalText(phrase.tokens.slice(3)) : null;
}
