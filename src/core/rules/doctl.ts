import type { RulePack } from '../model/command';
import {
  applied,
  changed,
  deployed,
  dropped,
  granted,
  lost,
  opened,
  overwritten,
  removed,
  secretTold,
  stopped,
  when,
} from './platforms/said';
import { startsThere } from './platforms/startsBehind';
import { vendorPack } from './platforms/vendorPack';

/** DigitalOcean: groups, then a verb, then names. */
export const doctl: RulePack = vendorPack({
  tool: 'doctl',
  title: 'DigitalOcean',
  programs: ['doctl'],
  documentation: ['https://docs.digitalocean.com/reference/doctl/reference/'],
  valued: ['-t', '--access-token', '-u', '--api-url', '-c', '--config', '-o', '--output'],
  flags: ['--dangerous', '--no-header', '--include-ssh-keys'],
  many: true,
  local: ['auth', 'version', 'completion', 'account', 'balance', 'invoice', 'billing-history'],
  told: {
    'compute|c domain records delete|rm|d': removed('Deletes DNS records of DigitalOcean domain', {
      type: 'record',
      named: (words) => words.slice(0, 1),
    }),
    'compute|c domain records create|update': changed('Changes DNS records of DigitalOcean domain', {
      type: 'record',
      undo: 'costly',
    }),
    'compute|c droplet-action|da power-off|shutdown|reboot|power-cycle': stopped('Stops DigitalOcean droplet', {
      type: 'droplet',
    }),
    'compute|c droplet-action|da rebuild|restore': overwritten('Overwrites the disk of DigitalOcean droplet', {
      type: 'droplet',
      severity: 'critical',
    }),
    'compute|c droplet-action|da password-reset': overwritten('Replaces the password of DigitalOcean droplet', {
      type: 'droplet',
    }),
    'compute|c droplet-action|da disable-backups': {
      ...changed('Stops backups of DigitalOcean droplet', { type: 'droplet', severity: 'high' }),
      effect: 'unprotect',
      rule: 'unprotect',
    },
    'compute|c droplet-action|da get|list': null,
    'compute|c volume-action|va detach|detach-by-droplet-id': stopped('Detaches DigitalOcean volume', {
      type: 'volume',
      severity: 'medium',
    }),
    'compute|c cdn flush': ({ options }) =>
      options.values('--files').some(({ value }) => value !== '*')
        ? changed('Empties a part of the cache of DigitalOcean CDN', { type: 'cdn' })
        : stopped('Empties the whole cache of DigitalOcean CDN', { type: 'cdn', severity: 'medium' }),
    'auth token': secretTold('the token of the account', { name: '' }),
    'compute|c ssh': null,
    'databases|db|d connection|conn': secretTold('the address and password of the database'),
    'databases|db|d connection|conn get': secretTold('the address and password of the database'),
    'databases|db|d user|u reset': overwritten('Replaces the password of a user of database', { type: 'credential' }),
    'databases|db|d user|u delete': removed('Deletes a user of database', {
      type: 'credential',
      named: (words) => words.slice(0, 2).slice(-1),
    }),
    'databases|db|d user|u get|create': secretTold('the password of a user of database'),
    'databases|db|d db delete': lost('Deletes database', {
      type: 'database',
      lost: 'the data',
      named: (words) => words.slice(0, 2).slice(-1),
    }),
    'databases|db|d firewalls|fw append|replace': ({ options, verb }) => {
      if (options.values('--rule').some(({ value }) => /(?:^|:)0\.0\.0\.0\/0$/.test(value)))
        return opened('Lets the whole internet reach database', { type: 'database' });
      return verb === 'replace'
        ? overwritten('Replaces who may reach database', { type: 'database', undo: 'costly' })
        : granted('Changes who may reach database', { type: 'database' });
    },
    'databases|db|d resize|migrate': changed('Moves or resizes database', {
      type: 'database',
      severity: 'high',
      undo: 'costly',
    }),
    'databases|db|d backups|list|get|options; compute|c droplet|d neighbors|actions|kernels': null,
    'registry|r|reg repository|repo|r delete-manifest|delete-tag|dm|dt': removed(
      'Deletes images of DigitalOcean repository',
      { type: 'image', undo: 'impossible', named: (words) => words.slice(0, 1) },
    ),
    'registry|r|reg garbage-collection|gc|g start': removed('Deletes unreferenced images of DigitalOcean registry', {
      type: 'registry',
    }),
    'registry|r|reg login|logout|kubernetes-manifest|options': null,
    'registry|r|reg docker-config': when(
      ['--read-write'],
      granted('Makes a key that may write to the DigitalOcean registry', { type: 'registry', name: '' }),
      secretTold('a key of the DigitalOcean registry', { name: '' }),
    ),
    'spaces keys|key create': granted('Makes a key of DigitalOcean Spaces', { type: 'key' }),
    'apps|app|a update': applied('Puts another specification in the place of that of DigitalOcean app', {
      type: 'app',
    }),
    'apps|app|a create-deployment': deployed('Deploys DigitalOcean app', { type: 'app' }),
    'apps|app|a propose|logs|console|spec|tier|dev': null,
    'apps|app|a restart': stopped('Restarts DigitalOcean app', { type: 'app' }),
    'kubernetes|k8s|k cluster kubeconfig show': secretTold('the credentials of DigitalOcean cluster'),
    'kubernetes|k8s|k cluster kubeconfig; kubernetes|k8s|k options': null,
    'kubernetes|k8s|k cluster node-pool recycle': overwritten('Replaces nodes of DigitalOcean cluster', {
      type: 'node-pool',
      undo: 'costly',
    }),
    'kubernetes|k8s|k cluster delete|d|rm': lost('Deletes DigitalOcean Kubernetes cluster', {
      type: 'kubernetes',
      lost: 'everything that runs in it',
      named: (words) => words,
    }),
    'kubernetes|k8s|k cluster delete-selective|ds': lost('Deletes with its volumes DigitalOcean Kubernetes cluster', {
      type: 'kubernetes',
    }),
    'serverless|sbx|sls connect|init|watch|status|install': null,
    'serverless|sbx|sls undeploy': removed('Removes functions from DigitalOcean', { type: 'function' }),
    'compute|c ssh-key|k delete|rm': dropped('Deletes SSH key', { type: 'ssh-key', named: (words) => words }),
  },
  handled: (call) => {
    const [group, verb, name] = call.words.map(({ value }) => value);
    const line = call.options.value('--ssh-command');
    const isShell = (group === 'compute' || group === 'c') && verb === 'ssh';
    return isShell && line !== undefined ? startsThere(name ?? 'a droplet', [line]) : null;
  },
  examples: {
    catches: [
      { run: 'doctl compute droplet delete web-1 web-2 -f', rule: 'doctl/delete', effect: 'delete', target: 'web-2' },
      { run: 'doctl -t dop_1 databases delete 1a2b --force', rule: 'doctl/delete', effect: 'delete', target: '1a2b' },
      {
        run: 'doctl kubernetes cluster delete shop --dangerous',
        rule: 'doctl/delete',
        effect: 'delete',
        target: 'shop',
      },
      { run: 'doctl compute volume delete 1a2b', rule: 'doctl/delete', effect: 'delete', target: '1a2b' },
      {
        run: 'doctl compute domain records delete acme.example 33',
        rule: 'doctl/delete',
        effect: 'delete',
        target: 'acme.example',
      },
      {
        run: 'doctl compute droplet-action rebuild 12 --image ubuntu-24-04-x64',
        rule: 'doctl/replace',
        effect: 'replace',
        target: '12',
      },
      { run: 'doctl compute droplet-action reboot 12', rule: 'doctl/interrupt', effect: 'interrupt', target: '12' },
      { run: 'doctl apps create-deployment 1a2b', rule: 'doctl/deploy', effect: 'update', target: '1a2b' },
      { run: 'doctl databases connection 1a2b', rule: 'secrets/shown', effect: 'read-secret' },
      {
        run: 'doctl compute firewall create --name x --inbound-rules protocol:tcp,ports:22,address:0.0.0.0/0',
        rule: 'doctl/expose',
        effect: 'expose',
      },
      { run: 'doctl compute ssh web-1 --ssh-command "rm -rf /srv"', starts: 'ssh web-1 rm -rf /srv' },
      { run: 'doctl registry delete -f', rule: 'doctl/delete', effect: 'delete' },
      { run: 'doctl $GROUP delete x', rule: 'doctl/delete', effect: 'delete', target: 'x' },
    ],
    leaves: [
      'doctl compute droplet list',
      'doctl account get',
      'doctl auth init',
      'doctl kubernetes cluster kubeconfig save shop',
      'doctl databases list',
      'doctl compute ssh web-1',
      'doctl registry login',
      'doctl apps logs 1a2b',
      'doctl compute droplet get 12',
    ],
  },
});
