import { blockStatements, isSteering } from '../../sql/blocks';
import type { MadeText } from '../../sql/literals';
import { findWords, part, wordAt, wordsAt, type Phrase } from '../../sql/phrase';
import { noteTexts, type StatementContext } from '../../sql/readStatement';
import { splitSql } from '../../sql/splitSql';
import { isSign, type SqlToken } from '../../sql/token';
import { executed } from '../../sql/verbs/routine';

/** Statements inside of statements: deeper than this nobody writes. */
const DEEPEST = 6;

/** Moves the tokens of an inner text to where it stands in the outer one, or to the whole of what holds it. */
function moved(tokens: readonly SqlToken[], holder: SqlToken, exact: boolean): readonly SqlToken[] {
  const lead = (holder.end - holder.start - holder.text.length) / 2;
  return tokens.map((token) =>
    exact
      ? { ...token, start: token.start + holder.start + lead, end: token.end + holder.start + lead }
      : { ...token, start: holder.start, end: holder.end },
  );
}

type Reader = { readonly source: string; readonly known: StatementContext; readonly depth: number };

function innerStatements(text: string, holder: SqlToken, phrase: Phrase, reader: Reader): readonly Phrase[] {
  const exact =
    reader.source.startsWith('$', holder.start) &&
    holder.text === text &&
    (holder.end - holder.start - text.length) % 2 === 0;
  const { dialect } = phrase;
  const pieces = splitSql(text, { ...dialect, client: 'none' });
  const blocks = pieces.flatMap((piece) =>
    piece.kind === 'statement' ? blockStatements({ tokens: piece.tokens, dialect }) : [],
  );
  noteTexts(blocks, reader.known);
  const placed = blocks.map((block) => ({ dialect, tokens: moved(block.tokens, holder, exact) }));
  return placed.flatMap((block) => expanded(block, { ...reader, depth: reader.depth + 1 }));
}

/** `DO $$ … $$` */
function anonymous(phrase: Phrase, reader: Reader): readonly Phrase[] {
  const body = phrase.tokens.find(({ kind }) => kind === 'string');
  const language = findWords(phrase, 'LANGUAGE');
  const name = language < 0 ? 'plpgsql' : (phrase.tokens[language + 1]?.text ?? '').toLowerCase();
  return body === undefined || !/^(?:plpgsql|sql)$/.test(name)
    ? [phrase]
    : innerStatements(body.text, body, phrase, reader);
}

function whole(texts: readonly MadeText[]): boolean {
  return texts.every(({ loose }) => !loose);
}

/** `EXECUTE 'text'`: the text's own statements; a text that is not known in full stays what it is. */
function madeStatements(phrase: Phrase, reader: Reader): readonly Phrase[] {
  const found = executed(phrase, reader.known.texts);
  const [first] = phrase.tokens;
  if (found.kind === 'deeds' || first === undefined) return [phrase];
  const holder = { ...first, end: phrase.tokens.at(-1)?.end ?? first.end };
  const inner = found.texts.flatMap(({ text }) => innerStatements(text, holder, phrase, reader));
  return whole(found.texts) ? inner : [...inner, part(phrase, 0)];
}

const VERBS =
  /^(?:DROP|ALTER|CREATE|TRUNCATE|DELETE|UPDATE|INSERT|GRANT|REVOKE|EXEC|EXECUTE|MERGE|RENAME|LOCK|REINDEX)$/;

/** `IF x DROP TABLE y`: what stands behind the condition. */
function steered(phrase: Phrase, reader: Reader): readonly Phrase[] {
  const base = phrase.tokens[0]?.depth ?? 0;
  const at = phrase.tokens.findIndex((token, index) => index > 0 && token.depth === base && VERBS.test(token.keyword));
  return at < 0 ? [] : expanded(part(phrase, at), reader);
}

function isBlock(phrase: Phrase): boolean {
  return wordsAt(phrase, 0, 'BEGIN|DECLARE') && phrase.tokens.some((token) => isSign(token, ';'));
}

function expanded(phrase: Phrase, reader: Reader): readonly Phrase[] {
  if (reader.depth > DEEPEST) return [phrase];
  const word = wordAt(phrase, 0);
  if (word === 'DO') return anonymous(phrase, reader);
  if (word === 'EXEC' || word === 'EXECUTE') return madeStatements(phrase, reader);
  if (isBlock(phrase)) {
    const statements = blockStatements(phrase);
    noteTexts(statements, reader.known);
    return statements.flatMap((one) => expanded(one, { ...reader, depth: reader.depth + 1 }));
  }
  return isSteering(word) && !/^(?:BEGIN|END)$/.test(word) ? steered(phrase, reader) : [phrase];
}

/** The statements that run when these do: blocks opened, made texts read. */
export function expand(phrases: readonly Phrase[], source: string): readonly Phrase[] {
  const known: StatementContext = { prepared: new Set(), texts: new Map(), depth: 0, work: { left: 0 } };
  noteTexts(phrases, known);
  return phrases.flatMap((phrase) => expanded(phrase, { source, known, depth: 0 }));
}
