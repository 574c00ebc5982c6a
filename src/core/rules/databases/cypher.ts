import type { Remark } from '../shared/remoteObservation';

export type CypherDeed = Pick<Remark, 'rule' | 'effect' | 'severity' | 'undo' | 'says' | 'name'> &
  Partial<Pick<Remark, 'lost'>>;

/** Strings, names in backquotes and comments are one token each, as are words; blanks are none. */
const TOKEN = /\/\/[^\n]*|\/\*[\s\S]*?(?:\*\/|$)|"(?:[^"\\]|\\.)*"?|'(?:[^'\\]|\\.)*'?|`[^`]*`?|[\p{L}_]\w*|[^\s]/gu;

function statements(text: string): readonly (readonly string[])[] {
  const all: string[][] = [[]];
  for (const token of text.match(TOKEN) ?? []) {
    if (token === ';') all.push([]);
    else if (!token.startsWith('//') && !token.startsWith('/*')) all.at(-1)?.push(token);
  }
  return all.filter((tokens) => tokens.length > 0);
}

function deed(part: Pick<CypherDeed, 'rule' | 'effect' | 'says'> & Partial<CypherDeed>): CypherDeed {
  return { severity: 'medium', undo: 'costly', name: '', ...part };
}

const lost = 'the data, unless a backup exists';

function dropped(words: readonly string[], name: string): CypherDeed {
  const kind = (words[1] ?? '').toLowerCase();
  if (/^(?:database|alias|composite)$/.test(kind)) {
    const says = `Drops database ${name}`;
    return deed({ rule: 'graph/drop', effect: 'delete', severity: 'critical', undo: 'impossible', says, name, lost });
  }
  const isAccount = /^(?:user|role)$/.test(kind);
  const says = `Drops ${kind} ${name}`;
  return deed({
    rule: isAccount ? 'graph/drop' : 'graph/index',
    effect: 'delete',
    undo: isAccount ? 'costly' : 'easy',
    says,
    name,
  });
}

/** Statements that their first word tells. */
function administration(words: readonly string[], name: string): CypherDeed | null {
  switch (words[0] ?? '') {
    case 'DROP':
      return dropped(words, name);
    case 'GRANT':
    case 'DENY':
    case 'REVOKE':
    case 'ALTER':
      return deed({ rule: 'graph/grant', effect: 'grant', undo: 'easy', says: 'Changes who may do what' });
    case 'STOP':
      return deed({ rule: 'graph/interrupt', effect: 'interrupt', undo: 'easy', says: `Stops database ${name}`, name });
    default:
      return null;
  }
}

const WRITES = new Set(['SET', 'REMOVE', 'MERGE']);

/** What stands in one query: the deletion of everything when nothing narrows what it matches. */
function written(words: readonly string[], tokens: readonly string[]): CypherDeed | null {
  const at = words.indexOf('DELETE');
  if (at >= 0) {
    const before = tokens.slice(0, at);
    const narrows =
      words.slice(0, at).includes('WHERE') || before.includes('{') || words.slice(0, at).includes('LIMIT');
    const says = narrows ? 'Deletes some nodes or relations' : 'Deletes every node or relation that it matches';
    return narrows
      ? deed({ rule: 'graph/delete', effect: 'update', says })
      : deed({ rule: 'graph/delete-all', effect: 'delete', severity: 'high', undo: 'impossible', says, lost });
  }
  if (words.some((word) => WRITES.has(word))) {
    return deed({ rule: 'graph/update', effect: 'update', says: 'Changes nodes or relations' });
  }
  if (!words.includes('CREATE') && !words.includes('LOAD')) return null;
  return deed({ rule: 'graph/insert', effect: 'create', severity: 'low', undo: 'easy', says: 'Adds to the graph' });
}

/** What every statement of a text in Cypher does. Never throws. */
export function cypherDeeds(text: string): readonly CypherDeed[] {
  return statements(text).flatMap((tokens) => {
    const words = tokens.map((token) => (/^[\p{L}_]/u.test(token) ? token.toUpperCase() : ''));
    // `:use shop` is the shell's own, and an explained query does not run.
    if (tokens[0] === ':' || words[0] === 'EXPLAIN' || words[0] === 'SHOW') return [];
    const found = administration(words, (tokens[2] ?? '').replaceAll('`', '')) ?? written(words, tokens);
    return found === null ? [] : [found];
  });
}
