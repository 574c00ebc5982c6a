import type { Command, Word } from '../../model/command';

/** A cmdlet's arguments, bound by name; names may be cut short as PowerShell allows. */
export type CmdletArguments = {
  /** Words behind no name. */
  readonly operands: readonly Word[];
  /** Names with their values, as they stand there. */
  readonly given: readonly { readonly written: string; readonly values: readonly Word[] }[];
  readonly has: (name: string) => boolean;
  readonly values: (...names: readonly string[]) => readonly Word[];
  /** `-WhatIf`: nothing is done. */
  readonly isDry: boolean;
};

const SWITCHES =
  'recurse force whatif confirm verbose debug passthru noclobber append wait asjob quiet asplaintext usebasicparsing skipcertificatecheck removedata removeoem full quick permanent emptyparentonly nonewline'.split(
    ' ',
  );

type Given = { readonly name: string; readonly written: string; readonly values: Word[] };

function isSwitch(name: string): boolean {
  return SWITCHES.some((one) => one.startsWith(name));
}

/** `-Name:value` in one word. */
function attached(word: Word): { readonly written: string; readonly value: Word | null } | null {
  const [, name, colon, value = ''] = /^-([a-z]\w*)(:?)([^]*)$/i.exec(word.value) ?? [];
  if (name === undefined || (colon === '' && value !== '')) return null;
  return { written: name, value: colon === '' ? null : { ...word, value } };
}

/** Reads `-Name value`, `-Name:value`, switches and operands. A list behind a name ends in the operands. */
export function cmdletArguments(command: Command): CmdletArguments {
  const operands: Word[] = [];
  const given: Given[] = [];
  let open: Given | null = null;
  for (const word of command.args) {
    const found = attached(word);
    if (found === null) {
      if (open === null) operands.push(word);
      else open.values.push(word);
      open = null;
      continue;
    }
    const name = found.written.toLowerCase();
    const one: Given = { name, written: found.written, values: found.value === null ? [] : [found.value] };
    given.push(one);
    open = found.value !== null || isSwitch(name) ? null : one;
  }
  const named = (names: readonly string[]): readonly Given[] =>
    given.filter((one) => names.some((name) => name.startsWith(one.name)));
  const has = (name: string): boolean => {
    const last = named([name]).at(-1);
    return last !== undefined && last.values[0]?.value.toLowerCase() !== 'false';
  };
  return {
    operands,
    given,
    has,
    values: (...names) => named(names).flatMap((one) => one.values),
    isDry: has('whatif') || has('wi'),
  };
}

/** Options of a program of Windows, `/name` or `/name:value` in lower case, and the other words. */
export function slashArguments(args: readonly Word[]): {
  readonly options: readonly string[];
  readonly operands: readonly Word[];
} {
  // A variable of cmd (`%X%`, `!X!`) holds options as well; one of a POSIX shell (`$X`) would hold a path.
  const isOption = ({ value, raw }: Word): boolean =>
    /^\/[^/\\]/.test(value) && /^"?[/^%!]/.test(raw) && !/^\/[\w.]+\/\w\w/.test(value);
  return {
    options: args.filter(isOption).flatMap(({ value }) => value.toLowerCase().split(/(?=\/)/)),
    operands: args.filter((word) => !isOption(word)),
  };
}
