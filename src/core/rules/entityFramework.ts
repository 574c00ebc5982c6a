import type { RulePack } from '../model/command';
import { migrates, reverts, wipes } from './migrations/deeds';
import { migrationReview } from './migrations/migration';

const script = { saferWay: 'dotnet ef migrations script' };

/** Entity Framework's command line, as `dotnet ef` too. */
export const entityFramework: RulePack = {
  programs: ['dotnet-ef'],
  documentation: ['https://learn.microsoft.com/en-us/ef/core/cli/dotnet'],
  review: migrationReview({
    tool: 'ef',
    valued: [
      ...['--connection', '-c', '--context', '-p', '--project', '-s', '--startup-project', '--framework'],
      ...['--configuration', '--runtime', '--msbuildprojectextensionspath', '-o', '--output', '--output-dir', '-n'],
    ],
    addresses: ['--connection'],
    rehearsals: ['--dry-run'],
    steps: {
      'database drop': () => wipes('Drops the database', { saferWay: 'dotnet ef database drop --dry-run' }),
      'database update': ({ rest: [target] }) => {
        if (target?.value === '0') return wipes('Reverts every migration', script);
        return target === undefined
          ? migrates('Applies the migrations that are left', script)
          : reverts('Takes the database to a migration, which reverts later ones', {
              ...script,
              certainty: 'possible',
            });
      },
      // It reverts the migration first where the database has it.
      'migrations remove': ({ options }) =>
        options.has('-f', '--force') ? reverts('Reverts the last migration and removes its files', script) : null,
    },
    quiet: [
      ...['migrations add', 'migrations list', 'migrations script', 'migrations bundle', 'dbcontext info'],
      ...['migrations has-pending-model-changes', 'dbcontext list', 'dbcontext scaffold', 'dbcontext script'],
      'dbcontext optimize',
    ],
  }),
  examples: {
    catches: [
      { run: 'dotnet-ef database drop -f', rule: 'ef/wipe', effect: 'delete' },
      { run: 'dotnet-ef database update 0', rule: 'ef/wipe', effect: 'delete' },
      { run: 'dotnet-ef database update Start --project src/Shop', rule: 'ef/revert', effect: 'delete' },
      { run: 'dotnet-ef database update', rule: 'ef/migrate', effect: 'update' },
      { run: 'dotnet-ef migrations remove --force', rule: 'ef/revert', effect: 'delete' },
    ],
    leaves: [
      'dotnet-ef migrations remove',
      'dotnet-ef migrations add AddCarts',
      'dotnet-ef migrations list',
      'dotnet-ef database drop --dry-run',
      'dotnet-ef --version',
    ],
  },
};
