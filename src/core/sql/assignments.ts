import { madeTexts, type MadeText } from './literals';
import { commaParts, findWords, part, wordAt, type Phrase } from './phrase';
import { isSign, keyword, type SqlToken } from './token';

/** What a variable is given: texts, or something that is not known. */
export type Assignment = { readonly name: string; readonly texts: readonly MadeText[] };

const UNKNOWN: readonly MadeText[] = [{ text: '\uFFFC', loose: true }];

function isAssigning(token: SqlToken): boolean {
  return isSign(token, '=') || isSign(token, ':=');
}

/** `@sql nvarchar(max) = N'…'`, `q text := '…'`, `@sql += '…'` */
function assigned(phrase: Phrase): readonly Assignment[] {
  const [first] = phrase.tokens;
  const at = phrase.tokens.findIndex(isAssigning);
  if (at < 1 || first === undefined || (first.kind !== 'parameter' && first.kind !== 'word')) return [];
  const adds = isSign(phrase.tokens[at - 1], '+');
  return [{ name: first.text.toLowerCase(), texts: adds ? UNKNOWN : madeTexts(part(phrase, at + 1), new Map()) }];
}

/** Names behind `INTO`, before `OUTPUT`, behind `FOR`: they get what nobody knows. */
function filled(phrase: Phrase): readonly Assignment[] {
  const { tokens } = phrase;
  return tokens.flatMap((token, at): readonly Assignment[] => {
    const before = keyword(tokens[at - 1]);
    const isFilled = /^(?:INTO|FOR|FOREACH)$/.test(before) || /^(?:OUTPUT|OUT)$/.test(keyword(tokens[at + 1]));
    return isFilled ? [{ name: token.text.toLowerCase(), texts: UNKNOWN }] : [];
  });
}

/** `UPDATE t SET @sql = column`, `IF x = 1 SET @sql = …`: given something in the middle of another statement. */
function written(phrase: Phrase): readonly Assignment[] {
  return phrase.tokens.flatMap((token, at): readonly Assignment[] => {
    const next = phrase.tokens[at + 1];
    const gets = isSign(next, ':=') || (token.kind === 'parameter' && isSign(next, '='));
    return gets ? [{ name: token.text.toLowerCase(), texts: UNKNOWN }] : [];
  });
}

/** Where the value of `q := …` and `q text := …` starts; -1 for another statement. */
export function valueAt({ tokens }: Phrase): number {
  const at = tokens.findIndex((token) => isSign(token, ':='));
  return at > 0 && tokens.slice(0, at).every(({ kind }) => kind === 'word') ? at + 1 : -1;
}

/** Every variable that a statement gives something to. */
export function assignments(phrase: Phrase): readonly Assignment[] {
  const word = wordAt(phrase, 0);
  if (!/^(?:DECLARE|SET|SELECT)$/.test(word) && valueAt(phrase) > 0) return assigned(phrase);
  if (!/^(?:DECLARE|SET|SELECT)$/.test(word)) return [...filled(phrase), ...written(phrase)];
  const from = findWords(phrase, 'FROM');
  const given = commaParts(part(phrase, 1, from < 0 ? undefined : from)).flatMap(assigned);
  return [...filled(phrase), ...given.filter(({ name }) => word !== 'SELECT' || name.startsWith('@'))];
}
