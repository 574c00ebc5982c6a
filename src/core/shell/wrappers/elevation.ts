import type { Frame } from '../run/frame';
import { inputText } from '../run/inputText';
import type { WrapperCall } from './wrapper';
import { childShell, isUnknownText } from './wrapper';

/** Programs that start others as another user, by default the one who may do everything. */
const elevating = new Set([
  'sudo',
  'doas',
  'su',
  'runuser',
  'pkexec',
  'run0',
  'dzdo',
  'gosu',
  'su-exec',
  'please',
  'nsenter',
]);

/** Whether what runs here, on this machine, runs as another user. */
export function isElevated({ via, host }: Frame): boolean {
  return host === null && via.some((name) => elevating.has(name));
}

/** Says that a shell as somebody else waits for commands that nobody sees. */
export function noteOpenedShell({ reader, head, name }: WrapperCall): void {
  const says = `\`${name}\` opens a shell as another user, whose commands are not seen`;
  reader.unknown('dynamic', 'present', head.span, says);
}

/** `sudo -i`, `su`: a shell as somebody else, which reads what is put in, or what is typed later. */
export function openedShell(call: WrapperCall): null {
  const text = inputText(call.reader, call.frame);
  if (text === null || isUnknownText(text)) noteOpenedShell(call);
  else call.reader.runText(text, call.head.span, { ...childShell(call, ['sh']), input: { kind: 'none' } });
  return null;
}
