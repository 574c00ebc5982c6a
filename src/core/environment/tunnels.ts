import type { Command } from '../model/command';
import type { Signal } from '../model/environment';
import type { SessionFact, SessionMemory } from '../model/session';
import { optionValues } from './ambient';

/** The program that a tunnel is remembered under. */
const TUNNEL = 'tunnel';

type Opening = {
  readonly programs: readonly string[];
  /** The words that a tunnel of this program begins with, without its options. */
  readonly words?: readonly string[];
  /** Options that name the far end; else it is the first word behind `words`. */
  readonly options?: readonly string[];
};

/** Programs that put a server of somewhere else behind a port of this machine. */
const openings: readonly Opening[] = [
  { programs: ['kubectl', 'oc'], words: ['port-forward'] },
  { programs: ['cloud-sql-proxy', 'cloud_sql_proxy', 'alloydb-auth-proxy'], options: ['-instances'] },
  { programs: ['aws'], words: ['ssm', 'start-session'], options: ['--parameters', '--target'] },
  { programs: ['gcloud'], words: ['compute', 'start-iap-tunnel'] },
  {
    programs: ['az'],
    words: ['network', 'bastion', 'tunnel'],
    options: ['--target-resource-id', '--target-ip-address'],
  },
  { programs: ['fly', 'flyctl'], words: ['proxy'], options: ['--app', '-a'] },
  { programs: ['tsh'], words: ['proxy', 'db'] },
  { programs: ['tsh'], words: ['proxy', 'kube'] },
  { programs: ['pscale'], words: ['connect'] },
  { programs: ['boundary'], words: ['connect'], options: ['-target-name', '-target-id'] },
  { programs: ['cloudflared'], words: ['access', 'tcp'], options: ['--hostname'] },
  { programs: ['socat', 'sshuttle'] },
];

/** Words of the command that are no options; a value of an option counts as one. */
function plainWords({ args }: Command): readonly string[] {
  return args.filter(({ value }) => !value.startsWith('-')).map(({ value }) => value);
}

/** `-L 5433:db.internal:5432 bastion`: both the server and the machine that the way goes through. */
function forwarded({ args }: Command): string | null {
  const at = args.findIndex(({ value }) => /^-[A-Za-z46]*[LD]/.test(value));
  const word = args[at];
  if (word === undefined) return null;
  const glued = word.value.replace(/^-[A-Za-z46]*?[LD]/, '');
  const way = glued === '' ? (args[at + 1]?.value ?? '') : glued;
  const [, server = ''] = /^(?:[^:]*:)?\d+:([^:]+):\d+$/.exec(way) ?? [];
  const last = args.findLast(({ value }) => !value.startsWith('-') && value !== way)?.value ?? '';
  return [server, last.slice(last.indexOf('@') + 1)].filter((one) => one !== '' && one !== 'localhost').join(' ');
}

function farEnd(command: Command, { words = [], options = [] }: Opening): string | null {
  const plain = plainWords(command);
  // In front of the words may stand values of options, which look like words.
  const from = plain.findIndex((_, at) => words.every((word, step) => plain[at + step] === word));
  if (from < 0) return null;
  const named = options.flatMap((option) => optionValues(command.args, option));
  return named[0] ?? plain[from + words.length] ?? '';
}

/** The tunnel that `command` opens: what answers on this machine from now on is another one. */
export function tunnelsOpened(command: Command): readonly SessionFact[] {
  const { program } = command;
  const found =
    program === 'ssh' || program === 'autossh'
      ? [forwarded(command)]
      : openings.filter(({ programs }) => programs.includes(program)).map((opening) => farEnd(command, opening));
  return found.flatMap((name): readonly SessionFact[] =>
    name === null ? [] : [{ kind: 'selection', program: TUNNEL, name: name === '' ? 'another machine' : name }],
  );
}

/**
 * What stands behind this machine's ports since a tunnel was opened. It says something of a command that reaches this
 * machine, and of no other.
 */
export function tunnelSignals(session: SessionMemory): readonly Signal[] {
  return session.flatMap((fact): readonly Signal[] => {
    if (fact.kind !== 'selection' || fact.program !== TUNNEL) return [];
    const [value, from] = [fact.name, 'tunnel opened in this session'];
    return (['database-host', 'kube-server'] as const).map((kind) => ({ kind, value, from, isBehindLoopback: true }));
  });
}
