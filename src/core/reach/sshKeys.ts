import { absolutePath, baseName, folderOf } from '../model/filePath';
import type { Identity, ReachMachine, ReachSource } from '../model/reach';
import { inFile, inVariable } from './shared/origin';
import { fromBase64 } from './shared/webToken';

/** An OpenSSH key begins with this, the length of its cipher's name, and the name. */
const MAGIC = 'openssh-key-v1\0';

/** Whether a private key's header says that a passphrase is wanted; null for a text that is no private key. */
export function hasPassphrase(text: string): boolean | null {
  const begin = /-----BEGIN ((?:[A-Z0-9]+ )*)PRIVATE KEY-----\s*([\s\S]{0,400})/.exec(text);
  if (begin === null) return /^PuTTY-User-Key-File-/.test(text) ? !/^Encryption: none\r?$/m.test(text) : null;
  const [, kind = '', start = ''] = begin;
  if (kind === 'OPENSSH ') {
    const bytes = fromBase64(start.split('-----')[0] ?? '');
    return !(bytes.startsWith(MAGIC) && bytes.slice(MAGIC.length + 4).startsWith('none'));
  }
  return kind === 'ENCRYPTED ' || /^Proc-Type: 4,ENCRYPTED/m.test(start);
}

/** Keys that the configuration names outside of its folder. */
function configured(machine: ReachMachine, folder: string): readonly string[] {
  const text = machine.read(`${folder}/config`) ?? '';
  return text.split('\n').flatMap((line) => {
    const path = /^\s*IdentityFile[\s=]+"?([^"\n%]+?)"?\s*$/i.exec(line)?.[1];
    const absolute = path === undefined ? null : absolutePath(path.replace(/^~(?=\/)/, machine.home), machine.home);
    return absolute === null ? [] : [absolute];
  });
}

/** A longer list of names may be cut. */
const MANY = 400;

const NO_KEY = /^(?:known_hosts.*|authorized_keys.*|config|environment|rc|.*\.pub)$/;

function keyIn(machine: ReachMachine, file: string): readonly Identity[] {
  const isGuarded = hasPassphrase(machine.read(file) ?? '');
  if (isGuarded === null) return [];
  const name = file.slice(file.lastIndexOf('/') + 1);
  const common = { kind: 'ssh key', name, from: inFile(file), inUse: /^id_\w+$/.test(name) };
  const signals = [{ kind: 'name', value: name, from: 'name of the key' }] as const;
  if (isGuarded) return [{ ...common, key: 'kept', by: 'passphrase', signals }];
  return [
    {
      ...common,
      key: 'long-lived',
      signals,
      instead: `ssh-keygen -p -f ~/.ssh/${name}, then ssh-add -c: a passphrase, and ssh-agent asks`,
    },
  ];
}

/** A socket that an agent left behind in a variable: its folder is there, and it is not. */
function isGone({ names }: ReachMachine, socket: string): boolean {
  const beside = names(folderOf(socket));
  return beside.length > 0 && beside.length < MANY && !beside.includes(baseName(socket));
}

function find(machine: ReachMachine): readonly Identity[] {
  const folder = `${machine.home}/.ssh`;
  const here = machine.names(folder).filter((name) => !NO_KEY.test(name));
  const files = new Set([...here.map((name) => `${folder}/${name}`), ...configured(machine, folder)]);
  const agent = machine.variables['SSH_AUTH_SOCK'];
  const keys = [...files].flatMap((file) => keyIn(machine, file));
  if (agent === undefined || agent === '' || isGone(machine, agent)) return keys;
  const held: Identity = {
    kind: 'ssh agent',
    name: 'ssh-agent',
    from: inVariable('SSH_AUTH_SOCK'),
    key: 'kept',
    by: 'ssh-agent',
    inUse: true,
    signals: [],
  };
  return [...keys, held];
}

/** Private keys for `ssh`, and the agent that holds some. A key says by its header whether a passphrase guards it. */
export const sshKeys: ReachSource = { looksAt: ['~/.ssh', '~/.ssh/config', 'SSH_AUTH_SOCK'], find };
