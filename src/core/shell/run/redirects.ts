import type { Input, Redirect, Word } from '../../model/command';
import { absolutePath } from '../../model/filePath';
import type { RedirectSyntax } from '../syntax/tree';
import { expandOne, expandText } from './expand';
import type { Frame } from './frame';
import type { Reader } from './reader';

type Applied = { readonly frame: Frame; readonly own: readonly Redirect[]; readonly outputTo: Word | null };

const plain = { kind: 'none' } as const;

function inputFrom(redirect: RedirectSyntax, reader: Reader, frame: Frame): Input {
  if (redirect.kind === 'text') return { kind: 'text', text: expandText(redirect.word, reader, frame) };
  return redirect.operator === '<' ? { kind: 'file', path: expandOne(redirect.to, reader, frame) } : plain;
}

function how(operator: string): Redirect['how'] | null {
  if (operator === '<') return 'read';
  if (operator.startsWith('<&')) return null;
  return operator.includes('>>') ? 'append' : 'write';
}

/** `2>&1` and `>&-` name no file. */
function isDuplicate(redirect: RedirectSyntax & { kind: 'file' }): boolean {
  return /&$/.test(redirect.operator) && /^(?:\d+-?|-)$/.test(redirect.to.raw);
}

/** `<&3`: what was opened there before is read. */
function readsDescriptor({ operator, descriptor, to }: RedirectSyntax & { kind: 'file' }): boolean {
  return operator === '<&' && /^0?$/.test(descriptor) && /^(?:[3-9]|\d{2,})$/.test(to.raw);
}

function isOfOutput({ operator, descriptor }: RedirectSyntax & { kind: 'file' }): boolean {
  return operator.includes('>') && !operator.startsWith('<') && (descriptor === '' || descriptor === '1');
}

/** The frame behind a command's own redirects, and the redirects. */
export function redirected(redirects: readonly RedirectSyntax[], reader: Reader, frame: Frame): Applied {
  let { input, output } = frame;
  let outputTo: Word | null = null;
  const own: Redirect[] = [];
  for (const redirect of redirects) {
    const isInput = redirect.kind === 'text' || (redirect.operator === '<' && /^0?$/.test(redirect.descriptor));
    if (isInput) input = inputFrom(redirect, reader, frame);
    if (redirect.kind === 'text') continue;
    if (readsDescriptor(redirect)) input = { kind: 'pipe', from: null };
    if (isDuplicate(redirect)) continue;
    const direction = how(redirect.operator);
    if (direction === null) continue;
    const to = input.kind === 'file' && isInput ? input.path : expandOne(redirect.to, reader, frame);
    own.push({ how: direction, to });
    if (isOfOutput(redirect)) {
      output = 'file';
      outputTo = to;
    }
  }
  return { frame: { ...frame, input, output }, own, outputTo };
}

/** Remembers what a redirect wrote, so that a script that is written and then run can be read. */
export function keepOutput(text: string, applied: Applied, reader: Reader, frame: Frame): string {
  const { outputTo, own } = applied;
  if (outputTo === null) return text;
  const path = outputTo.dynamic || frame.host !== null ? null : absolutePath(outputTo.value, frame.shell.cwd);
  if (path === null || path === '/dev/null') return '';
  if (path === '/dev/stdout' || path === '/dev/stderr' || path === '/dev/tty') return text;
  const appends = own.some((redirect) => redirect.to === outputTo && redirect.how === 'append');
  reader.writeFile(path, appends ? (reader.readFile(path) ?? '') + text : text);
  return '';
}
