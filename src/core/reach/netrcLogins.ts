import type { Identity, ReachMachine, ReachSource } from '../model/reach';
import { inFile } from './shared/origin';

type Token = { readonly word: string; readonly line: number };

/** Words with their lines; a macro runs to the next empty line and is no login. */
function wordsOf(text: string): readonly Token[] {
  let isMacro = false;
  return text.split('\n').flatMap((line, at) => {
    if (line.trim() === '') isMacro = false;
    if (isMacro || line.trim().startsWith('#')) return [];
    isMacro = line.trim().startsWith('macdef');
    return isMacro
      ? []
      : line
          .trim()
          .split(/\s+/)
          .map((word) => ({ word, line: at + 1 }));
  });
}

const TAKES_A_WORD: ReadonlySet<string> = new Set(['machine', 'login', 'account', 'password']);

/** The machines that have a password, with the line of it. A keyword's word is never read as a keyword. */
function logins(text: string): readonly { readonly host: string; readonly line: number }[] {
  const words = wordsOf(text);
  const found: { host: string; line: number }[] = [];
  let host = '';
  for (let at = 0; at < words.length; at += 1) {
    const keyword = words[at]?.word ?? '';
    if (keyword === 'default') host = 'any host';
    if (!TAKES_A_WORD.has(keyword)) continue;
    at += 1;
    const given = words[at];
    if (keyword === 'machine') host = given?.word ?? '';
    if (keyword === 'password' && given !== undefined && host !== '') found.push({ host, line: given.line });
  }
  return found;
}

function find(machine: ReachMachine): readonly Identity[] {
  const files = machine.variables['NETRC'] ?? `${machine.home}/.netrc`;
  return [files, `${machine.home}/_netrc`].flatMap((file) =>
    logins(machine.read(file) ?? '').map(({ host, line }): Identity => ({
      kind: 'netrc login',
      name: host,
      from: inFile(file, line),
      key: 'long-lived',
      inUse: true,
      signals: [{ kind: 'name', value: host, from: 'machine' }],
      instead: 'a credential helper (git credential-manager, heroku login with the keyring), then remove the entry',
    })),
  );
}

/** Passwords that curl, git, ftp and the Heroku program take from `.netrc`. */
export const netrcLogins: ReachSource = { looksAt: ['~/.netrc', '~/_netrc', 'NETRC'], find };
