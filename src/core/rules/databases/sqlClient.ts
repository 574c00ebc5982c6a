import type { Command, RuleContext, RulePack, Statement, Word } from '../../model/command';
import type { Signal } from '../../model/environment';
import { nothing } from '../../model/statement';
import type { Deed } from '../../sql/deed';
import type { DialectName } from '../../sql/dialect';
import { readOptions, type Options } from '../shared/readOptions';
import { hostSignals } from './hosts';
import { reviewSql, type SqlSource } from './reviewSql';

/** How a client of a database takes its SQL and its server. */
export type SqlClient = {
  readonly dialect: DialectName;
  readonly valued: readonly string[];
  /** Long names stand behind one dash. */
  readonly singleDash?: true;
  /** Options whose value is SQL, and those whose value is a file of it. */
  readonly texts: readonly string[];
  readonly files: readonly string[];
  /** Options, and places of operands, that name the server. */
  readonly hosts: readonly string[];
  readonly addresses?: readonly string[];
  /** The operand from which on operands are SQL. */
  readonly textOperand?: number;
  /** An operand that is a host, and one that is an address. */
  readonly hostOperand?: number;
  readonly addressOperand?: number;
  /** First operands that are words of the tool: `clickhouse client`. */
  readonly verbs?: readonly string[];
  readonly localDefault: boolean;
  /** Options with which it only answers about itself. */
  readonly quiet: readonly string[];
  /** Words before they are read: some tools have options that getopt would not understand. */
  readonly prepare?: (args: readonly Word[]) => readonly Word[];
  readonly backup?: (options: Options, deed: Deed) => string | undefined;
};

type Run = { readonly command: Command; readonly context: RuleContext };

function sourcesOf(client: SqlClient, options: Options, operands: readonly Word[]): readonly SqlSource[] {
  const given = options.given.flatMap(({ name, values }): readonly SqlSource[] => {
    if (client.texts.includes(name)) return values.map((word) => ({ kind: 'text', word }));
    return client.files.includes(name) ? values.map((word) => ({ kind: 'file', word })) : [];
  });
  const from = client.textOperand;
  const own = from === undefined ? [] : operands.slice(from).map((word): SqlSource => ({ kind: 'text', word }));
  const all = [...given, ...own];
  return all.length > 0 ? all : [{ kind: 'input' }];
}

function at(operands: readonly Word[], place: number | undefined): readonly (Word | undefined)[] {
  return place === undefined || operands[place] === undefined ? [] : [operands[place]];
}

/** The server that the words name. */
function signalsOf(client: SqlClient, options: Options, operands: readonly Word[], run: Run): readonly Signal[] {
  const named = [...options.values(...client.hosts), ...at(operands, client.hostOperand)];
  const addresses = [...options.values(...(client.addresses ?? [])), ...at(operands, client.addressOperand)];
  // A plain name of a database is no address.
  const reaching = addresses.filter((word) => word?.dynamic === true || /[=:]/.test(word?.value ?? ''));
  return hostSignals(run.command, {
    hosts: named,
    addresses: reaching,
    localDefault: client.localDefault,
  });
}

function review(client: SqlClient, run: Run): Statement {
  const { command, context } = run;
  const args = client.prepare?.(command.args) ?? command.args;
  const options = readOptions(args, { valued: client.valued, singleDash: client.singleDash ?? false });
  if (options.has(...client.quiet)) return nothing;
  const skips = client.verbs?.includes(options.operands[0]?.value ?? '') === true;
  const operands = skips ? options.operands.slice(1) : options.operands;
  const signals = signalsOf(client, options, operands, run);
  const { backup, dialect } = client;
  const call = { dialect, signals, sources: sourcesOf(client, options, operands) };
  const saves = backup === undefined ? {} : { backup: (deed: Deed) => backup(options, deed) };
  return reviewSql({ ...call, ...saves }, command, context);
}

/** The review of a client that needs nothing but its grammar. */
export function sqlReview(client: SqlClient): RulePack['review'] {
  return (command, context) => review(client, { command, context });
}
