import { parseAllDocuments } from 'yaml';
import type { Damage } from './damages';
import type { Intact } from './intact';
import { toldOf } from './told';

/** Whether a line stands outside of the part that is told, and what that part is known by. */
function freeLines(file: Intact, lines: readonly string[]): (line: number) => boolean {
  const from = lines.findIndex((line) => line.includes(file.own[0]));
  const to = from + lines.slice(from).findIndex((line) => line.includes(file.own[1]));
  const needed = new Set(lines.flatMap((line, at) => (file.needs.some((one) => line.includes(one)) ? [at] : [])));
  return (line) => (line < from || line > to) && !needed.has(line);
}

/** Whether another reader refuses a text; the tolerant ones of this project take a comma too many. */
function isRefused({ format }: Intact, text: string): boolean {
  if (format === 'yaml') {
    const documents = parseAllDocuments(text, { uniqueKeys: false, logLevel: 'silent' });
    return !('empty' in documents) && documents.some(({ errors }) => errors.length > 0);
  }
  if (format !== 'json') return false;
  try {
    JSON.parse(text.replace(/^\uFEFF/, '').replace(/,(\s*[}\]])/g, '$1'));
    return false;
  } catch {
    return true;
  }
}

export type Failures = {
  readonly texts: number;
  /** Texts in which what is dangerous is not told, and those of which nobody says that they are not whole. */
  readonly lost: readonly string[];
  readonly silent: readonly string[];
};

/** What goes wrong with the damaged texts of one kind; `every`: of how many one is looked at. */
export function failuresOf(file: Intact, damage: Damage, every: number): Failures {
  const before = file.safe === null ? null : file.text.replace('%', file.safe);
  const lines = file.text.replace('%', file.dangerous).split('\n');
  const texts = damage.texts(lines, freeLines(file, lines), file).filter((_, at) => at % every === 0);
  const lost: string[] = [];
  const silent: string[] = [];
  for (const text of texts) {
    const { observations, unknowns } = toldOf(file.path, before, text);
    if (!observations.some(({ code = '-', target }) => `${code} ${target.name}` === file.told)) lost.push(text);
    if (isRefused(file, text) && !unknowns.some(({ code }) => code === 'unparsed')) silent.push(text);
  }
  return { texts: texts.length, lost, silent };
}
