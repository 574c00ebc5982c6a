import type { Word } from '../../model/command';
import { baseName } from '../../model/filePath';
import { commandOf, impliedWord } from '../syntax/build';
import type { Part } from '../syntax/tree';
import type { Frame } from './frame';
import type { Reader } from './reader';

/** `"$@"` */
const rest: Part = {
  kind: 'parameter',
  parameter: { name: '@', subscript: null, operator: '', argument: null, second: null },
  quoted: true,
};

/** From now on the name starts what is there. */
function standsFor(path: Word, names: readonly Pick<Word, 'value' | 'raw'>[], reader: Reader, { shell }: Frame): void {
  const words = [impliedWord(path.value, path), { parts: [rest], raw: '"$@"', span: path.span }];
  for (const { value, raw } of names) {
    shell.functions.set(value, commandOf(words, path.span));
    const base = baseName(path.value);
    // A program that rules know is judged by them, whatever it is called.
    if (base !== value && !reader.options.governed.has(base))
      reader.unknown('dynamic', 'present', path.span, `from here on \`${raw}\` starts \`${path.raw}\``);
  }
}

/** `hash -p PATH NAME`; in zsh `hash NAME=PATH`, and with `-d` names for folders. */
export function hash(args: readonly Word[], reader: Reader, frame: Frame): void {
  const at = args.findIndex(({ value }) => value === '-p');
  const [path, ...names] = at < 0 ? [] : args.slice(at + 1);
  if (path !== undefined && !path.dynamic) standsFor(path, names, reader, frame);
  if (frame.shell.dialect !== 'zsh' || args.some(({ value }) => /^-[a-z]*d/.test(value))) return;
  for (const word of args) {
    const [, name, to] = word.dynamic ? [] : (/^([^=\s-][^=\s]*)=([^]+)$/.exec(word.value) ?? []);
    if (name !== undefined && to !== undefined)
      standsFor({ ...word, value: to, raw: to }, [{ value: name, raw: name }], reader, frame);
  }
}
