import type { Command, Statement, Word } from '../../model/command';
import type { Effect, Observation } from '../../model/finding';
import { atSamePlace, lookOf, rehearsalOf } from './rehearsalOf';

/** A secret that is shown or sent is so by a rehearsal too. */
const WITHOUT: ReadonlySet<Effect> = new Set(['read-secret', 'send-out']);

const TRANSACTION = /^(BEGIN(?: TRAN)?); (\w+)[^]*; ROLLBACK$/;

/** A line of a database's own console is no command of a shell: its safer way is a line of that console. */
const CONSOLE = /^(?:delete|update|insert|replace|merge|with)$/i;

/** Clients that run all statements of one word in one session. */
const CLIENTS: ReadonlySet<string> = new Set([
  ...['psql', 'ysqlsh', 'mysql', 'mariadb', 'sqlite3', 'sqlcmd', 'osql', 'cockroach', 'wp', 'invoke-sqlcmd'],
]);

function quoted(text: string): string {
  return `'${text.replaceAll("'", `'\\''`)}'`;
}

/** The client's own words with the statement between `BEGIN` and `ROLLBACK`; null where it stands in no word. */
function inTransaction({ args, path }: Command, begin: string, verb: string): string | null {
  const isStatement = ({ value, dynamic }: Word): boolean => {
    const text = value.slice(/^--[\w-]+=/.exec(value)?.[0].length ?? 0);
    return !dynamic && text.trimStart().toUpperCase().startsWith(`${verb.toUpperCase()} `);
  };
  const at = args.findIndex(isStatement);
  if (at < 0) return null;
  const words = args.map((word, index) => {
    if (index !== at) return word.raw;
    const option = /^--[\w-]+=/.exec(word.value)?.[0] ?? '';
    const statement = word.value.slice(option.length).trim().replace(/;$/, '');
    return `${option}${quoted(`${begin}; ${statement}; ROLLBACK`)}`;
  });
  return [path, ...words].join(' ');
}

function ownWay(command: Command, own: string | undefined): string | undefined {
  return own === undefined ? (lookOf(command) ?? undefined) : atSamePlace(command, own);
}

function saferWay(command: Command, observation: Observation, rehearsal: string | null): string | undefined {
  if (observation.stage !== 'act' || WITHOUT.has(observation.effect)) return observation.saferWay;
  const [, begin, verb] = TRANSACTION.exec(observation.saferWay ?? '') ?? [];
  if (begin === undefined || verb === undefined) {
    return rehearsal ?? ownWay(command, observation.saferWay);
  }
  if (CONSOLE.test(command.program)) return observation.saferWay;
  // What runs each statement by itself has no transaction to take back.
  return CLIENTS.has(command.program) ? (inTransaction(command, begin, verb) ?? observation.saferWay) : undefined;
}

/** What a pack says of a command, with the command that only shows it, in the words of this one, where there is one. */
export function withRehearsals(command: Command, said: Statement): Statement {
  if (said.observations.length === 0) return said;
  const rehearsal = rehearsalOf(command);
  const observations = said.observations.map((observation) => {
    const way = saferWay(command, observation, rehearsal);
    const { saferWay: before, ...rest } = observation;
    if (way === before) return observation;
    return way === undefined ? rest : { ...rest, saferWay: way };
  });
  return { ...said, observations };
}
