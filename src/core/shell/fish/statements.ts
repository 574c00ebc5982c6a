import { absencesOfWords, negated } from '../syntax/absences';
import { isEnd, peek, spanFrom, startsWith, take } from '../syntax/cursor';
import type { Statement } from '../syntax/tree';
import { blockAt } from './blocks';
import { commandAt } from './commands';
import type { Close, Source } from './source';
import { blanks, separators, takeWord, wordAhead } from './source';

type Following = { readonly operator: '&&' | '||'; readonly statement: Statement };

/** Words before a command that change nothing of what runs. */
const DECORATIONS = ['not', '!', 'time', 'and', 'or'];

function decoration(source: Source): string | undefined {
  return DECORATIONS.find((word) => takeWord(source, word));
}

function stageAt(source: Source): Statement | null {
  let isTurned = false;
  for (let word = decoration(source); word !== undefined; word = decoration(source))
    isTurned = isTurned !== (word === 'not' || word === '!');
  const statement = blockAt(source) ?? commandAt(source);
  if (statement?.kind !== 'command') return statement;
  const absences = absencesOfWords(statement.words);
  return { ...statement, absences: isTurned ? negated(absences) : absences };
}

function pipelineAt(source: Source): Statement | null {
  const first = stageAt(source);
  if (first === null) return null;
  const stages = [first];
  for (blanks(source); take(source, /(?:&|\d>)?\|(?!\|)/y) !== null; blanks(source)) {
    take(source, /\s+/y);
    const next = stageAt(source);
    if (next !== null) stages.push(next);
  }
  return stages.length === 1 ? first : { kind: 'pipeline', stages };
}

/** `&&` and `||` behind a pipeline, or `and` and `or` at the beginning of the next line; null where neither stands. */
function joining(source: Source): Following['operator'] | null {
  blanks(source);
  const sign = startsWith(source, '&&') ? '&&' : startsWith(source, '||') ? '||' : null;
  if (sign !== null) {
    source.at += 2;
    take(source, /\s+/y);
    return sign;
  }
  const { at } = source;
  separators(source, false);
  if (takeWord(source, 'and')) return '&&';
  if (takeWord(source, 'or')) return '||';
  source.at = at;
  return null;
}

/** A statement with all that hangs on how it ends; null where none begins. */
export function statementAt(source: Source): Statement | null {
  const first = pipelineAt(source);
  if (first === null) return null;
  const rest: Following[] = [];
  for (let operator = joining(source); operator !== null; operator = joining(source)) {
    const statement = pipelineAt(source);
    if (statement === null) break;
    rest.push({ operator, statement });
  }
  return rest.length === 0 ? first : { kind: 'chain', first, rest };
}

function closes(source: Source, close: Close): boolean {
  if (close === ')' || close === '}') return peek(source) === close;
  return close === 'end' && /^(?:end|else|case)$/.test(wordAhead(source));
}

/** Statements up to what closes them, which is left; what makes no sense is a statement that says so. */
export function list(source: Source, close: Close): readonly Statement[] {
  const statements: Statement[] = [];
  for (separators(source, true); !isEnd(source) && !closes(source, close); separators(source, true)) {
    const start = source.at;
    const isStray = /^(?:end|else|case)$/.test(wordAhead(source));
    const statement = isStray ? null : statementAt(source);
    if (statement !== null) {
      statements.push(statement);
      continue;
    }
    source.at = Math.max(source.at, start + Math.max(1, wordAhead(source).length));
    statements.push({ kind: 'unparsed', body: [], span: spanFrom(start, source), tooDeep: false });
  }
  return statements;
}
