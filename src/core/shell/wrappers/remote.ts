import type { Word } from '../../model/command';
import { inputText } from '../run/inputText';
import type { OptionGrammar, Parsed } from './optionGrammar';
import { optionValue, parseOptions } from './optionGrammar';
import type { Wrapper, WrapperCall } from './wrapper';
import { elsewhere, joined } from './wrapper';

const sshOptions: OptionGrammar = { short: 'BbcDEeFIiJLlmOopQRSWw', long: [] };

/** `ssh [OPTIONS] [USER@]HOST [OPTIONS] COMMAND …`: a line for the shell over there. */
export const ssh: Wrapper = (call) => {
  const [host, ...others] = parseOptions(call.args, sshOptions).rest;
  if (host === undefined) return null;
  const words = parseOptions(others, sshOptions).rest;
  const name = host.value.replace(/^ssh:\/\//, '').replace(/^[^@]*@/, '');
  const frame = elsewhere(call, name);
  const [first] = words;
  if (first !== undefined) return call.reader.runText(joined(words), first.span, frame);
  const text = inputText(call.reader, call.frame);
  if (text === null) return null;
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
    ],
  ],
};

function entry(parsed: Parsed): readonly Word[] {
  const word = optionValue(parsed, '--entrypoint');
  return word === null || word.value === '' ? [] : [word];
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
  if (name !== undefined) inContainer(call, name.value, [...entry(parsed), ...words]);
  return null;
};

const kubectlOptions: OptionGrammar = {
  short: 'ncfls',
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
  ],
};

/** `kubectl exec POD -- …`; kubectl itself stays a command. */
export const kubectl: Wrapper = (call) => {
  const { rest } = parseOptions(call.args, kubectlOptions);
  if (rest[0]?.value !== 'exec') return null;
  const end = rest.findIndex((word) => word.value === '--');
  const pod = parseOptions(rest.slice(1), kubectlOptions).rest[0];
  if (end > 0 && pod !== undefined) inContainer(call, pod.value, rest.slice(end + 1));
  return null;
};
