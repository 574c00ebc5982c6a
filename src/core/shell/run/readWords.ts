import { UNKNOWN_PART } from '../../model/command';
import type { Frame } from './frame';
import type { Reader } from './reader';
import { variableIn } from './shell';
import { firstText, setVariable, valueOf } from './variables';

/** Under this name a shell keeps the line that `read` took; no variable is called like that. */
const TAKEN = '<line';

/** Where blanks alone part words, those at both ends fall away; any other sign ends a field each time. */
export function fieldsOf(line: string, ifs: string): readonly string[] {
  if (/^\s*$/.test(ifs)) return line.trim().split(/\s+/);
  const fields: string[] = [];
  let field = '';
  for (const sign of line) {
    if (ifs.includes(sign)) {
      fields.push(field);
      field = '';
    } else field += sign;
  }
  return [...fields, field];
}

/** What parts the fields that this command reads. */
export function ifsOf(reader: Reader, frame: Frame): string {
  return frame.assigned['IFS'] ?? (firstText(valueOf('IFS', reader, frame)) || ' ');
}

/** Before each line of a loop that reads them one by one. */
export function forgetTaken({ shell }: Frame): void {
  shell.variables.delete(TAKEN);
}

/** The one line that is there goes to the names word by word, its rest to the last; a second reading finds nothing. */
export function readWords(names: readonly string[], line: string, reader: Reader, frame: Frame): void {
  const { shell } = frame;
  const isTaken = variableIn(shell, TAKEN) === line;
  shell.variables.set(TAKEN, line);
  const ifs = ifsOf(reader, frame);
  if (isTaken || line === '' || `${line}${ifs}`.includes(UNKNOWN_PART)) return;
  const words = fieldsOf(line, ifs);
  const between = /^\s*$/.test(ifs) ? ' ' : ifs.charAt(0);
  names.forEach((name, at) => {
    const value = at < names.length - 1 ? (words[at] ?? '') : words.slice(at).join(between);
    setVariable(name, value, false, reader, shell);
  });
}
