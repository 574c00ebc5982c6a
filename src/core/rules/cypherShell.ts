import type { Command, RuleContext, RulePack, Statement, Word } from '../model/command';
import { absolutePath } from '../model/filePath';
import { nothing, statement } from '../model/statement';
import { cypherDeeds } from './databases/cypher';
import { hostSignals } from './databases/hosts';
import { readOptions } from './shared/readOptions';
import { dynamicPart, remoteObservation } from './shared/remoteObservation';

const VALUED = [
  ...['-a', '--address', '--uri', '-u', '--username', '--impersonate', '-p', '--password', '--encryption', '-d'],
  ...[
    '--database',
    '--format',
    '-P',
    '--param',
    '-f',
    '--file',
    '--history',
    '--log',
    '--idle-timeout',
    '--access-mode',
  ],
];

function textsOf(
  files: readonly Word[],
  words: readonly Word[],
  { input, cwd, host }: Command,
  context: RuleContext,
): readonly (string | null)[] {
  const read = (word: Word): string | null => {
    const path = host === null ? absolutePath(word.value, cwd) : null;
    return path === null ? null : context.read(path);
  };
  const given = [...words.map(({ value }) => value), ...files.map(read)];
  if (given.length > 0 || input.kind === 'none') return given;
  return [input.kind === 'text' ? input.text : input.kind === 'file' ? read(input.path) : null];
}

function review(command: Command, context: RuleContext): Statement {
  const options = readOptions(command.args, { valued: VALUED });
  if (options.has('-h', '--help', '-v', '--version') || options.value('--access-mode')?.value === 'read')
    return nothing;
  const texts = textsOf(options.values('-f', '--file'), options.operands, command, context);
  const addresses = options.values('-a', '--address', '--uri').slice(-1);
  const signals = hostSignals(command, { addresses, localDefault: true });
  const says = 'what the shell of the graph is told is not known before it runs';
  return statement({
    observations: texts
      .flatMap((text) => (text === null ? [] : cypherDeeds(text)))
      .map((deed) => remoteObservation(command, context, { type: 'graph', signals, ...deed })),
    unknowns: texts.some((text) => text === null || text.startsWith('\uFFFC'))
      ? [dynamicPart(command, context, says)]
      : [],
  });
}

/** Neo4j's and Memgraph's shells. */
export const cypherShell: RulePack = {
  programs: ['cypher-shell', 'mgconsole'],
  documentation: ['https://neo4j.com/docs/operations-manual/current/cypher-shell/'],
  review,
  examples: {
    catches: [
      { run: "cypher-shell 'MATCH (n) DETACH DELETE n'", rule: 'graph/delete-all', effect: 'delete' },
      { run: "cypher-shell -d neo4j 'MATCH (n:Cart) WHERE n.old DELETE n'", rule: 'graph/delete', effect: 'update' },
      { run: "cypher-shell 'DROP DATABASE shop'", rule: 'graph/drop', effect: 'delete', target: 'shop' },
      { run: "cypher-shell 'DROP INDEX carts IF EXISTS'", rule: 'graph/index', effect: 'delete' },
      { run: "cypher-shell 'MATCH (n) SET n.x = 1'", rule: 'graph/update', effect: 'update' },
      { run: "cypher-shell 'CREATE (n:Cart)'", rule: 'graph/insert', effect: 'create' },
      { run: "cypher-shell 'GRANT ROLE admin TO eve'", rule: 'graph/grant', effect: 'grant' },
      { run: "cypher-shell 'STOP DATABASE shop'", rule: 'graph/interrupt', effect: 'interrupt' },
      { run: 'cypher-shell', input: 'MATCH (n) DETACH DELETE n;', rule: 'graph/delete-all', effect: 'delete' },
    ],
    leaves: [
      "cypher-shell 'MATCH (n) RETURN count(n)'",
      "cypher-shell 'SHOW DATABASES'",
      "cypher-shell 'EXPLAIN MATCH (n) DETACH DELETE n'",
      'cypher-shell --access-mode read "MATCH (n) DELETE n"',
      'cypher-shell \'MATCH (n {text: "DETACH DELETE"}) RETURN n\'',
      'cypher-shell --version',
    ],
  },
};
