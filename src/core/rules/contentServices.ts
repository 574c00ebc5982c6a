import type { RulePack } from '../model/command';
import { changed, deployed, granted, lost, overwritten, removed } from './platforms/said';
import { vendorPack } from './platforms/vendorPack';

/** Contents of sites that somebody else keeps. */
export const contentServices: RulePack = vendorPack({
  tool: 'content',
  title: 'the content service',
  programs: ['contentful', 'sanity', 'directus', 'strapi'],
  valued: ['-s', '-e', '-d', '--dataset', '--space-id', '--environment-id', '--content-file'],
  flags: ['--replace', '--missing', '--skip-content-model'],
  places: ['-s', '-e', '--space-id', '--environment-id', '--dataset', '-d'],
  local: [
    'login',
    'logout',
    'init',
    'dev',
    'develop',
    'debug',
    'guide',
    'versions',
    'typegen',
    'start',
    'build',
    'exec',
    'codemod',
    'learn',
    'manage',
  ],
  losses: { documents: { severity: 'high', undo: 'impossible' }, 'content-type': { severity: 'high', undo: 'costly' } },
  told: {
    'space delete': lost('Deletes Contentful space', {
      type: 'space',
      lost: 'everything in it',
      named: (_, options) => options.values('--space-id', '-s'),
    }),
    'space environment delete': lost('Deletes Contentful environment', {
      type: 'environment',
      lost: 'what is written in it',
      named: (_, options) => options.values('--environment-id', '-e'),
    }),
    'space import|migration|seed': changed('Writes content and models to a Contentful space', {
      type: 'space',
      severity: 'high',
      undo: 'costly',
    }),
    'space export|list|use|accesstoken|generate|alias': ({ manner, verb }) =>
      manner === 'read' || verb === '' ? null : undefined,
    'dataset|datasets import': ({ options }) =>
      options.has('--replace')
        ? overwritten('Overwrites documents of Sanity dataset', {
            type: 'dataset',
            named: (words) => words.slice(1, 2),
          })
        : changed('Imports into Sanity dataset', {
            type: 'dataset',
            undo: 'costly',
            named: (words) => words.slice(1, 2),
          }),
    'dataset|datasets visibility set': ({ rest }) =>
      rest[1]?.value === 'public'
        ? {
            ...granted('Lets everybody read Sanity dataset', { type: 'dataset', severity: 'critical' }),
            effect: 'expose',
            rule: 'expose',
          }
        : changed('Changes who reads Sanity dataset', { type: 'dataset' }),
    'documents|document create': changed('Writes Sanity documents', { type: 'document', undo: 'costly', name: '' }),
    deploy: deployed('Deploys the studio', { name: '' }),
    undeploy: removed('Takes the studio off the net', { name: '', undo: 'easy' }),
    'graphql undeploy': removed('Takes down the GraphQL interface', { name: '', undo: 'easy' }),
    'cors add': granted('Lets another site call Sanity:', { type: 'cors' }),
    'hook|hooks logs|attempt': null,
    import: overwritten('Overwrites the data of the service by', { type: 'database' }),
    transfer: overwritten('Overwrites the data of one side by the other', { type: 'database', name: '' }),
    'schema apply': changed('Applies a schema', { type: 'schema', severity: 'high', undo: 'costly' }),
    'migrate|migration run': changed('Migrates content by', { severity: 'high', undo: 'costly' }),
  },
  documentation: [
    'https://www.contentful.com/developers/docs/tutorials/cli/',
    'https://www.sanity.io/docs/cli-reference',
  ],
  examples: {
    catches: [
      { run: 'contentful space delete --space-id sp1 --yes', rule: 'content/delete', effect: 'delete', target: 'sp1' },
      {
        run: 'sanity dataset delete production --force',
        rule: 'content/delete',
        effect: 'delete',
        target: 'production',
      },
      { run: 'sanity documents delete doc1', rule: 'content/delete', effect: 'delete', target: 'doc1' },
    ],
    leaves: ['contentful space list', 'sanity dataset export production', 'sanity dev'],
  },
});
