import type { Command, RuleContext, Word } from '../../model/command';
import { hostsIn, isLoopback } from '../databases/hosts';
import type { Placement } from '../shared/placed';
import { readOptions, type OptionGrammar, type Options } from '../shared/readOptions';

const GLOBAL: OptionGrammar = {
  stopAtOperand: true,
  valued: [
    ...['-H', '--host', '-c', '--context', '--config', '-l', '--log-level', '--tlscacert', '--tlscert', '--tlskey'],
    ...['--connection', '--url', '--identity', '--storage-driver', '--root', '--runroot', '--tmpdir', '--storage-opt'],
    ...['-n', '--namespace', '-a', '--address', '--snapshotter', '--data-root', '--cgroup-manager', '--log-driver'],
  ],
};

/** `docker [options] VERB …`: what stands before the verb, and the verb with all behind it. */
export type EngineCall = { readonly head: Options; readonly words: readonly Word[] };

export function engineCall(command: Command): EngineCall {
  const head = readOptions(command.args, GLOBAL);
  return { head, words: head.operands };
}

/** Contexts that desktops and helpers make for the engine of this machine. */
const OWN_CONTEXT =
  /^(?:default|rootless|orbstack|rancher-desktop|desktop-(?:linux|windows)|colima.*|lima-.*|podman-machine-default.*)$/;

function isOwn(address: string): boolean {
  if (/^(?:unix|npipe|fd):|^\/|^$/.test(address)) return true;
  const [host] = hostsIn(address.includes('://') ? address : `tcp://${address}`);
  return host !== undefined && isLoopback(host);
}

type Named = { readonly value: string; readonly from: string; readonly isHere: boolean };

function named(head: Options, { variable }: RuleContext): Named | null {
  const host = head.value('-H', '--host', '--url');
  if (host !== undefined) return { value: host.value, from: '--host', isHere: isOwn(host.value) };
  const one = head.value('-c', '--context', '--connection');
  if (one !== undefined) return { value: one.value, from: '--context', isHere: OWN_CONTEXT.test(one.value) };
  for (const from of ['DOCKER_HOST', 'CONTAINER_HOST']) {
    const value = variable(from) ?? '';
    if (value !== '') return { value, from, isHere: isOwn(value) };
  }
  for (const from of ['DOCKER_CONTEXT', 'CONTAINER_CONNECTION']) {
    const value = variable(from) ?? '';
    if (value !== '') return { value, from, isHere: OWN_CONTEXT.test(value) };
  }
  return null;
}

/** Whose engine is spoken to: the one of this machine unless a host or a context says otherwise. */
export function enginePlace(head: Options, context: RuleContext): Placement {
  const place = named(head, context);
  if (place === null || place.isHere) return {};
  const [host] = hostsIn(place.value);
  return { reach: 'remote', signals: [{ kind: 'name', value: host ?? place.value, from: place.from }] };
}
