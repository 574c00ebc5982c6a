import type { RulePack } from '../model/command';
import { changed, deployed, lost, overwritten, removed } from './platforms/said';
import { vendorPack } from './platforms/vendorPack';

/** Hasura. */
export const hasura: RulePack = vendorPack({
  tool: 'hasura',
  title: 'Hasura',
  programs: ['hasura', 'ddn'],
  valued: ['--endpoint', '--admin-secret', '--database-name', '--project', '--up', '--down', '--goto', '--version'],
  flags: ['--all-databases', '--skip-execution'],
  places: ['--envfile', '--endpoint'],
  local: ['console', 'init', 'version', 'completion', 'scripts', 'plugins', 'update-cli'],
  told: {
    'migrate apply': ({ options }) =>
      options.has('--down') || options.has('--goto')
        ? overwritten('Undoes migrations of the Hasura database', {
            type: 'database',
            name: '',
            lost: 'the data of what they made',
          })
        : changed('Applies migrations to the Hasura database', {
            type: 'database',
            name: '',
            severity: 'high',
            undo: 'costly',
          }),
    'migrate delete': removed('Deletes migrations on the Hasura server', {
      type: 'migration',
      name: '',
      severity: 'medium',
    }),
    'migrate status|create|squash': null,
    'metadata apply|reload': changed('Applies metadata to the Hasura server', {
      type: 'metadata',
      name: '',
      undo: 'costly',
      saferWay: 'hasura metadata diff',
    }),
    'metadata clear|reset': lost('Clears the metadata of the Hasura server', {
      type: 'metadata',
      name: '',
      severity: 'high',
      undo: 'costly',
      saferWay: 'hasura metadata export',
    }),
    'metadata inconsistency drop': removed('Drops inconsistent metadata of the Hasura server', {
      type: 'metadata',
      name: '',
    }),
    'metadata export|diff': null,
    'seed apply': changed('Writes seeds to the Hasura database', { type: 'database', name: '', undo: 'costly' }),
    deploy: deployed('Applies migrations and metadata to the Hasura server', { name: '' }),
  },
  documentation: ['https://hasura.io/docs/2.0/hasura-cli/commands/hasura/'],
  examples: {
    catches: [
      { run: 'hasura migrate apply --down 1 --database-name default', rule: 'hasura/replace', effect: 'replace' },
      { run: 'hasura metadata clear', rule: 'hasura/delete', effect: 'delete' },
    ],
    leaves: ['hasura migrate status', 'hasura metadata export', 'hasura console'],
  },
});
