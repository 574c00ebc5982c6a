import type { Word } from '../../model/command';
import { runFile } from './scriptFile';
import type { WrapperCall } from './wrapper';
import { childShell, runCode } from './wrapper';

/** A file or a text that a shell is told to read before anything else. */
type Before = { readonly word: Word; readonly isFile: boolean };

function beforeOf(args: readonly Word[], name: string): readonly Before[] {
  return args.flatMap((word, at): readonly Before[] => {
    const next = args[at + 1];
    const isFile = /^--(?:rcfile|init-file)$/.test(word.value);
    const isText = name === 'fish' && /^(?:-C|--init-command)$/.test(word.value);
    if ((isFile || isText) && next !== undefined) return [{ word: next, isFile }];
    const [, option, value] = /^--(rcfile|init-file|init-command)=([^]+)$/.exec(word.value) ?? [];
    return value === undefined ? [] : [{ word: { ...word, value }, isFile: option !== 'init-command' }];
  });
}

/** `bash --rcfile FILE`, and `fish -C TEXT`: read first, in a shell of its own here. */
export function runBefore(call: WrapperCall): void {
  for (const { word, isFile } of beforeOf(call.args, call.name)) {
    const frame = childShell(call, [call.name]);
    if (isFile) runFile(call, word, [word], frame);
    else runCode(call, word, frame);
  }
}
