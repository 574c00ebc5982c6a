import type { RulePack } from '../model/command';
import { api, passingRequests } from './http/clients/passingRequests';
import type { Signal } from '../model/environment';
import {
  changed,
  deployed,
  dropped,
  granted,
  inProduction,
  lost,
  named,
  removed,
  run,
  secretTold,
  stopped,
  when,
} from './platforms/said';
import { programBehind, startsHere } from './platforms/startsBehind';
import type { Told, VendorCall } from './platforms/vendor';
import { vendorPack } from './platforms/vendorPack';

const preview = deployed('Deploys a preview to Vercel', { severity: 'low', undo: 'easy', type: 'deployment' });
const production = deployed('Deploys to production on Vercel', { type: 'deployment', saferWay: 'vercel deploy' });
const deploy: Told = (call) =>
  call.options.has('--prod') || call.options.value('--target')?.value === 'production' ? production : preview;

/** `env add NAME production`: the environments that a variable is for stand behind its name. */
function environmentsOf({ words }: VendorCall): readonly Signal[] {
  return words[0]?.value === 'env'
    ? words.slice(3).flatMap(({ value, dynamic }) => (dynamic ? [] : [{ kind: 'name', value, from: '`env`' } as const]))
    : [];
}

/** Vercel's projects, domains and deployments. */
const verbs: RulePack = vendorPack({
  tool: 'vercel',
  title: 'Vercel',
  programs: ['vercel', 'vc', 'now'],
  documentation: ['https://vercel.com/docs/cli'],
  valued: ['-A', '-S', '-t', '-Q', '-e', '-b', '-m'],
  places: ['--scope', '-S'],
  flags: ['--prebuilt', '--skip-domain', '--public', '--logs', '--safe'],
  local: [
    'dev',
    'build',
    'login',
    'logout',
    'whoami',
    'link',
    'init',
    'switch',
    'inspect',
    'logs',
    'ls',
    'list',
    'open',
    'telemetry',
    'bisect',
    'httpstat',
    'curl',
    'activity',
    'guidance',
  ],
  idle: ['--confirm-dry'],
  told: {
    deploy,
    'rm|remove': removed('Deletes Vercel deployment or project', {
      type: 'deployment',
      severity: 'critical',
      lost: 'deployments, and with a project its address',
      named: (words) => words,
    }),
    'project|projects rm|remove': lost('Deletes Vercel project', {
      type: 'project',
      lost: 'its deployments, domains and variables',
    }),
    'env pull': null,
    'env rm|remove': removed('Removes Vercel variable', { type: 'variable', undo: 'impossible' }),
    'env add|update': changed('Sets Vercel variable', { type: 'variable', undo: 'costly' }),
    api: ({ options }) => {
      if (/^delete$/i.test(options.value('-X', '--method')?.value ?? ''))
        return lost('Deletes by the interface of Vercel', { type: 'api', undo: 'unknown' });
      const isWrite = options.has('-X', '--method', '-d', '--data', '-f', '--field', '-F', '--input');
      return isWrite ? run('Calls the interface of Vercel', { type: 'api' }) : null;
    },
    'project pause': stopped('Takes off the net Vercel project', { type: 'project' }),
    'project token': secretTold('a token of the project'),
    'domains rm|remove': removed('Removes from Vercel domain', { severity: 'critical', type: 'domain' }),
    'domains move': granted('Hands to another account domain', { type: 'domain', undo: 'costly' }),
    'domains buy|transfer-in': changed('Buys domain', { type: 'domain', undo: 'impossible' }),
    'dns rm|remove': removed('Removes DNS record', { type: 'record' }),
    'dns import': changed('Imports DNS records of', { type: 'zone', undo: 'costly' }),
    'alias rm|remove': dropped('Removes Vercel alias', { type: 'alias', undo: 'costly', severity: 'medium' }),
    'alias set': deployed('Points an alias at another deployment', {
      type: 'alias',
      named: (words) => words.slice(1, 2),
    }),
    alias: named(
      deployed('Points an alias at another deployment', { type: 'alias', named: (words) => words.slice(1, 2) }),
      2,
    ),
    promote: deployed('Makes production of Vercel deployment', { type: 'deployment' }),
    'promote|rollback status': null,
    rollback: deployed('Puts back in production Vercel deployment', { type: 'deployment' }),
    redeploy: when(['--target'], deploy, deployed('Deploys again Vercel deployment', { type: 'deployment' })),
    'rolling-release approve|complete|start|abort': deployed('Moves a rolling release of Vercel', { name: '' }),
    'teams invite': granted('Invites into the Vercel team', { type: 'team', named: (words) => words }),
    'teams add|create|switch|list|ls': null,
    'certs rm|remove': removed('Removes certificate', { type: 'certificate' }),
    'blob del|delete|empty-store': lost('Deletes Vercel blob', {
      severity: 'high',
      type: 'blob',
      named: (words) => words,
    }),
    'blob put|copy|get': null,
    'blob store delete|remove': lost('Deletes Vercel blob store', { type: 'blob' }),
    'integration-resource|ir remove|rm|disconnect': lost('Removes from Vercel resource', {
      type: 'resource',
      lost: 'the data of a store',
    }),
    'git disconnect': dropped('Disconnects the repository from Vercel', { name: '' }),
    'git connect': changed('Connects the repository to Vercel', { name: '' }),
    'pull|certs|dns|domains|env|teams|git ls|list': null,
    pull: null,
    'target list|ls': null,
  },
  handled: ({ words, command }) =>
    words[0]?.value === 'env' && words[1]?.value === 'run'
      ? startsHere(programBehind(command, 2, ['-e', '--environment', '--git-branch', '-A', '-S', '--scope', '-t']))
      : null,
  bare: deploy,
  signals: (call) => [...inProduction('promote', 'rollback')(call), ...environmentsOf(call)],
  examples: {
    catches: [
      { run: 'vercel --prod', rule: 'vercel/deploy', effect: 'update' },
      { run: 'vercel deploy --prebuilt --prod', rule: 'vercel/deploy', effect: 'update' },
      { run: 'vercel', rule: 'vercel/deploy', effect: 'update' },
      { run: 'vercel rm shop --yes', rule: 'vercel/delete', effect: 'delete', target: 'shop' },
      { run: 'vercel project rm shop', rule: 'vercel/delete', effect: 'delete', target: 'shop' },
      { run: 'vc env rm DB_URL production -y', rule: 'vercel/delete', effect: 'delete', target: 'DB_URL' },
      { run: 'vercel domains rm acme.example --yes', rule: 'vercel/delete', effect: 'delete', target: 'acme.example' },
      { run: 'vercel dns rm rec_1', rule: 'vercel/delete', effect: 'delete', target: 'rec_1' },
      { run: 'vercel rollback https://shop-1.vercel.app', rule: 'vercel/deploy', effect: 'update' },
      { run: 'vercel env update DB_URL production', rule: 'vercel/update', effect: 'update', target: 'DB_URL' },
      { run: 'vercel promote dpl_1', rule: 'vercel/deploy', effect: 'update', target: 'dpl_1' },
      {
        run: 'vercel alias set shop-1.vercel.app www.acme.example',
        rule: 'vercel/deploy',
        effect: 'update',
        target: 'www.acme.example',
      },
      { run: 'vercel teams invite eve@acme.example', rule: 'vercel/grant', effect: 'grant' },
      { run: 'vercel blob store delete store_1', rule: 'vercel/delete', effect: 'delete', target: 'store_1' },
    ],
    leaves: [
      'vercel dev',
      'vercel build',
      'vercel ls',
      'vercel env ls',
      'vercel env pull .env.local',
      'vercel inspect dpl_1',
      'vercel logs dpl_1',
      'vercel whoami',
      'vercel link --yes',
      'vercel pull',
      'vercel rm shop --help',
    ],
  },
});

/** Vercel, by its verbs and by plain requests to it. */
export const vercel: RulePack = passingRequests(verbs, 'vercel', 'https://api.vercel.com', api);
