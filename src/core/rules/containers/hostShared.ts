import type { Command, RuleContext, Word } from '../../model/command';
import type { Observation, Severity } from '../../model/finding';
import { readOptions, type OptionGrammar, type Options } from '../shared/readOptions';
import { remoteObservation } from '../shared/remoteObservation';
import { mountOf, type Mount } from './mount';

/** Options of `run`, `create` and `exec` that a word follows; the first operand is the image or the container. */
export const RUN: OptionGrammar = {
  stopAtOperand: true,
  valued: [
    ...['-a', '-c', '-e', '-h', '-l', '-m', '-p', '-u', '-v', '-w', '--add-host', '--annotation', '--attach'],
    ...['--blkio-weight', '--cap-add', '--cap-drop', '--cgroup-parent', '--cgroupns', '--cidfile', '--cpu-shares'],
    ...['--cpus', '--cpuset-cpus', '--cpu-period', '--cpu-quota', '--detach-keys', '--device', '--device-cgroup-rule'],
    ...['--dns', '--dns-search', '--domainname', '--entrypoint', '--env', '--env-file', '--expose', '--gpus'],
    ...[
      '--group-add',
      '--health-cmd',
      '--health-interval',
      '--health-retries',
      '--health-timeout',
      '--hostname',
      '--ip',
    ],
    ...['--ip6', '--ipc', '--isolation', '--label', '--label-file', '--link', '--log-driver', '--log-opt', '--memory'],
    ...['--mac-address', '--memory-swap', '--mount', '--name', '--net', '--network', '--network-alias', '--pid'],
    ...['--pids-limit', '--platform', '--pod', '--publish', '--pull', '--restart', '--runtime', '--secret'],
    ...['--security-opt', '--shm-size', '--stop-signal', '--stop-timeout', '--storage-opt', '--sysctl', '--tmpfs'],
    ...['--ulimit', '--user', '--userns', '--uts', '--volume', '--volume-driver', '--volumes-from', '--workdir'],
    ...[
      '--index',
      '--authfile',
      '--arch',
      '--os',
      '--systemd',
      '--requires',
      '--tz',
      '--umask',
      '--uidmap',
      '--gidmap',
    ],
  ],
};

type Share = { readonly severity: Severity; readonly what: string };
const SOCKET = /\/(?:docker|podman|containerd|crio|cri-dockerd)\.sock$/;
const TELLING = /^\/(?:etc|root|home|Users|dev|run|var\/run|var\/lib\/(?:docker|kubelet|containers))$/;
const SYSTEM = /^\/(?:bin|boot|lib|lib64|opt|proc|sbin|sys|usr|var|var\/lib)$/;

function shareOf({ source, isReadOnly }: Mount, home: string): Share | null {
  const path = source.length > 1 ? source.replace(/\/+$/, '') : source;
  if (SOCKET.test(path)) return { severity: 'critical', what: 'the container engine of this machine' };
  if (path === '' && source !== '') return { severity: 'critical', what: 'every file of this machine' };
  if (path === '/') return { severity: 'critical', what: 'every file of this machine' };
  if (path === home) return { severity: 'high', what: 'the home folder' };
  const isSystem = TELLING.test(path) || (SYSTEM.test(path) && !isReadOnly);
  return isSystem ? { severity: 'high', what: `the system folder ${path}` } : null;
}

const CAPABILITY = /^(?:cap_)?(?:all|sys_admin|sys_module|sys_rawio|sys_boot|dac_read_search|bpf)$/i;
const DISK = /^\/dev\/(?:sd|hd|vd|xvd|nvme|mmcblk|disk|mapper|mem|kmem|port|dm-)/;

function byFlags(options: Options): readonly Share[] {
  const values = (...names: readonly string[]): readonly string[] => options.values(...names).map(({ value }) => value);
  return [
    ...(options.has('--privileged') ? [{ severity: 'critical', what: 'all privileges on this machine' } as const] : []),
    ...values('--pid')
      .filter((value) => value === 'host')
      .map((): Share => ({ severity: 'high', what: 'the processes of this machine' })),
    ...values('--cap-add')
      .filter((value) => CAPABILITY.test(value))
      .map((value): Share => ({ severity: 'high', what: `the privilege ${value}` })),
    ...values('--security-opt')
      .filter((value) => /[=:]unconfined$/.test(value))
      .map((value): Share => ({ severity: 'high', what: `no confinement (${value})` })),
    ...values('--device')
      .filter((value) => DISK.test(value))
      .map((value): Share => ({ severity: 'critical', what: `the device ${value.split(':')[0] ?? ''}` })),
  ];
}

/** `run [options] IMAGE …` without its options; null for a question about them. */
export function startOperands(words: readonly Word[]): readonly Word[] | null {
  const options = readOptions(words, RUN);
  return options.has('--help') ? null : options.operands.slice(0, 1);
}

/** What a container gets of the machine it runs on; `words` stand behind `run`, `create` or `exec`. */
export function hostShared(words: readonly Word[], command: Command, context: RuleContext): readonly Observation[] {
  const options = readOptions(words, RUN);
  const mounts = options.values('-v', '--volume', '--mount').filter(({ dynamic }) => !dynamic);
  const shares = mounts.flatMap((word) => shareOf(mountOf(word), context.surroundings.home) ?? []);
  const image = options.operands[0];
  const name = image === undefined ? 'container' : image.dynamic ? image.raw : image.value;
  return [...byFlags(options), ...shares].map(({ severity, what }) =>
    remoteObservation(command, context, {
      ...{ rule: 'containers/host-shared', effect: 'grant', severity, undo: 'easy', type: 'container', name },
      reach: command.host === null ? 'local' : 'remote',
      says: `Gives a container of ${name} ${what}`,
    }),
  );
}
