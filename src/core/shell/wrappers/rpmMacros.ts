import type { Word } from '../../model/command';
import { bare, childShell, type Wrapper, type WrapperCall } from './wrapper';

/** Options whose value is read for macros. */
const READ = new Set(['-E', '--eval', '-D', '--define', '--qf', '--queryformat']);

/** The values of such options, glued on or in the next word. */
function texts(args: readonly Word[]): readonly Word[] {
  return args.flatMap((word, at) => {
    const [, name = '', glued] = /^(--\w+)=(.*)$/s.exec(word.value) ?? [];
    if (READ.has(name) && glued !== undefined) return [{ ...word, value: glued }];
    return READ.has(args[at - 1]?.value ?? '') ? [word] : [];
  });
}

function runMacros(text: Word, call: WrapperCall): void {
  for (const [, line = ''] of text.value.matchAll(/%\(((?:[^()]|\([^()]*\))*)\)/g))
    call.reader.runText(line, text.span, childShell(call, ['sh']));
  const [, lua] = /%\{lua:(.*)\}/s.exec(text.value) ?? [];
  if (lua === undefined) return;
  const words = ['lua', '-e', lua].map((value): Word => ({ ...text, value, raw: value }));
  call.reader.start(words, bare(call));
}

/** `rpm --eval '%(LINE)'`, `%{lua: …}`: macros that run something when they are read; rpm itself counts besides. */
const rpm: Wrapper = (call) => {
  for (const text of texts(call.args)) runMacros(text, call);
  return null;
};

export const rpmWrappers: Readonly<Record<string, Wrapper>> = { rpm, rpmbuild: rpm, rpmspec: rpm };
