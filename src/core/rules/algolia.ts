import type { RulePack } from '../model/command';
import { changed, granted, lost, overwritten, secretTold, when } from './platforms/said';
import type { Told } from './platforms/vendor';
import { vendorPack } from './platforms/vendorPack';

const algoliaDelete: Told = ({ rest }) =>
  lost('Deletes objects of Algolia index', {
    type: 'index',
    severity: 'critical',
    ...(rest.length === 0 ? { name: '' } : {}),
  });

/** Algolia. */
export const algolia: RulePack = vendorPack({
  tool: 'algolia',
  title: 'Algolia',
  programs: ['algolia'],
  many: true,
  valued: ['-p', '--profile', '-F', '-f', '--application-id', '--object-ids', '--filters'],
  places: ['-p', '--application-id'],
  local: ['profile', 'open', 'completion', 'describe', 'events'],
  told: {
    'indices|index delete': lost('Deletes Algolia index', {
      type: 'index',
      lost: 'its records and settings',
      named: (words) => words,
    }),
    'indices|index clear': lost('Deletes every record of Algolia index', { type: 'index' }),
    'objects|records delete': algoliaDelete,
    'objects operations': overwritten('Writes and deletes records of Algolia index', { type: 'index', undo: 'costly' }),
    'objects|records import|update': changed('Writes records to Algolia index', {
      type: 'index',
      undo: 'costly',
    }),
    'objects|records browse': null,
    'settings import|set': changed('Overwrites settings of Algolia index', { type: 'index', undo: 'costly' }),
    'rules|synonyms import|save': when(
      ['--clear-existing-rules', '--replace-existing-synonyms'],
      overwritten('Replaces all rules of Algolia index', { type: 'index', undo: 'costly' }),
      changed('Writes rules of Algolia index', { type: 'index', undo: 'costly' }),
    ),
    'indices|index move|copy': overwritten('Overwrites Algolia index', {
      type: 'index',
      named: (words) => words.slice(1, 2),
    }),
    'apikeys create': granted('Makes an API key at Algolia', { type: 'key', name: '' }),
    'apikeys list|get': secretTold('the API keys of Algolia', { name: '' }),
    'crawler run|unblock|pause|test|reindex|crawl': changed('Starts or stops an Algolia crawler', { type: 'crawler' }),
  },
  documentation: ['https://www.algolia.com/doc/tools/cli/commands/'],
  examples: {
    catches: [
      { run: 'algolia indices delete products -y', rule: 'algolia/delete', effect: 'delete', target: 'products' },
      { run: 'algolia index clear products', rule: 'algolia/delete', effect: 'delete', target: 'products' },
    ],
    leaves: ['algolia search products'],
  },
});
