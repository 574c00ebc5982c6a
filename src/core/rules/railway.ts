import type { RulePack } from '../model/command';
import { changed, deployed, lost, removed, secretTold, stopped } from './platforms/said';
import { programBehind, startsHere, startsThere } from './platforms/startsBehind';
import { vendorPack } from './platforms/vendorPack';

const RUN = ['-s', '--service', '-e', '--environment', '-p', '--project'];

/** Railway's services, volumes and environments. */
export const railway: RulePack = vendorPack({
  tool: 'railway',
  title: 'Railway',
  programs: ['railway'],
  documentation: ['https://docs.railway.com/reference/cli-api'],
  valued: ['-s', '-e', '-p', '-d', '-v', '--set', '--yes-to'],
  flags: ['--detach', '--kv', '-k', '-c', '--ci'],
  places: ['-e', '-s', '-p'],
  named: ['-v', '--volume'],
  local: [
    'login',
    'logout',
    'link',
    'unlink',
    'init',
    'open',
    'docs',
    'logs',
    'shell',
    'status',
    'whoami',
    'completion',
    'connect',
    'dev',
  ],
  told: {
    up: deployed('Deploys to Railway', { type: 'service', name: '' }),
    down: removed('Takes down the latest deployment on Railway', { type: 'deployment', undo: 'easy', name: '' }),
    delete: lost('Deletes Railway project', { type: 'project', lost: 'its services, volumes and databases' }),
    'project delete|rm|remove': lost('Deletes Railway project', {
      type: 'project',
      lost: 'its services, volumes and databases',
    }),
    redeploy: deployed('Deploys again to Railway', { type: 'service', name: '' }),
    scale: ({ rest, options }) =>
      [...rest, ...options.given.flatMap(({ values }) => values)].some(({ value }) => /(?:^|=)0$/.test(value))
        ? stopped('Scales to zero on Railway', { type: 'service', name: '' })
        : changed('Changes how many instances run on Railway', { type: 'service', name: '' }),
    'upgrade|check-updates': null,
    restart: stopped('Restarts a service on Railway', { type: 'service', name: '' }),
    'volume delete|rm|remove': lost('Deletes Railway volume', { type: 'volume', lost: 'the data on it' }),
    'volume detach': {
      ...changed('Detaches Railway volume', { type: 'volume' }),
      effect: 'interrupt',
      rule: 'interrupt',
    },
    'environment|env delete|rm|remove': lost('Deletes Railway environment', {
      type: 'environment',
      lost: 'its services and data',
    }),
    'environment|env new|list|link': null,
    'environment|env': null,
    'variables|variable|vars|var set': changed('Changes Railway variables', { type: 'variable', undo: 'costly' }),
    'variables|variable|vars|var delete|rm|remove': removed('Removes Railway variable', {
      type: 'variable',
      undo: 'impossible',
    }),
    'variables|variable|vars|var': ({ options, command }) =>
      options.has('--set')
        ? changed('Changes Railway variables', { type: 'variable', undo: 'costly', name: '' })
        : secretTold('the variables of the service', { name: '' })({ command }),
    'service delete|rm|remove': lost('Deletes Railway service', { type: 'service', lost: 'its data' }),
    'service|project|ssh': null,
    'domain delete|rm|remove': removed('Takes an address away from a Railway service:', { type: 'domain' }),
    domain: changed('Gives an address to a Railway service:', { type: 'domain' }),
    'deploy|add': changed('Adds to the Railway project', { type: 'service', name: '' }),
    'functions|function delete|rm|remove': removed('Deletes Railway function', { type: 'function' }),
    'functions|function push': deployed('Deploys Railway function', { type: 'function' }),
  },
  handled: (call) => {
    const [verb] = call.words;
    if (verb?.value === 'run' || verb?.value === 'local') return startsHere(programBehind(call.command, 1, RUN));
    if (verb?.value !== 'ssh') return null;
    const host = call.options.value('-s', '--service')?.value ?? 'a Railway service';
    return startsThere(host, programBehind(call.command, 1, [...RUN, '--deployment-instance', '-d']));
  },
  examples: {
    catches: [
      { run: 'railway down -y', rule: 'railway/delete', effect: 'delete' },
      { run: 'railway volume delete -v vol1', rule: 'railway/delete', effect: 'delete', target: 'vol1' },
      { run: 'railway environment delete staging', rule: 'railway/delete', effect: 'delete', target: 'staging' },
      { run: 'railway up --detach -e production', rule: 'railway/deploy', effect: 'update' },
      { run: 'railway redeploy -y', rule: 'railway/deploy', effect: 'update' },
      { run: 'railway variables --set A=b', rule: 'railway/update', effect: 'update' },
      { run: 'railway variables', rule: 'secrets/shown', effect: 'read-secret' },
      { run: 'railway run -e production npm run migrate', starts: 'npm run migrate' },
      { run: 'railway ssh -s web -- rm -rf /data', starts: 'ssh web rm -rf /data' },
      { run: 'railway delete --project 1a', rule: 'railway/delete', effect: 'delete', target: '1a' },
    ],
    leaves: [
      'railway status',
      'railway logs',
      'railway link',
      'railway environment',
      'railway list',
      'railway shell',
      'railway ssh',
      'railway whoami',
      'railway down --help',
      'railway connect',
    ],
  },
});
