import type { CodeOptions, CodeReading, CodeSource } from '../../model/codeReader';
import type { Command } from '../../model/command';
import type { Touch, Unknown } from '../../model/finding';
import { absolutePath } from '../../model/filePath';
import { isNonEmpty, type NonEmpty } from '../../model/nonEmpty';
import { placeOf } from '../../model/place';
import { isKnown } from './value';

/** One thing a call does. `destroys` is for functions whose every use with an unknown argument counts. */
export type Act =
  | { readonly kind: 'script'; readonly text: string }
  | { readonly kind: 'command'; readonly argv: readonly string[]; readonly destroys?: boolean }
  | { readonly kind: 'write'; readonly path: string }
  /** Code made at run time, a program whose name is not known. */
  | { readonly kind: 'unseen'; readonly says: string };

type Ground = { readonly command: Command; readonly options: CodeOptions; readonly source: CodeSource };

function unknownOf({ options, source }: Ground, says: string): Unknown {
  return { code: 'dynamic', stake: 'present', at: placeOf(options.text, source.span), says };
}

/** Code of a file is a project's own: only what it says in full counts there, unknown arguments are its daily work. */
function counts(act: Act, { source }: Ground): boolean {
  if (source.from !== 'file') {
    return true;
  }
  switch (act.kind) {
    case 'script':
      return isKnown(act.text);
    case 'command':
      return act.argv.every(isKnown);
    case 'write':
      return true;
    case 'unseen':
      return false;
  }
}

function unknownsOf(act: Act, ground: Ground): readonly Unknown[] {
  if (act.kind === 'unseen') {
    return [unknownOf(ground, act.says)];
  }
  if (act.kind === 'script') {
    return isKnown(act.text.trim().slice(0, 1))
      ? []
      : [unknownOf(ground, 'which command the code starts is not known before it runs')];
  }
  if (act.kind === 'command' && !isKnown(act.argv[0] ?? '')) {
    return [unknownOf(ground, 'which program the code starts is not known before it runs')];
  }
  return act.kind === 'command' && act.destroys === true && !act.argv.every(isKnown)
    ? [unknownOf(ground, 'which file the code removes is not known before it runs')]
    : [];
}

function argvOf(act: Act): readonly NonEmpty<string>[] {
  return act.kind === 'command' && isNonEmpty(act.argv) && isKnown(act.argv[0]) ? [act.argv] : [];
}

function touchOf(act: Act, { command, options, source }: Ground): readonly Touch[] {
  const path = act.kind === 'write' && isKnown(act.path) ? absolutePath(act.path, command.cwd) : null;
  return path === null ? [] : [{ path, how: 'write', at: placeOf(options.text, source.span) }];
}

export function readingOf(acts: readonly Act[], ground: Ground): CodeReading {
  const counted = acts.filter((act) => counts(act, ground));
  return {
    scripts: counted.flatMap((act) => (act.kind === 'script' && act.text.trim() !== '' ? [act.text] : [])),
    commands: counted.flatMap(argvOf),
    unknowns: counted.flatMap((act) => unknownsOf(act, ground)),
    touches: counted.flatMap((act) => touchOf(act, ground)),
  };
}
