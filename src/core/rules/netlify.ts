import type { RulePack, Word } from '../model/command';
import { jsonOf, memberOf } from './http/json';
import { changed, deployed, lost, opened, overwritten, removed, run, secretTold, stopped } from './platforms/said';
import type { Told } from './platforms/vendor';
import { vendorPack } from './platforms/vendorPack';
import { readPhrase } from './aws/verbs';
import type { Deed } from './shared/toolPack';

const siteGone = lost('Deletes Netlify site', { type: 'site', lost: 'its address, deployments and settings' });
const variableGone = removed('Removes Netlify variable', { type: 'variable', undo: 'impossible' });

const TO_PRODUCTION = ['--prod', '-p', '--prod-if-unlocked'];

const deploy: Told = ({ options }) =>
  options.has(...TO_PRODUCTION)
    ? deployed('Deploys to production on Netlify', { type: 'site', saferWay: 'netlify deploy' })
    : deployed('Deploys a preview to Netlify', { type: 'site', severity: 'low', undo: 'easy' });

/** What an operation by name ends that has a verb of its own, and the member of its data that names it. */
const ENDED: ReadonlyMap<string, readonly [Deed, string]> = new Map([
  ['deleteSite', [siteGone, 'site_id']],
  ['deleteEnvVar', [variableGone, 'key']],
]);

function ended(operation: string, data: Word | undefined): Deed | null {
  const [deed, member] = ENDED.get(operation) ?? [];
  const name = member === undefined ? undefined : memberOf(jsonOf(data?.value ?? ''), member);
  return deed !== undefined && typeof name === 'string' ? { ...deed, name } : null;
}

/** `netlify api deleteSite --data …`: an operation by its name. */
const api: Told = ({ rest, options }) => {
  const [operation] = rest;
  if (operation === undefined) return null;
  const own = ended(operation.value, options.value('-d', '--data'));
  if (own !== null) return own;
  const { verb, manner } = readPhrase(operation.value.replace(/(?=[A-Z])/g, '-').toLowerCase());
  if (manner === 'read') return null;
  const says = 'Calls the interface of Netlify:';
  if (verb === 'delete' || manner === 'delete') return lost(says, { type: 'api', undo: 'unknown' });
  if (verb === 'rollback') return overwritten(says, { type: 'api', undo: 'easy' });
  return verb === 'disable' || verb === 'lock'
    ? stopped(says, { type: 'api', severity: 'medium' })
    : changed(says, { type: 'api', undo: 'unknown' });
};

/** Netlify's sites, variables and deployments; topics stand behind a colon. */
export const netlify: RulePack = vendorPack({
  tool: 'netlify',
  title: 'Netlify',
  programs: ['netlify', 'ntl'],
  documentation: ['https://cli.netlify.com/', 'https://open-api.netlify.com/'],
  colons: true,
  valued: ['-s', '--site', '-d', '--dir', '-m', '--data', '--auth', '-a', '--filter', '-f', '-r'],
  flags: ['--prod-if-unlocked', '-p', '-o', '--open', '--build', '--skip-functions-cache', '--list', '--all'],
  places: ['-s', '--alias', '-a'],
  variables: ['NETLIFY_SITE_ID'],
  signals: ({ words, options }) =>
    words[0]?.value === 'deploy' && options.has(...TO_PRODUCTION)
      ? [{ kind: 'name', value: 'production', from: '--prod' }]
      : [],
  local: [
    'dev',
    'build',
    'serve',
    'login',
    'logout',
    'link',
    'unlink',
    'open',
    'status',
    'switch',
    'init',
    'recipes',
    'completion',
    'clone',
  ],
  told: {
    deploy,
    ...{ 'sites delete': siteGone, 'env unset': variableGone },
    'env set|import|clone|migrate': changed('Changes Netlify variables', { type: 'variable', undo: 'costly' }),
    'env get': secretTold('the variable'),
    'env list': ({ options, command }) =>
      options.has('--plain', '--json') ? secretTold('the variables of the site', { name: '' })({ command }) : null,
    'blobs delete': lost('Deletes Netlify blob', {
      type: 'blob',
      severity: 'high',
      named: (words) => words.slice(0, 2),
    }),
    'blobs set': changed('Writes Netlify blob', { type: 'blob', undo: 'costly' }),
    'db init|status|dev': null,
    'functions invoke': run('Calls function', { type: 'function' }),
    'functions create|build|serve|list': null,
    'addons delete': lost('Deletes Netlify add-on', { type: 'addon', severity: 'high' }),
    'cache purge': { ...changed('Empties the cache of Netlify', { name: '' }) },
    'live; dev live': opened('Makes reachable from the internet what runs on', { name: 'this machine' }),
    watch: null,
    api,
  },
  examples: {
    catches: [
      { run: 'netlify deploy --prod --dir dist', rule: 'netlify/deploy', effect: 'update' },
      { run: 'netlify deploy', rule: 'netlify/deploy', effect: 'update' },
      { run: 'netlify sites:delete 1234-ab --force', rule: 'netlify/delete', effect: 'delete', target: '1234-ab' },
      { run: 'ntl env:unset DB_URL', rule: 'netlify/delete', effect: 'delete', target: 'DB_URL' },
      {
        run: 'netlify env:set DB_URL x --context production',
        rule: 'netlify/update',
        effect: 'update',
        target: 'DB_URL',
      },
      { run: 'netlify env:get DB_URL', rule: 'secrets/shown', effect: 'read-secret', target: 'DB_URL' },
      {
        run: `netlify api deleteSite --data '{"site_id":"1"}'`,
        rule: 'netlify/delete',
        effect: 'delete',
        target: '1',
      },
      { run: 'netlify api restoreSiteDeploy --data x', rule: 'netlify/update', effect: 'update' },
      { run: 'netlify blobs:delete uploads a.png', rule: 'netlify/delete', effect: 'delete', target: 'uploads' },
      { run: 'netlify novelty:delete x', rule: 'netlify/delete', effect: 'delete', target: 'x' },
    ],
    leaves: [
      'netlify dev',
      'netlify build',
      'netlify status',
      'netlify sites:list',
      'netlify env:list',
      'netlify api listSites',
      'netlify logs:deploy',
      'netlify functions:list',
      'netlify open:site',
      'netlify deploy --help',
    ],
  },
});
