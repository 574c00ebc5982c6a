import { shownName, unseen, type Deeds } from '../deed';
import { madeTexts, type MadeText, type Texts } from '../literals';
import { commaParts, findWords, nameAt, part, skipWords, wordAt, type Phrase } from '../phrase';
import { isSign } from '../token';
import { knownProcedure } from './procedures';
import type { SqlVerb } from './verb';

/** What `EXECUTE` hands over: texts to be read again, or a name. */
export type Executed =
  { readonly kind: 'texts'; readonly texts: readonly MadeText[] } | { readonly kind: 'deeds'; readonly deeds: Deeds };

/** Procedures of SQL Server that run a text once for each table or database. */
const FOR_EACH = /^(?:sp_executesql|sp_msforeachtable|sp_msforeachdb|sp_msforeach_worker)$/;

/** Behind `@stmt =`. */
function argumentAt(phrase: Phrase, at: number): Phrase {
  const from = isSign(phrase.tokens[at + 1], '=') ? at + 2 : at;
  return commaParts(part(phrase, from))[0] ?? part(phrase, from, from);
}

/** The text that is executed, without what stands behind it: `USING x`, `INTO y`, `AT server`. */
function expression(phrase: Phrase): Phrase {
  const ends = ['USING', 'INTO', 'AT', 'AS', 'RETURNING', 'BULK'].map((word) => findWords(phrase, word));
  const found = ends.filter((at) => at > 0);
  return part(phrase, 0, found.length === 0 ? undefined : Math.min(...found));
}

function dynamic(texts: readonly MadeText[]): Executed {
  const isBlank = texts.some(({ text }) => /^[\s(]*\uFFFC/.test(text));
  const says = 'which SQL is executed is not known before it runs';
  return isBlank ? { kind: 'deeds', deeds: unseen(says) } : { kind: 'texts', texts };
}

/** `EXEC p`, `EXEC ('text')`, `EXECUTE IMMEDIATE 'text'`, `EXECUTE format(…)` */
export function executed(phrase: Phrase, texts: Texts): Executed {
  const rest = part(phrase, skipWords(phrase, 1, 'IMMEDIATE'));
  const { name, next } = nameAt(rest, isSign(rest.tokens[1], '=') ? 2 : 0);
  const own = name.toLowerCase().split('.').at(-1) ?? '';
  if (FOR_EACH.test(own)) return dynamic(madeTexts(argumentAt(rest, next), texts));
  const known = rest.tokens[0]?.kind === 'word' ? knownProcedure(name, rest) : null;
  if (known !== null) return { kind: 'deeds', deeds: known };
  // Only SQL Server's `EXEC` names a procedure; elsewhere what follows is an expression.
  const isProcedure = phrase.dialect.batches && rest.tokens[0]?.kind !== 'string' && !/^@?$/.test(name.charAt(0));
  if (!isProcedure) return dynamic(madeTexts(expression(rest), texts));
  return { kind: 'deeds', deeds: unseen(`what procedure ${shownName(name)} does is not known`, 'possible') };
}

/** `CALL p()` */
export const call: SqlVerb = (phrase) => {
  const { name } = nameAt(phrase, 1);
  return knownProcedure(name, phrase) ?? unseen(`what procedure ${shownName(name)} does is not known`, 'possible');
};

/** `PREPARE name FROM @text`: runs by a later `EXECUTE`; what is there in full is read with it. */
export function preparedTexts(phrase: Phrase, texts: Texts): readonly MadeText[] | null {
  return wordAt(phrase, 2) === 'FROM' ? madeTexts(part(phrase, 3), texts) : null;
}
