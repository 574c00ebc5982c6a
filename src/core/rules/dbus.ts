import { ownField } from '../model/ownField';
import type { Command, RuleContext, RulePack, Statement } from '../model/command';
import { UNKNOWN_PART } from '../model/command';
import type { NonEmpty } from '../model/nonEmpty';
import { placeOf } from '../model/place';
import { nothing, statement } from '../model/statement';
import { readOptions, type Options } from './shared/readOptions';
import { dynamicPart } from './shared/remoteObservation';

/** One call over the message bus: on which object, which method, with which texts. */
type Call = {
  readonly path: string;
  /** The interface and the method: `org.freedesktop.login1.Manager.Reboot`. */
  readonly method: string;
  readonly args: readonly string[];
};

function values({ operands }: Options, from: number): readonly string[] {
  return operands.slice(from).map(({ value }) => value);
}

/** `string:nginx` of `dbus-send`, `'nginx'` of `gdbus`. */
function plain(written: string): string {
  return written.replace(/^\w+:(?=.)/, '').replace(/^(['"])(.*)\1$/, '$2');
}

const readers: Readonly<Record<string, (options: Options) => Call | null>> = {
  busctl: (options) => {
    const [verb, , path = '', name = '', method = '', , ...args] = values(options, 0);
    return verb === 'call' ? { path, method: `${name}.${method}`, args } : null;
  },
  'dbus-send': (options) => {
    const [path = '', method = '', ...args] = values(options, 0);
    return { path, method, args: args.map(plain) };
  },
  gdbus: (options) => {
    const [verb, ...args] = values(options, 0);
    const path = options.value('-o', '--object-path')?.value ?? '';
    const method = options.value('-m', '--method')?.value ?? '';
    return verb === 'call' ? { path, method, args: args.map(plain) } : null;
  },
  qdbus: (options) => {
    const [, path = '', method = '', ...args] = values(options, 0);
    return { path, method, args };
  },
};

type Told = (call: Call) => NonEmpty<string>;

const plainly =
  (...argv: NonEmpty<string>): Told =>
  () =>
    argv;
const onFirst =
  (...argv: NonEmpty<string>): Told =>
  ({ args: [first = ''] }) => [...argv, first];

/** What the managers of a machine do when they are called, as the command that people know for it. */
const told: Readonly<Record<string, Readonly<Record<string, Told>>>> = {
  'org.freedesktop.login1.Manager': {
    ...{ PowerOff: plainly('systemctl', 'poweroff'), PowerOffWithFlags: plainly('systemctl', 'poweroff') },
    ...{ Reboot: plainly('systemctl', 'reboot'), RebootWithFlags: plainly('systemctl', 'reboot') },
    ...{ Halt: plainly('systemctl', 'halt'), HaltWithFlags: plainly('systemctl', 'halt') },
    ...{ TerminateUser: onFirst('loginctl', 'terminate-user'), KillUser: onFirst('loginctl', 'kill-user') },
    ...{ TerminateSession: onFirst('loginctl', 'terminate-session') },
  },
  'org.freedesktop.systemd1.Manager': {
    ...{ StopUnit: onFirst('systemctl', 'stop'), KillUnit: onFirst('systemctl', 'kill') },
    ...{ RestartUnit: onFirst('systemctl', 'restart'), StartUnit: onFirst('systemctl', 'start') },
    ...{ DisableUnitFiles: unitFiles('disable'), EnableUnitFiles: unitFiles('enable') },
    ...{ MaskUnitFiles: unitFiles('mask'), LinkUnitFiles: unitFiles('link') },
    ...{ PowerOff: plainly('systemctl', 'poweroff'), Reboot: plainly('systemctl', 'reboot') },
    ...{ Halt: plainly('systemctl', 'halt'), KExec: plainly('systemctl', 'kexec') },
  },
  'org.freedesktop.UDisks2.Block': {
    Format: ({ path }) => ['mkfs', `/dev/${path.replace(/^.*\//, '')}`],
  },
  'org.freedesktop.Accounts': {
    CreateUser: onFirst('useradd'),
    DeleteUser: onFirst('userdel'),
  },
  'org.freedesktop.Secret.Item': { GetSecret: ({ path }) => ['secret-tool', 'lookup', 'item', path] },
  'org.freedesktop.Secret.Service': { GetSecrets: ({ args }) => ['secret-tool', 'lookup', 'item', ...args] },
};

/** A list of units, however each program writes one: `1 ssh.service`, `['ssh.service']`, `array:string:ssh.service`. */
function unitFiles(verb: string): Told {
  return ({ args }) => {
    const units = args.join(' ').match(/[\w@.\\-]+\.(?:service|timer|socket|target|mount|path)\b/g) ?? [];
    return ['systemctl', verb, ...units];
  };
}

/** Its command is nested in properties, which nobody reads here. */
const UNREAD = 'org.freedesktop.systemd1.Manager.StartTransientUnit';

/** Methods that only tell something, by the names that the bus's own interfaces give theirs. */
const LOOKS = /^(?:Get|List|Introspect|Ping|Has|Can|Is|Describe|Search|Find|NameHasOwner)/;

function unknownCall(command: Command, context: RuleContext): Statement {
  const says = `what this call of \`${command.program}\` does is known to no rule`;
  const at = placeOf(context.text, command.span);
  return statement({ unknowns: [{ code: 'unknown-program', stake: 'possible', at, says }] });
}

function reviewCall(command: Command, call: Call, context: RuleContext): Statement {
  if (call.method === UNREAD || call.method.includes(UNKNOWN_PART)) {
    const says = `what \`${command.program}\` has the machine do is not known before it runs`;
    return statement({ unknowns: [dynamicPart(command, context, says)] });
  }
  const [, name = '', method = ''] = /^(.*)\.([^.]+)$/.exec(call.method) ?? [];
  const methods = ownField(told, name);
  const argv = ownField(methods, method)?.(call);
  if (argv !== undefined) return statement({ starts: [{ kind: 'argv', argv }] });
  return LOOKS.test(method) ? nothing : unknownCall(command, context);
}

/** Calls over the message bus of a machine: another spelling of what its managers are told otherwise. */
export const dbus: RulePack = {
  programs: ['busctl', 'dbus-send', 'gdbus', 'qdbus'],
  documentation: [
    'https://www.freedesktop.org/software/systemd/man/latest/busctl.html',
    'https://dbus.freedesktop.org/doc/dbus-send.1.html',
    'https://www.freedesktop.org/software/systemd/man/latest/org.freedesktop.login1.html',
    'https://www.freedesktop.org/software/systemd/man/latest/org.freedesktop.systemd1.html',
  ],
  review: (command, context) => {
    const options = readOptions(command.args, {
      valued: ['-d', '--dest', '-o', '--object-path', '-m', '--method', '-H', '--host', '-M', '--machine', '--address'],
    });
    const call = ownField(readers, command.program)?.(options) ?? null;
    if (options.has('-h', '--help', '--version')) return nothing;
    if (call !== null) return reviewCall(command, call, context);
    return /^(?:set-property|emit)$/.test(options.operands[0]?.value ?? '') ? unknownCall(command, context) : nothing;
  },
  examples: {
    catches: [
      {
        run: 'busctl call org.freedesktop.login1 /org/freedesktop/login1 org.freedesktop.login1.Manager Reboot b false',
        starts: 'systemctl reboot',
      },
      {
        run: 'dbus-send --system --dest=org.freedesktop.systemd1 /org/freedesktop/systemd1 org.freedesktop.systemd1.Manager.StopUnit string:auditd.service string:replace',
        starts: 'systemctl stop auditd.service',
      },
      {
        run: "gdbus call -y -d org.freedesktop.systemd1 -o /org/freedesktop/systemd1 -m org.freedesktop.systemd1.Manager.MaskUnitFiles ['ufw.service'] false true",
        starts: 'systemctl mask ufw.service',
      },
      {
        run: 'qdbus --system org.freedesktop.login1 /org/freedesktop/login1 org.freedesktop.login1.Manager.PowerOff true',
        starts: 'systemctl poweroff',
      },
      {
        run: 'busctl call org.freedesktop.UDisks2 /org/freedesktop/UDisks2/block_devices/sdb1 org.freedesktop.UDisks2.Block Format sa{sv} ext4 0',
        starts: 'mkfs /dev/sdb1',
      },
    ],
    leaves: [
      'busctl list',
      'busctl introspect org.freedesktop.login1 /org/freedesktop/login1',
      'busctl get-property org.freedesktop.hostname1 /org/freedesktop/hostname1 org.freedesktop.hostname1 Hostname',
      'dbus-send --session --dest=org.freedesktop.Notifications / org.freedesktop.DBus.Introspectable.Introspect',
      'gdbus monitor --system --dest org.freedesktop.login1',
    ],
  },
};
