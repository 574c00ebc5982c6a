import { clientCommandAt, type ClientCommand } from './clientCommand';
import type { Dialect } from './dialect';
import { lexemeAt } from './lexer';
import { isSign, keyword, type SqlToken } from './token';

/** What a client would do one after the other: send a statement, or obey a command of its own. */
export type SqlPiece =
  | {
      readonly kind: 'statement';
      readonly tokens: readonly SqlToken[];
      /** The rows that it gives are run as statements (psql's `\gexec`). */
      readonly generates: boolean;
    }
  | { readonly kind: 'client'; readonly name: string; readonly rest: string; readonly start: number };

type State = {
  readonly text: string;
  readonly dialect: Dialect;
  readonly pieces: SqlPiece[];
  tokens: SqlToken[];
  depth: number;
  /** Open `BEGIN` and `CASE` of a routine's body. */
  blocks: number;
  delimiter: string;
};

const ROUTINES: ReadonlySet<string> = new Set(['PROCEDURE', 'PROC', 'FUNCTION', 'TRIGGER', 'EVENT', 'PACKAGE']);

/** Statements whose body holds semicolons of its own. */
function holdsBody({ tokens, dialect, delimiter }: State): boolean {
  if (delimiter !== ';') return false;
  const first = keyword(tokens[0]);
  if (dialect.name === 'oracle' && (first === 'BEGIN' || first === 'DECLARE')) return true;
  if (first !== 'CREATE' && first !== 'ALTER') return false;
  return tokens.slice(1, 12).some((token) => ROUTINES.has(keyword(token)));
}

function flush(state: State, generates = false): void {
  const { tokens } = state;
  if (tokens.length > 0) state.pieces.push({ kind: 'statement', tokens, generates });
  state.tokens = [];
  state.depth = 0;
  state.blocks = 0;
}

/** Words after `END` that close what is not counted as a block. */
const OTHER_ENDS: ReadonlySet<string> = new Set(['IF', 'LOOP', 'WHILE', 'REPEAT', 'FOR']);

function countBlocks(state: State, token: SqlToken): void {
  const word = keyword(token);
  const before = keyword(state.tokens.at(-2));
  if (before === 'END') {
    if (OTHER_ENDS.has(word)) state.blocks += 1;
    if (word === 'CASE') return;
  }
  if (word === 'BEGIN' || word === 'CASE') state.blocks += 1;
  else if (word === 'END') state.blocks = Math.max(0, state.blocks - 1);
}

/** Statements of a batch that need no semicolon before them. */
const STARTERS: ReadonlySet<string> = new Set([
  ...['DROP', 'TRUNCATE', 'ALTER', 'CREATE', 'EXEC', 'EXECUTE', 'GRANT', 'REVOKE', 'COMMIT', 'ROLLBACK', 'BACKUP'],
  ...['RESTORE', 'DECLARE', 'PRINT', 'IF', 'WHILE', 'USE', 'SHUTDOWN', 'KILL', 'DBCC', 'INSERT', 'DELETE', 'UPDATE'],
  ...['BEGIN', 'ELSE', 'END', 'RECONFIGURE', 'MERGE', 'WAITFOR', 'RAISERROR', 'THROW', 'RETURN'],
]);

/** Statements whose second word is the kind of a thing. */
const MAKERS: ReadonlySet<string> = new Set(['DROP', 'CREATE', 'ALTER', 'TRUNCATE']);

/** Words before such a word that make it a part of their own statement. */
const LEADING: ReadonlySet<string> = new Set([
  ...['ON', 'FOR', 'AFTER', 'OF', 'THEN', 'AS', 'WITH', 'INSTEAD', 'EXPLAIN', 'ADD', 'COLUMN', 'GRANT', 'DENY'],
  ...['REVOKE', 'ALTER', 'CREATE', 'DROP', 'EXEC', 'EXECUTE', 'BEGIN', 'SAVE', 'OR', 'NOT'],
]);

/** `DROP TABLE IF EXISTS`, `ALTER TABLE t DROP COLUMN c`: a starter that goes on with its own statement. */
function continues(tokens: readonly SqlToken[], token: SqlToken): boolean {
  const first = keyword(tokens[0]);
  const word = keyword(token);
  if (word === 'IF') {
    return tokens.length === 2 ? MAKERS.has(first) : /^(?:COLUMN|CONSTRAINT)$/.test(keyword(tokens.at(-1)));
  }
  return (
    first === 'ALTER' &&
    /^(?:DROP|ALTER|EXECUTE)$/.test(word) &&
    !tokens.slice(1).some((one) => /^(?:ADD|DROP|ALTER|SET|WITH|SWITCH|REBUILD|NOCHECK|CHECK)$/.test(keyword(one)))
  );
}

function startsAnother(state: State, token: SqlToken): boolean {
  const { tokens, dialect, depth } = state;
  const previous = tokens.at(-1);
  if (!dialect.batches || depth > 0 || previous === undefined || !STARTERS.has(keyword(token))) return false;
  if (holdsBody(state) || isSign(previous, ',') || continues(tokens, token)) return false;
  // `SET NOCOUNT ON DELETE …`
  if (keyword(tokens[0]) === 'SET' && keyword(previous) === 'ON') return true;
  // `BEGIN DELETE …` is a block; `BEGIN TRAN` is told by its next word.
  if (keyword(previous) === 'BEGIN') return true;
  return !LEADING.has(keyword(previous)) && !['GRANT', 'REVOKE', 'DENY'].includes(keyword(tokens[0]));
}

function take(state: State, found: Omit<SqlToken, 'depth' | 'keyword'>): void {
  if (found.text === ')' && found.kind === 'sign') state.depth = Math.max(0, state.depth - 1);
  const { kind, text, start, end } = found;
  const token = { kind, text, start, end, keyword: kind === 'word' ? text.toUpperCase() : '', depth: state.depth };
  if (found.text === '(' && found.kind === 'sign') state.depth += 1;
  if (startsAnother(state, token)) flush(state);
  state.tokens.push(token);
  if (token.kind === 'word' && !state.dialect.batches) countBlocks(state, token);
}

/** `COPY … FROM STDIN;`: the lines up to `\.` are rows. */
function rowsEnd({ text, tokens, dialect }: State, at: number): number {
  if (dialect.client !== 'psql' || keyword(tokens[0]) !== 'COPY') return at;
  const last = tokens.findIndex((token) => keyword(token) === 'STDIN');
  if (last < 1 || keyword(tokens[last - 1]) !== 'FROM') return at;
  const close = /^\\\.[ \t\r]*$/m.exec(text.slice(at));
  return close === null ? text.length : at + close.index + close[0].length;
}

function obey(state: State, command: ClientCommand, start: number): void {
  if (command.statement === 'runs') flush(state, command.name === 'gexec');
  if (command.statement === 'dropped') state.tokens = [];
  if (command.name === 'delimiter') state.delimiter = /^\S+/.exec(command.rest)?.[0] ?? ';';
  state.pieces.push({ kind: 'client', name: command.name, rest: command.rest, start });
}

function isLineStart(text: string, at: number): boolean {
  for (let before = at - 1; before >= 0; before -= 1) {
    const character = text.charAt(before);
    if (character === '\n') return true;
    if (character !== ' ' && character !== '\t') return false;
  }
  return true;
}

function endsHere(state: State, at: number): boolean {
  const { text, delimiter } = state;
  if (!text.startsWith(delimiter, at)) return false;
  return state.blocks === 0 || !holdsBody(state);
}

/**
 * The statements and client commands of a text in their order. Never throws; a quote that is not closed takes the
 * rest of the text.
 */
export function splitSql(text: string, dialect: Dialect): readonly SqlPiece[] {
  const state: State = { text, dialect, pieces: [], tokens: [], depth: 0, blocks: 0, delimiter: ';' };
  for (let at = 0; at < text.length;) {
    if (endsHere(state, at)) {
      const after = rowsEnd(state, at + state.delimiter.length);
      flush(state);
      at = after;
      continue;
    }
    const spot = { lineStart: () => isLineStart(text, at), between: state.tokens.length === 0 };
    const command = clientCommandAt(text, at, dialect, spot);
    if (command !== null) {
      obey(state, command, at);
      at = command.end;
      continue;
    }
    const { token, end } = lexemeAt(text, at, dialect);
    if (token !== null) take(state, token);
    at = end;
  }
  flush(state);
  return state.pieces;
}
