import { ENVIRONMENT_FILE } from './environments';
import type { Word } from '../../model/command';
import { launchers, launching, type Launcher } from './launcher';
import { parseOptions } from './optionGrammar';
import { emptied } from '../run/emptied';
import type { Wrapper, WrapperCall } from './wrapper';
import { bare, childShell } from './wrapper';

/** Options of bubblewrap by how many words belong to them; every other one has one. */
const pairs = new Set(
  'bind ro-bind dev-bind bind-try ro-bind-try dev-bind-try symlink setenv file bind-data ro-bind-data chmod'.split(' '),
);
const alone = new Set(
  'unshare-all unshare-user unshare-user-try unshare-ipc unshare-pid unshare-net unshare-uts unshare-cgroup unshare-cgroup-try share-net die-with-parent new-session clearenv as-pid-1 disable-userns assert-userns-disabled'.split(
    ' ',
  ),
);

/** Places that a sandbox puts together anew as a matter of course. */
const usual = /^\/(?:tmp|var\/tmp|dev|proc|sys|usr|lib\w*|s?bin|mnt)(?:\/|$)|^\/$/;

/** What is put over a place of its own, and a variable that is taken away: as `mount` and `unset` would. */
function covered(name: string, [first, second]: readonly Word[], call: WrapperCall): void {
  const { reader, frame } = call;
  if (name === 'unsetenv' && first !== undefined) emptied(first.value, null, first.span, reader, bare(call));
  const isPair = /bind|^file$/.test(name) && first?.value !== second?.value;
  const place = /^tmpfs$|overlay$/.test(name) ? first : isPair ? second : undefined;
  if (place === undefined || usual.test(place.value)) return;
  const words = ['mount', '--bind', name].map((value) => ({ ...place, value, raw: value, dynamic: false }));
  reader.start([...words, place], {
    ...frame,
    redirects: [],
    via: [...frame.via, 'bwrap'],
    inShell: false,
    syntax: null,
  });
}

/** `bwrap --ro-bind / / --dev /dev PROGRAM …` */
const bwrap: Wrapper = (call) => {
  let at = 0;
  for (let value = call.args[at]?.value ?? ''; value.startsWith('--'); value = call.args[at]?.value ?? '') {
    const name = value.slice(2);
    at += 1;
    if (name === '') break;
    covered(name, call.args.slice(at, at + 2), call);
    at += alone.has(name) ? 0 : pairs.has(name) ? 2 : 1;
  }
  const words = call.args.slice(at);
  return words.length === 0 ? null : call.reader.start(words, bare(call));
};

/** Its own words before the program, each of which says how much of the output is kept. */
const filtering = new Set(['proxy', 'err', 'test', 'summary', 'run']);

/** `rtk git status`: the program's output, shortened. */
const rtk: Wrapper = (call) => {
  const { rest } = parseOptions(call.args, { short: '', long: [] });
  const words = filtering.has(rest[0]?.value ?? '') ? rest.slice(1) : rest;
  return words.length === 0 ? null : call.reader.start(words, bare(call));
};

/** `ts` of moreutils stamps lines, with a format; the task spooler of the same name starts a program. */
const ts: Wrapper = (call) => {
  const { rest } = parseOptions(call.args, { short: 'GNLSD', long: [] });
  return rest.length === 0 || /%/.test(rest[0]?.value ?? '') ? null : call.reader.start(rest, bare(call));
};

const dotenvCli = launching({
  ...{ short: 'evcpf', long: ['file'], dashes: 'optional' },
  names: { ...ENVIRONMENT_FILE, endings: { options: ['-c'], of: '.env.' } },
});
const dotenvPython = launching({
  ...{ short: 'fqe', long: ['file'], verbs: ['run'], dashes: 'optional', names: ENVIRONMENT_FILE },
});
const ownVerbs = new Set(['list', 'get', 'set', 'unset', 'run']);

function operandOf(args: readonly Word[]): string {
  return parseOptions(args, { short: 'evcpfqe', long: ['file', 'export'] }).rest[0]?.value ?? '';
}

/** `dotenv [-e FILE] [--] PROGRAM …` of Node and Ruby, `dotenv run PROGRAM …` of Python. */
const dotenv: Wrapper = (call) => (ownVerbs.has(operandOf(call.args)) ? dotenvPython(call) : dotenvCli(call));

const consulLock: Launcher = {
  oneDash: true,
  long: ['n', 'name', 'timeout', 'monitor-retry', 'http-addr'],
  verbs: ['lock'],
  operands: 1,
  words: 'joined',
};
const consulWatch: Launcher = {
  oneDash: true,
  long: ['type', 'key', 'prefix', 'service', 'name', 'state', 'tag', 'http-addr'],
  verbs: ['watch'],
  words: 'joined',
};

/** `ip [-n NS] netns exec NS PROGRAM …`, `ip -all netns exec PROGRAM …`, `ip vrf exec VRF PROGRAM …` */
const ip: Wrapper = (call) => {
  const at = call.args.findIndex(
    ({ value }, index) => value === 'exec' && /^(?:netns|vrf)$/.test(call.args[index - 1]?.value ?? ''),
  );
  if (at < 0) return null;
  const isAll = call.args.slice(0, at).some(({ value }) => /^-a(?:ll)?$/.test(value));
  const words = call.args.slice(at + (isAll ? 1 : 2));
  if (words.length > 0) call.reader.start(words, bare(call));
  return null;
};

/** `start-server-and-test LINE ADDRESS LINE`, `rush LINE`: single words are names of scripts, or other tools' own. */
const linesAmong: Wrapper = (call) => {
  for (const word of call.args)
    if (/\s/.test(word.value)) call.reader.runText(word.value, word.span, childShell(call, ['sh']));
  return null;
};

/** Wrappers with a grammar that fits no table. */
export const passThroughWrappers: Readonly<Record<string, Wrapper>> = {
  ...{ bwrap, rtk, ts, dotenv, ip },
  // `consul lock PREFIX LINE`, `consul watch -type=key LINE`
  ...launchers({ consul: [consulLock, consulWatch] }),
  ...{ 'start-server-and-test': linesAmong, 'server-test': linesAmong, rush: linesAmong },
};
