import type { Word } from '../../model/command';
import { imageProgram } from './imageProgram';
import type { OptionGrammar, Parsed } from './optionGrammar';
import { hasOption, optionValue, parseOptions } from './optionGrammar';
import type { Wrapper, WrapperCall } from './wrapper';
import { bare, elsewhere } from './wrapper';

/** Starts a program in a container, where nothing of this machine is known. */
export function inContainer(call: WrapperCall, name: string, words: readonly Word[]): void {
  if (words.length > 0) call.reader.start(words, { ...elsewhere(call, `container:${name}`), inShell: false });
}

const listed = (names: string): readonly string[] => names.trim().split(/\s+/);

/** Options before the verb, of docker, podman, nerdctl and their `compose`. */
const engineOptions: OptionGrammar = {
  short: 'HlcfpPna',
  long: listed(`
    host context config log-level file project-name profile project-directory env-file tlscacert tlscert tlskey
    connection url identity namespace address snapshotter cni-path cni-netconfpath data-root cgroup-manager hosts-dir
    ansi parallel progress root runroot storage-driver storage-opt tmpdir module conmon runtime network-config-dir
    events-backend
  `),
};

/** Options of `run` with a value. */
const runOptions: OptionGrammar = {
  short: 'aceuwvplhm',
  long: listed(`
    env env-file user workdir volume publish name network net entrypoint mount label memory cpus hostname
    add-host cap-add cap-drop device dns gpus ip ipc link pid log-driver log-opt platform pull restart
    runtime security-opt shm-size stop-signal tmpfs ulimit userns volumes-from volume-driver detach-keys
    index cidfile attach expose group-add label-file mac-address network-alias annotation cgroup-parent
    cpu-shares cpuset-cpus health-cmd storage-opt sysctl device-cgroup-rule ip6 isolation memory-swap
    pids-limit stop-timeout uts cgroupns blkio-weight dns-search dns-option domainname memory-reservation
    cpu-quota cpu-period cpuset-mems health-interval health-retries health-timeout secret pod arch os
    blkio-weight-device cpu-rt-period cpu-rt-runtime device-read-bps device-write-bps device-read-iops
    device-write-iops dns-opt gidmap uidmap hostuser image-volume init-path kernel-memory link-local-ip
    memory-swappiness network-mode oom-score-adj passwd-entry personality preserve-fds requires rdt-class
    sdnotify seccomp-policy subgidname subuidname timeout tz umask unsetenv variant health-start-period
    health-start-interval health-on-failure health-log-destination env-from-file env-merge decryption-key
    chrootdirs conmon-pidfile container-id-file pidfile group-entry pid-file cdi
  `),
};

const execOptions: OptionGrammar = {
  short: 'euwc',
  long: listed('env env-file user workdir detach-keys index preserve-fds command shell'),
};

/** The program in front of the words: the one that is asked for, else the one that the image starts by itself. */
function entry(parsed: Parsed, image: Word, words: readonly Word[]): readonly Word[] {
  const word = optionValue(parsed, '--entrypoint');
  if (word !== null) return word.value === '' ? [] : [word];
  const program = words.length === 0 ? null : imageProgram(image.value);
  return program === null || words[0]?.value === program ? [] : [{ ...image, value: program }];
}

function runImage(call: WrapperCall, args: readonly Word[]): void {
  const parsed = parseOptions(args, runOptions);
  const [image, ...words] = parsed.rest;
  if (image !== undefined) inContainer(call, image.value, [...entry(parsed, image, words), ...words]);
}

/** `exec NAME …`, `exec --latest …` of podman, `debug NAME -c LINE`. */
function enter(call: WrapperCall, args: readonly Word[]): void {
  const parsed = parseOptions(args, execOptions);
  const isLatest = call.name === 'podman' && hasOption(parsed, '-l', '--latest');
  const [name, ...words] = isLatest ? [call.head, ...parsed.rest] : parsed.rest;
  if (name !== undefined) inContainer(call, isLatest ? 'latest' : name.value, words);
}

function debug(call: WrapperCall, args: readonly Word[]): void {
  const [name, ...others] = parseOptions(args, execOptions).rest;
  const line = optionValue(parseOptions(others, execOptions), '-c', '--command');
  if (name !== undefined && line !== null)
    call.reader.runText(line.value, line.span, elsewhere(call, `container:${name.value}`));
}

/** `podman unshare PROGRAM …` works on this machine, `podman machine ssh [NAME] LINE` in a virtual one. */
function ofPodman(call: WrapperCall, verb: string, args: readonly Word[]): void {
  const { rest } = parseOptions(args, { short: '', long: ['username'] });
  if (verb === 'unshare' && rest.length > 0) call.reader.start(rest, bare(call));
  if (verb !== 'machine' || rest[0]?.value !== 'ssh') return;
  const words = parseOptions(rest.slice(1), { short: '', long: ['username'] }).rest;
  // Whether the first word is the machine's name or the line's is for podman to look up; both are read.
  for (const part of [words, words.slice(1)])
    if (part[0] !== undefined)
      call.reader.runText(part.map(({ value }) => value).join(' '), part[0].span, elsewhere(call, 'podman:machine'));
}

function startVerb(call: WrapperCall, verb: string, args: readonly Word[]): void {
  // To buildah it is a container that is there already.
  if (verb === 'exec' || (verb === 'run' && call.name === 'buildah')) enter(call, args);
  else if (verb === 'run') runImage(call, args);
  else if (verb === 'debug') debug(call, args);
  else ofPodman(call, verb, args);
}

/** `docker exec NAME …`, `docker run IMAGE …`, also below `container` and `compose`; docker itself stays a command. */
export const containers: Wrapper = (call) => {
  let { rest } = parseOptions(call.args, engineOptions);
  while (rest[0]?.value === 'container' || rest[0]?.value === 'compose')
    rest = parseOptions(rest.slice(1), engineOptions).rest;
  const [verb, ...others] = rest;
  startVerb(call, verb?.value ?? '', others);
  return null;
};
