import type { Effect, Severity, Undo } from '../../model/finding';
import { does, noDeeds, shownName, type Deed, type Deeds } from '../deed';
import { nameAt, skipExistence, wordsAt, type Phrase } from '../phrase';

type ToldDeed = Omit<Deed, 'name'>;

/**
 * A statement that its first words tell. `A|B` is either word, `*` the name of the thing (behind `IF EXISTS`), and `…`
 * whatever stands before the next word. Null is a statement that changes nothing.
 */
export type Told = readonly [words: string, deed: ToldDeed | null];

type More = Partial<ToldDeed>;

function telling(rule: string, effect: Effect, severity: Severity, undo: Undo, type: string) {
  return (says: string, more: More = {}): ToldDeed => ({
    ...{ rule: `sql/${rule}`, effect, severity, undo, type, says, lasting: true },
    ...more,
  });
}

/** Each takes the sentence, in which `*` is the thing's name, and what is different. */
export const gone = telling('drop', 'delete', 'high', 'impossible', 'sql.table');
export const overwrites = telling('overwrite', 'replace', 'high', 'impossible', 'sql.database');
export const halts = telling('interrupt', 'interrupt', 'medium', 'easy', 'sql.server');
export const bares = telling('unprotect', 'unprotect', 'high', 'easy', 'sql.server');
export const opens = telling('grant', 'grant', 'high', 'easy', 'sql.role');
export const plants = telling('planted', 'execute', 'medium', 'easy', 'sql.event');
export const starts = telling('program', 'execute', 'high', 'unknown', 'sql.program');
export const changes = telling('alter', 'update', 'medium', 'costly', 'sql.server');
export const sets = telling('setting', 'update', 'medium', 'easy', 'sql.server');
export const locks = telling('lock', 'interrupt', 'medium', 'easy', 'sql.table');
export const sends = telling('export', 'expose', 'medium', 'unknown', 'sql.file');

/** The name in a phrase that the words tell; null when they do not. */
function nameIn(phrase: Phrase, words: readonly string[]): string | null {
  let name = '';
  let next = 0;
  for (const [index, word] of words.entries()) {
    if (word === '*') {
      const found = nameAt(phrase, skipExistence(phrase, next));
      if (found.name === '') return null;
      name = found.name;
      next = found.next;
    } else if (word === '…') {
      const behind = words[index + 1] ?? '';
      next = phrase.tokens.findIndex((_, at) => at >= next && wordsAt(phrase, at, behind));
      if (next < 0) return null;
    } else {
      if (!wordsAt(phrase, next, word)) return null;
      next += 1;
    }
  }
  return name;
}

/** What the first row that fits says; null when none does. */
export function toldBy(rows: readonly Told[], phrase: Phrase): Deeds | null {
  for (const [words, deed] of rows) {
    const name = nameIn(phrase, words.split(' '));
    if (name === null) continue;
    const shown = shownName(name);
    return deed === null ? noDeeds : does({ ...deed, name: shown, says: deed.says.replace('*', shown).trimEnd() });
  }
  return null;
}
