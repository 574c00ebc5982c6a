import type { CodeStart } from '../../model/codeReader';
import type { Act } from './act';
import { isKnown } from './value';

const SHELL = /^(?:\S*\/)?(?:(?:ba|da|z|k|a|fi|tc|c)?sh|cmd(?:\.exe)?|powershell(?:\.exe)?|pwsh)$/i;

/** How the languages that are read here name a connection to another machine. */
const CONNECTS =
  /\b(?:socket|Socket|TCPSocket|UDPSocket|fsockopen|pfsockopen|stream_socket_client|create_connection|TCPClient|Sockets)\b|\bnet\b.*\bconnect\b|\/inet6?\/(?:tcp|udp)\//s;

/** A shell without a line of its own: whoever holds the other end of its input gives it one. */
function isBareShell(words: readonly string[]): boolean {
  const [program = '', ...rest] = words;
  return (
    SHELL.test(program) && rest.every((word) => (/^-[a-z]+$/.test(word) && !word.includes('c')) || /[<>&]/.test(word))
  );
}

function opensShell(act: Act): boolean {
  if (act.kind === 'command') return act.argv.every(isKnown) && isBareShell(act.argv);
  return act.kind === 'script' && isKnown(act.text) && isBareShell(act.text.trim().split(/\s+/));
}

/** Code that connects to another machine and opens a bare shell, told as the program that does the same. */
export function shellHandedOver(acts: readonly Act[], code: string): readonly CodeStart[] {
  return acts.some(opensShell) && CONNECTS.test(code)
    ? [{ kind: 'argv', argv: ['nc', '-e', '/bin/sh'], keeps: true }]
    : [];
}
