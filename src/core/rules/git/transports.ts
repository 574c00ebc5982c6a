import type { Started, Word } from '../../model/command';

/** `ext::sh -c …`: an address that is a program; `% ` stands for a blank inside one of its words. */
export function transports(words: readonly Word[]): readonly Started[] {
  return words.flatMap(({ value }): readonly Started[] => {
    const [program, ...others] = (/^ext::(.+)$/s.exec(value)?.[1] ?? '').split(/(?<!%) /);
    const plain = (word: string): string => word.replace(/%(.)/g, '$1');
    return program === undefined || program === ''
      ? []
      : [{ kind: 'argv', argv: [plain(program), ...others.map(plain)] }];
  });
}
