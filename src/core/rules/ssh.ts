import type { Command, RuleContext, RulePack, Word } from '../model/command';
import type { Observation } from '../model/finding';
import { nothing, statement } from '../model/statement';
import { readArguments } from './files/arguments';
import { remoteObservation } from './shared/remoteObservation';

const VALUED = 'BbcDEeFIiJLlmOopQRSWw'.split('').map((letter) => `-${letter}`);

/** What a forwarding names: the port there, and what of here it leads to. */
function forwardings(options: readonly Word[], given: readonly Word[]): readonly string[] {
  const settings = given.flatMap(({ value }) => /^\s*RemoteForward[\s=]+(.+)$/i.exec(value)?.[1] ?? []);
  return [...options.map(({ value }) => value), ...settings];
}

function opened(ports: string, host: string, command: Command, context: RuleContext): Observation {
  return remoteObservation(command, context, {
    ...{ rule: 'network/reverse-forward', effect: 'expose', severity: 'high', undo: 'easy', type: 'port', name: ports },
    says: `Lets whoever is on ${host} reach into this network (${ports})`,
  });
}

function invited(host: string, command: Command, context: RuleContext): Observation {
  return remoteObservation(command, context, {
    ...{ rule: 'access/remote', effect: 'grant', severity: 'high', undo: 'easy', type: 'server', name: host },
    says: `Lets a key of this machine log in on ${host}`,
  });
}

/** Ways that stay open: ports of this side on another machine, and keys that may log in there. */
export const ssh: RulePack = {
  programs: ['ssh', 'autossh', 'ssh-copy-id'],
  documentation: ['https://man.openbsd.org/ssh', 'https://man.openbsd.org/ssh_config'],
  review: (command, context) => {
    const isCopy = command.program === 'ssh-copy-id';
    const valued = isCopy ? ['-i', '-p', '-o', '-F', '-t'] : command.program === 'autossh' ? [...VALUED, '-M'] : VALUED;
    const args = readArguments(command.args, { valued });
    const host = args.operands[0]?.value;
    if (host === undefined) return nothing;
    if (isCopy)
      return args.has('-n', '-h', '-?') ? nothing : statement({ observations: [invited(host, command, context)] });
    const ports = forwardings(args.values('-R'), args.values('-o'));
    return statement({ observations: ports.map((port) => opened(port, host, command, context)) });
  },
  examples: {
    catches: [
      { run: 'ssh -N -R 2222:localhost:22 h.example', rule: 'network/reverse-forward', effect: 'expose' },
      { run: 'ssh -fNR 0:db:5432 h.example', rule: 'network/reverse-forward', effect: 'expose', target: '0:db:5432' },
      { run: "ssh -o 'RemoteForward 80 localhost:80' h.example", rule: 'network/reverse-forward', effect: 'expose' },
      { run: 'autossh -M 0 -R 22:localhost:22 h.example', rule: 'network/reverse-forward', effect: 'expose' },
      { run: 'ssh-copy-id -i k.pub root@h.example', rule: 'access/remote', effect: 'grant', target: 'root@h.example' },
    ],
    leaves: [
      'ssh h.example',
      'ssh -N -L 5432:db:5432 h.example',
      'ssh -D 1080 -o StrictHostKeyChecking=no h.example',
      'ssh -V',
      'ssh-copy-id -n h.example',
    ],
  },
};
