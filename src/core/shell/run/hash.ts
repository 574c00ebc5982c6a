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

/** `hash -p PATH NAME`: from now on the name starts what is there. */
export function hash(args: readonly Word[], reader: Reader, { shell }: Frame): void {
  const at = args.findIndex(({ value }) => value === '-p');
  const [path, ...names] = at < 0 ? [] : args.slice(at + 1);
  if (path === undefined || path.dynamic) return;
  const words = [impliedWord(path.value, path), { parts: [rest], raw: '"$@"', span: path.span }];
  for (const { value, raw } of names) {
    shell.functions.set(value, commandOf(words, path.span));
    const base = baseName(path.value);
    // A program that rules know is judged by them, whatever it is called.
    if (base !== value && !reader.options.governed.has(base))
      reader.unknown('dynamic', 'present', path.span, `from here on \`${raw}\` starts \`${path.raw}\``);
  }
}
