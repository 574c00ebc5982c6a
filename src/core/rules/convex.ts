import type { RulePack } from '../model/command';
import { changed, deployed, lost, overwritten, removed, run, secretTold } from './platforms/said';
import type { Told, VendorCall } from './platforms/vendor';
import { vendorPack } from './platforms/vendorPack';
import { isSecretName } from './secrets/secretName';

/** `--append` adds; the other two put the file in the place of what is there. */
const imported: Told = ({ options }) => {
  if (options.has('--replace-all', '--replace'))
    return overwritten('Replaces the data of the deployment by a file', { type: 'table', name: '' });
  return options.has('--append') ? changed('Adds rows to the deployment', { type: 'table', name: '' }) : null;
};

const told = secretTold('the variable');
const variable: Told = (call) => (isSecretName(call.rest[0]?.value ?? '') ? told(call) : null);

const isProduction = ({ words, options }: VendorCall): boolean =>
  options.has('--prod') || (words[0]?.value === 'deploy' && !options.has('--preview-create', '--preview-name'));

/** Convex: `deploy` goes to production, whatever else acts on the developer's own deployment without `--prod`. */
export const convex: RulePack = vendorPack({
  tool: 'convex',
  title: 'Convex',
  programs: ['convex'],
  valued: ['--table', '--format', '--path', '--cmd', '--component', '--env-file', '--url', '--admin-key'],
  flags: [
    '--prod',
    '--replace',
    '--replace-all',
    '--append',
    '-y',
    '--push',
    '--watch',
    '--once',
    '--check-build-environment',
  ],
  places: ['--deployment-name', '--preview-name'],
  local: [
    'dev',
    'codegen',
    'login',
    'logout',
    'logs',
    'data',
    'docs',
    'dashboard',
    'init',
    'export',
    'function-spec',
    'insights',
    'network-test',
    'ai-files',
    'mcp',
    'help',
  ],
  signals: (call) => (isProduction(call) ? [{ kind: 'name', value: 'production', from: '`deploy` or `--prod`' }] : []),
  told: {
    deploy: deployed('Deploys functions and the schema of Convex', { name: '' }),
    import: imported,
    run: run('Runs at Convex the function', { type: 'function' }),
    'env remove|rm|unset': removed('Removes from Convex the variable', { type: 'variable', severity: 'medium' }),
    'env set': changed('Changes at Convex the variable', { type: 'variable', undo: 'costly' }),
    'env get': variable,
    'env list': secretTold('the variables of Convex', { name: '' }),
    'deployment delete': lost('Deletes Convex deployment', { type: 'deployment' }),
  },
  documentation: ['https://docs.convex.dev/cli'],
  examples: {
    catches: [
      { run: 'convex deploy', rule: 'convex/deploy', effect: 'update' },
      { run: 'convex import --replace-all data.zip --prod', rule: 'convex/replace', effect: 'replace' },
      { run: 'convex env remove API_KEY --prod', rule: 'convex/delete', effect: 'delete', target: 'API_KEY' },
      { run: 'convex env get API_KEY', rule: 'secrets/shown', effect: 'read-secret', target: 'API_KEY' },
      { run: 'convex run jobs:sweep --prod', rule: 'convex/execute', effect: 'update', target: 'jobs:sweep' },
    ],
    leaves: [
      'convex dev',
      'convex deploy --dry-run',
      'convex import --table users users.jsonl',
      'convex data users',
      'convex logs --prod',
      'convex export --path backup.zip',
      'convex env get SITE_NAME',
    ],
  },
});
