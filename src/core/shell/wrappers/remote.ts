import type { Word } from '../../model/command';
import { fileText, inputText } from '../run/inputText';
import { imageProgram } from './imageProgram';
import type { OptionGrammar, Parsed } from './optionGrammar';
import { optionValue, parseOptions } from './optionGrammar';
import { noteLoaded } from './startingOptions';
import type { Wrapper, WrapperCall } from './wrapper';
import { childShell, elsewhere, isUnknownText, joined } from './wrapper';

const sshOptions: OptionGrammar = { short: 'BbcDEeFIiJLlmOopQRSWw', long: [] };

/** Settings whose value is a line for the shell here, run before or beside the connection. */
const localLine = /^\s*(?:ProxyCommand|LocalCommand|KnownHostsCommand)(?:\s*=\s*|\s+)([^]+)$/i;

function runLocalLine(call: WrapperCall, setting: string, word: Word): void {
  const [, line] = localLine.exec(setting) ?? [];
  if (line === undefined || /^none\s*$/i.test(line)) return;
  noteLoaded(call, { ...word, value: line });
  call.reader.runText(line, word.span, childShell(call, ['sh']));
}

/** What options, and a file of settings that stands in for the person's own, have the shell here run. */
function runLocalLines(call: WrapperCall, options: Parsed['options']): void {
  for (const { name, value } of options) {
    if (value === null) continue;
    if (name === '-o') runLocalLine(call, value.value, value);
    const text = name === '-F' && !value.dynamic ? fileText(value.value, call.reader, call.frame) : null;
    for (const line of text?.split('\n') ?? []) runLocalLine(call, line, value);
  }
}

/** `scp -o ProxyCommand=LINE …`: the program itself stays a command. */
export const withSshSettings: Wrapper = (call) => {
  runLocalLines(call, parseOptions(call.args, { short: 'BbcDFiIJlmoOpPRSWX', long: [] }).options);
  return null;
};

/** Public hosts of repositories: whoever knocks there gets no shell, only git. */
const OF_REPOSITORIES =
  /^git@(?:(?:ssh\.)?github\.com|(?:altssh\.)?gitlab\.com|(?:altssh\.)?bitbucket\.org|codeberg\.org|git\.sr\.ht)$/i;

/** Nothing over there is started: `-N` only forwards, the others tell or steer something here. */
function opensNothing(options: Parsed['options']): boolean {
  return options.some(({ name }) => /^-[NVGQO]$/.test(name));
}

/** `ssh [OPTIONS] [USER@]HOST [OPTIONS] COMMAND …`: a line for the shell over there. */
export const ssh: Wrapper = (call) => {
  const before = parseOptions(call.args, sshOptions);
  const [host, ...others] = before.rest;
  if (host === undefined) return null;
  const behind = parseOptions(others, sshOptions);
  const options = [...before.options, ...behind.options];
  runLocalLines(call, options);
  if (opensNothing(options)) return null;
  const words = behind.rest;
  const address = host.value.replace(/^ssh:\/\//, '');
  const name = address.replace(/^[^@]*@/, '');
  const frame = elsewhere(call, name);
  const [first] = words;
  if (first !== undefined) return call.reader.runText(joined(words), first.span, frame);
  const text = inputText(call.reader, call.frame);
  if (text === null || (isUnknownText(text) && OF_REPOSITORIES.test(address))) return null;
  call.reader.runText(text, call.head.span, { ...frame, input: { kind: 'none' } });
  return null;
};

function inContainer(call: WrapperCall, name: string, words: readonly Word[]): void {
  if (words.length > 0) call.reader.start(words, { ...elsewhere(call, `container:${name}`), inShell: false });
}

const engineOptions: OptionGrammar = {
  short: 'HlcfpP',
  long: [
    'host',
    'context',
    'config',
    'log-level',
    'file',
    'project-name',
    'profile',
    'project-directory',
    'env-file',
    'tlscacert',
    'tlscert',
    'tlskey',
    'connection',
    'url',
  ],
};

const containerOptions: OptionGrammar = {
  short: 'aceuwvplhm',
  long: [
    ...[
      'env',
      'env-file',
      'user',
      'workdir',
      'volume',
      'publish',
      'name',
      'network',
      'net',
      'entrypoint',
      'mount',
      'label',
    ],
    ...[
      'memory',
      'cpus',
      'hostname',
      'add-host',
      'cap-add',
      'cap-drop',
      'device',
      'dns',
      'gpus',
      'ip',
      'ipc',
      'link',
      'pid',
    ],
    ...[
      'log-driver',
      'log-opt',
      'platform',
      'pull',
      'restart',
      'runtime',
      'security-opt',
      'shm-size',
      'stop-signal',
      'tmpfs',
    ],
    ...[
      'ulimit',
      'userns',
      'volumes-from',
      'volume-driver',
      'detach-keys',
      'index',
      'cidfile',
      'attach',
      'expose',
      'group-add',
    ],
    ...[
      'label-file',
      'mac-address',
      'network-alias',
      'annotation',
      'cgroup-parent',
      'cpu-shares',
      'cpuset-cpus',
      'health-cmd',
      ...[
        'storage-opt',
        'sysctl',
        'device-cgroup-rule',
        'ip6',
        'isolation',
        'memory-swap',
        'pids-limit',
        'stop-timeout',
      ],
      ...[
        'uts',
        'cgroupns',
        'blkio-weight',
        'dns-search',
        'dns-option',
        'domainname',
        'memory-reservation',
        'cpu-quota',
      ],
      ...[
        'cpu-period',
        'cpuset-mems',
        'health-interval',
        'health-retries',
        'health-timeout',
        'secret',
        'pod',
        'arch',
        'os',
      ],
    ],
  ],
};

/** The program in front of the words: the one that is asked for, else the one that the image starts by itself. */
function entry(parsed: Parsed, image: Word, words: readonly Word[]): readonly Word[] {
  const word = optionValue(parsed, '--entrypoint');
  if (word !== null) return word.value === '' ? [] : [word];
  const program = words.length === 0 ? null : imageProgram(image.value);
  return program === null || words[0]?.value === program ? [] : [{ ...image, value: program }];
}

/** `docker exec NAME …`, `docker run IMAGE …`, also below `container` and `compose`; docker itself stays a command. */
export const containers: Wrapper = (call) => {
  let { rest } = parseOptions(call.args, engineOptions);
  while (rest[0]?.value === 'container' || rest[0]?.value === 'compose')
    rest = parseOptions(rest.slice(1), engineOptions).rest;
  const [verb, ...others] = rest;
  if (verb?.value !== 'exec' && verb?.value !== 'run') return null;
  const parsed = parseOptions(others, containerOptions);
  const [name, ...words] = parsed.rest;
  if (name === undefined) return null;
  const before = verb.value === 'run' ? entry(parsed, name, words) : [];
  inContainer(call, name.value, [...before, ...words]);
  return null;
};

const kubectlOptions: OptionGrammar = {
  short: 'ncflso',
  long: [
    'namespace',
    'container',
    'context',
    'kubeconfig',
    'cluster',
    'user',
    'server',
    'filename',
    'token',
    'as',
    'request-timeout',
    'pod-running-timeout',
    ...['image', 'target', 'profile', 'copy-to', 'env', 'labels', 'overrides', 'port', 'restart', 'image-pull-policy'],
    ...['dry-run', 'output', 'shell', 'custom', 'set-image'],
  ],
};

const inPods = new Set(['exec', 'run', 'debug', 'rsh']);

/** `kubectl exec POD -- …`, `run`, `debug` and `oc rsh`; kubectl itself stays a command. */
export const kubectl: Wrapper = (call) => {
  const [verb, ...args] = parseOptions(call.args, kubectlOptions).rest;
  if (verb === undefined || !inPods.has(verb.value)) return null;
  const end = args.findIndex((word) => word.value === '--');
  const [pod, ...words] = parseOptions(end < 0 ? args : args.slice(0, end), kubectlOptions).rest;
  if (pod !== undefined) inContainer(call, pod.value, end < 0 ? words : args.slice(end + 1));
  return null;
};
