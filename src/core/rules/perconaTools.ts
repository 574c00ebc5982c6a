import { ownField } from '../model/ownField';
import {
  UNKNOWN_PART,
  type Command,
  type RuleContext,
  type RulePack,
  type Statement,
  type Word,
} from '../model/command';
import { nothing } from '../model/statement';
import { hostSignals } from './databases/hosts';
import { reviewSql } from './databases/reviewSql';
import { deedsIn } from './shared/deedsIn';
import { readOptions, type Options } from './shared/readOptions';
import { reviewTool, type DeedOf, type Grammar } from './shared/toolPack';

const { gone, replaced, interrupted } = deedsIn('mysql');

const VALUED = [
  ...['--alter', '--host', '-h', '--user', '-u', '--password', '-p', '--port', '-P', '--socket', '-S', '--database'],
  ...[
    '-D',
    '--source',
    '--dest',
    '--where',
    '--file',
    '--limit',
    '--busy-time',
    '--idle-time',
    '--interval',
    '--run-time',
  ],
  ...[
    '--match-info',
    '--match-user',
    '--match-db',
    '--victims',
    '--databases',
    '--tables',
    '--replicate',
    '--print-header',
  ],
  ...['--alter-foreign-keys-method', '--chunk-size', '--max-load', '--critical-load', '--table', '--conf', '--log-dsn'],
];

/** Rows are moved or thrown away, unless they are kept where they were. */
const archived: DeedOf = (options) =>
  options.has('--no-delete')
    ? null
    : gone('Deletes rows of', 'table', {
        ...{ lost: 'the rows, unless they are archived', saferWay: 'pt-archiver --dry-run', named: () => [] },
        name: tableOf(options.value('--source')?.value ?? ''),
      });

const kills: DeedOf = (options) =>
  options.has('--kill', '--kill-query', '--execute-command')
    ? interrupted('Ends connections of the server', 'server', { name: '' })
    : null;

const syncs: DeedOf = (options) =>
  options.has('--execute')
    ? replaced('Overwrites rows by those of another server', 'table', { name: '', saferWay: 'pt-table-sync --print' })
    : null;

const grammar = { valued: VALUED };

/** By program: one has no verbs. */
const TOOLS: Readonly<Record<string, Grammar>> = {
  'pt-archiver': { grammar, idle: ['--dry-run'], verbs: { '': archived } },
  'pt-kill': { grammar, verbs: { '': kills } },
  'pt-table-sync': { grammar, idle: ['--dry-run', '--print'], verbs: { '': syncs } },
};

/** `D=shop,t=orders,h=db1`: what stands behind a letter. */
function partOf(address: string, letter: string): string {
  const found = address.split(',').find((part) => part.startsWith(`${letter}=`));
  return found?.slice(2) ?? '';
}

function tableOf(address: string): string {
  return [partOf(address, 'D'), partOf(address, 't')].filter((part) => part !== '').join('.');
}

/** The table that a change of its structure is about. */
function altered(options: Options): string {
  const address = options.operands[0]?.value ?? '';
  const named = [options.value('--database', '-D')?.value, options.value('--table')?.value].filter(
    (one) => one !== undefined,
  );
  return named.length > 0 ? named.join('.') : tableOf(address);
}

/** A change of a table that is copied meanwhile does what the statement would do, once it is told to. */
function changesTable(command: Command, context: RuleContext): Statement {
  const options = readOptions(command.args, grammar);
  const alter = options.value('--alter');
  if (alter === undefined || !options.has('--execute') || options.has('--help')) return nothing;
  const change = alter.value.replace(/^\s*alter\s+table\s+\S+\s+/i, '');
  const value = `ALTER TABLE ${altered(options) || UNKNOWN_PART} ${change}`;
  const word: Word = { ...alter, value, raw: value };
  const hosts = [
    ...options.values('--host', '-h').map((one) => one.value),
    partOf(options.operands[0]?.value ?? '', 'h'),
  ];
  const signals = hostSignals(command, { addresses: hosts.filter((one) => one !== '').map((one) => `host=${one}`) });
  return reviewSql({ dialect: 'mysql', sources: [{ kind: 'text', word }], signals }, command, context);
}

/** Percona's tools, and gh-ost, which alters tables as one of them does. */
export const perconaTools: RulePack = {
  programs: ['pt-archiver', 'pt-kill', 'pt-table-sync', 'pt-online-schema-change', 'gh-ost'],
  documentation: [
    'https://docs.percona.com/percona-toolkit/',
    'https://github.com/github/gh-ost/blob/master/doc/command-line-flags.md',
  ],
  review: (command, context) => {
    const tool = ownField(TOOLS, command.program);
    return tool === undefined ? changesTable(command, context) : reviewTool(tool, command, context);
  },
  examples: {
    catches: [
      {
        run: "pt-archiver --source h=db1,D=shop,t=orders --purge --where 'id < 10'",
        rule: 'mysql/removed',
        effect: 'delete',
        target: 'shop.orders',
      },
      { run: 'pt-kill --busy-time 60 --kill', rule: 'mysql/interrupt', effect: 'interrupt' },
      { run: 'pt-table-sync --execute h=db1 h=db2', rule: 'mysql/replaced', effect: 'replace' },
      {
        run: "pt-online-schema-change --alter 'DROP COLUMN email' D=shop,t=users,h=db1 --execute",
        rule: 'sql/drop',
        effect: 'delete',
      },
      {
        run: "gh-ost --host=db1 --database=shop --table=users --alter='DROP COLUMN email' --execute",
        rule: 'sql/drop',
        effect: 'delete',
      },
      {
        run: "gh-ost --alter='ALTER TABLE users DROP COLUMN email' --execute",
        rule: 'sql/drop',
        effect: 'delete',
      },
    ],
    leaves: [
      "pt-archiver --source h=db1,D=shop,t=orders --dest h=db2 --where 'id < 10' --dry-run",
      "pt-archiver --source h=db1,D=shop,t=orders --dest h=db2 --where 'id < 10' --no-delete",
      'pt-kill --busy-time 60 --print',
      'pt-table-sync --print h=db1 h=db2',
      'pt-table-sync h=db1 h=db2',
      "pt-online-schema-change --alter 'DROP COLUMN email' D=shop,t=users --dry-run",
      'gh-ost --version',
    ],
  },
};
