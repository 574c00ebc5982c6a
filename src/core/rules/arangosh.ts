import type { RulePack } from '../model/command';
import { nothing, statement } from '../model/statement';
import { mongoChains } from './databases/mongoCalls';
import { readOptions } from './shared/readOptions';
import { dynamicPart, remoteObservation } from './shared/remoteObservation';

const VALUED = [
  '--javascript.execute-string',
  '--javascript.execute',
  '--server.endpoint',
  '--server.database',
  '--server.username',
  '--server.password',
];

/** Methods of `db` and of a collection after which what was stored is gone. */
const DROPS = /^(?:_dropDatabase|_drop|_truncate|drop|truncate|removeByExample|_dropView|dropIndex)$/;

function targetOf(chain: ReturnType<typeof mongoChains>[number]): string {
  const [, second, third] = chain;
  const given = (third ?? second)?.args ?? '';
  const own = third === undefined ? given.replace(/^["'`]|["'`].*$/g, '') : (second?.name ?? '');
  return own === '' ? 'the database' : own;
}

/** ArangoDB's shell: JavaScript that starts at `db`. */
export const arangosh: RulePack = {
  programs: ['arangosh'],
  documentation: ['https://docs.arangodb.com/stable/components/tools/arangodb-shell/'],
  review: (command, context) => {
    const options = readOptions(command.args, { valued: VALUED });
    if (options.has('--help', '--version')) return nothing;
    const given = options.values('--javascript.execute-string');
    const texts = [...given.map(({ value }) => value), ...(command.input.kind === 'text' ? [command.input.text] : [])];
    const drops = texts.flatMap(mongoChains).filter((chain) => DROPS.test(chain.at(-1)?.name ?? ''));
    return statement({
      observations: drops.map((chain) =>
        remoteObservation(command, context, {
          ...{ rule: 'database/removed', effect: 'delete', severity: 'high', undo: 'impossible', type: 'collection' },
          ...{ name: targetOf(chain), says: `Deletes what is stored in ${targetOf(chain)}`, saferWay: 'arangodump' },
        }),
      ),
      unknowns: given.some(({ dynamic }) => dynamic)
        ? [dynamicPart(command, context, 'what the shell of ArangoDB is told is not known before it runs')]
        : [],
    });
  },
  examples: {
    catches: [
      {
        run: 'arangosh --javascript.execute-string \'db._drop("carts")\'',
        rule: 'database/removed',
        effect: 'delete',
        target: 'carts',
      },
      {
        run: "arangosh --javascript.execute-string 'db.carts.truncate()'",
        rule: 'database/removed',
        effect: 'delete',
        target: 'carts',
      },
      {
        run: 'arangosh --server.endpoint tcp://db1:8529',
        input: 'db._dropDatabase("shop")',
        rule: 'database/removed',
        effect: 'delete',
        target: 'shop',
      },
    ],
    leaves: [
      "arangosh --javascript.execute-string 'db._collections()'",
      'arangosh',
      'arangosh --help',
      "arangosh --javascript.execute-string 'db.carts.count()'",
    ],
  },
};
