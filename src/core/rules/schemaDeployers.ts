import type { Command, RulePack, Word } from '../model/command';
import type { Deed } from './shared/toolPack';
import { toolsPack } from './shared/toolsPack';

const base = { type: 'database', name: '' } as const;
const dropped: Deed = {
  ...{ rule: 'schema/wipe', effect: 'delete', severity: 'critical', undo: 'impossible', ...base },
  ...{ says: 'Drops the database', lost: 'every row, unless a backup exists' },
};
const fitted: Deed = {
  ...{ rule: 'schema/migrate', effect: 'update', severity: 'medium', undo: 'costly', ...base },
  says: 'Changes the database to fit the files',
};
const forced: Deed = {
  ...{ rule: 'schema/forced', effect: 'delete', severity: 'high', undo: 'impossible', ...base },
  ...{ says: 'Changes the database to fit the files, whatever is lost by it', lost: 'the rows in what the files lack' },
};

/** These take options with slashes as well as with dashes, in any case: `/Drop`, `--drop`. */
function settings({ args }: Command): ReadonlyMap<string, string> {
  return new Map(
    args.flatMap(({ value }: Word): readonly (readonly [string, string])[] => {
      const [, name, given] = /^(?:\/|--?)([a-z]+)(?:[:=](.*))?$/i.exec(value) ?? [];
      return name === undefined ? [] : [[name.toLowerCase(), (given ?? 'true').toLowerCase()]];
    }),
  );
}

function isTold(given: ReadonlyMap<string, string>, ...names: readonly string[]): boolean {
  return names.some((name) => (given.get(name) ?? 'false') !== 'false');
}

/** `--drop` drops the database before anything is applied. */
function byScripts(command: Command): Deed | null {
  const given = settings(command);
  if (isTold(given, 'dryrun', 'help', 'h', 'version')) return null;
  return isTold(given, 'drop') ? dropped : fitted;
}

const LOSES =
  /^\/p(?:roperties)?:(?:DropObjectsNotInSource=true|BlockOnPossibleDataLoss=false|CreateNewDatabase=true)$/i;

/** `sqlpackage /Action:Publish`; the other actions read, or write a file. */
function byPackage(command: Command): Deed | null {
  const given = settings(command);
  const action = given.get('action') ?? given.get('a') ?? '';
  if (action === 'import') return fitted;
  if (action !== 'publish') return null;
  return command.args.some(({ value }) => LOSES.test(value)) ? forced : fitted;
}

/** Tools that bring a whole database to what files say. */
export const schemaDeployers: RulePack = toolsPack({
  tools: [
    { programs: ['grate', 'rh', 'roundhouse'], verbs: { '': (_options, _rest, command) => byScripts(command) } },
    { programs: ['sqlpackage', 'SqlPackage'], verbs: { '': (_options, _rest, command) => byPackage(command) } },
  ],
  documentation: [
    'https://erikbra.github.io/grate/configuration-options/',
    'https://learn.microsoft.com/sql/tools/sqlpackage/sqlpackage-publish',
  ],
  examples: {
    catches: [
      { run: "grate --connectionstring='Server=db1' --drop", rule: 'schema/wipe', effect: 'delete' },
      { run: 'grate --files db', rule: 'schema/migrate', effect: 'update' },
      { run: 'rh /drop /s=db1', rule: 'schema/wipe', effect: 'delete' },
      { run: 'sqlpackage /Action:Publish /SourceFile:shop.dacpac', rule: 'schema/migrate', effect: 'update' },
      {
        run: 'sqlpackage /a:Publish /sf:a.dacpac /p:DropObjectsNotInSource=true',
        rule: 'schema/forced',
        effect: 'delete',
      },
      { run: 'sqlpackage /a:Import /sf:a.bacpac', rule: 'schema/migrate', effect: 'update' },
    ],
    leaves: [
      'grate --dryrun --drop',
      'grate --drop=false --dryrun',
      'rh /dryrun',
      'sqlpackage /a:Script /sf:a.dacpac',
      'sqlpackage /a:Export /tf:a.bacpac',
      'sqlpackage /version',
    ],
  },
});
