import type { RulePack } from '../model/command';
import {
  changed,
  deployed,
  dropped,
  granted,
  lost,
  overwritten,
  removed,
  run,
  secretTold,
  stopped,
  when,
} from './platforms/said';
import { programBehind, startsHere } from './platforms/startsBehind';
import type { Told } from './platforms/vendor';
import { vendorPack } from './platforms/vendorPack';

const deploy: Told = ({ options }) => {
  const only = options.value('--only')?.value;
  const takesFunctions = only === undefined || /(?:^|,)functions(?:[:,]|$)/.test(only);
  if (options.has('--force', '-f') && takesFunctions) {
    return removed('Deploys to Firebase, and deletes without asking the functions that the source lacks', {
      ...{ type: 'project', name: '', saferWay: 'firebase deploy --dry-run' },
    });
  }
  return deployed(`Deploys to Firebase${only === undefined ? '' : ` ${only}`}`, {
    ...{ type: 'project', name: '', saferWay: 'firebase deploy --dry-run' },
    ...(only?.split(',').every((part) => /^(?:firestore|database|storage)/.test(part)) === true
      ? { severity: 'high' }
      : {}),
  });
};

/** Firebase's databases, users, functions and sites. */
export const firebase: RulePack = vendorPack({
  tool: 'firebase',
  title: 'Firebase',
  programs: ['firebase', 'firebase-tools'],
  documentation: ['https://firebase.google.com/docs/cli'],
  colons: true,
  valued: ['-P', '--project', '--account', '--token', '-m', '--only', '--except', '--database', '-d', '--data', '-e'],
  flags: ['--all-collections', '--shallow', '-r', '--recursive', '--disable-triggers', '--confirm'],
  places: ['-P', '--site', '--database', '-b', '--backend'],
  local: [
    'serve',
    'init',
    'use',
    'target',
    'login',
    'logout',
    'open',
    'help',
    'setup',
    'experiments',
    'emulators',
    'mcp',
    'studio',
  ],
  told: {
    deploy,
    'firestore delete': when(
      ['--all-collections'],
      lost('Deletes every collection of Firestore', { type: 'firestore', lost: 'the data', name: '' }),
      lost('Deletes from Firestore', { type: 'firestore', lost: 'the documents' }),
    ),
    'firestore databases delete': lost('Deletes Firestore database', { type: 'database', lost: 'the data' }),
    'firestore databases restore': changed('Restores Firestore to a new database', { type: 'database', name: '' }),
    'firestore backups delete': lost('Deletes Firestore backup', { type: 'backup', severity: 'high' }),
    'firestore indexes': null,
    'database remove': lost('Deletes from the Firebase database', {
      type: 'database',
      lost: 'the data below the path',
    }),
    'database set': overwritten('Overwrites in the Firebase database', { type: 'database', severity: 'critical' }),
    'database update|push|import': changed('Writes to the Firebase database', { type: 'database', undo: 'costly' }),
    'database get|profile': null,
    'hosting disable': stopped('Takes Firebase hosting off the net', { type: 'site', name: '' }),
    'hosting sites delete': removed('Deletes Firebase site', { type: 'site', severity: 'critical' }),
    'hosting channel delete': dropped('Deletes Firebase preview channel', { type: 'channel' }),
    'hosting channel deploy': deployed('Deploys to Firebase preview channel', {
      type: 'channel',
      severity: 'low',
      undo: 'easy',
    }),
    'hosting clone': deployed('Copies to a Firebase site what another one serves:', {
      type: 'site',
      named: (words) => words.slice(1, 2),
    }),
    'functions delete': removed('Deletes Firebase functions', { type: 'function', named: (words) => words }),
    'functions secrets access': secretTold('the secret'),
    'functions secrets destroy|prune': lost('Destroys Firebase secret', { type: 'secret', severity: 'high' }),
    'functions config get': secretTold('the settings of the functions', { name: '' }),
    'functions config clone|export': null,
    'functions shell|log|list': null,
    'functions artifacts setpolicy': changed('Changes which images of functions are kept', { name: '' }),
    'login ci': secretTold('a token of the account', { name: '' }),
    'functions secrets get; firestore locations': null,
    'appdistribution testers add': granted('Lets into tests of Firebase', { type: 'tester' }),
    'auth import': changed('Imports users into Firebase', { type: 'users', severity: 'high', undo: 'costly' }),
    'auth export': ({ rest }) => ({
      ...{ rule: 'secrets/fetched', effect: 'read-secret', severity: 'low', undo: 'easy', type: 'users', name: '' },
      says: `Writes every user of Firebase with password hashes to ${rest[0]?.value ?? 'a file'}`,
    }),
    'projects create|addfirebase|list': null,
    'apps create|list|sdkconfig': null,
    'apphosting backends delete': removed('Deletes Firebase app hosting backend', {
      type: 'backend',
      severity: 'critical',
    }),
    'apphosting secrets grantaccess': granted('Lets a backend read the secret', { type: 'secret' }),
    'apphosting rollouts create': deployed('Rolls out on Firebase app hosting', { type: 'backend' }),
    'remoteconfig rollback': deployed('Rolls back the remote config of Firebase', { name: '' }),
    'appdistribution distribute': { ...run('Sends to testers'), effect: 'publish', rule: 'publish' },
    'ext dev publish|upload': { ...run('Publishes the extension'), effect: 'publish', rule: 'publish' },
    'dataconnect sql migrate': when(
      ['--force', '-f'],
      overwritten('Migrates the database of Data Connect, and lets data be lost', {
        ...{ type: 'database', severity: 'critical', name: '', saferWay: 'firebase dataconnect:sql:diff' },
      }),
      changed('Migrates the database of Data Connect', {
        ...{ type: 'database', severity: 'high', undo: 'costly', name: '' },
      }),
    ),
    'functions deletegcfartifacts': dropped('Deletes images of functions in Firebase', { type: 'image', name: '' }),
    'dataconnect sql diff|shell': null,
  },
  handled: ({ words, command }) => {
    const topic = words
      .slice(0, 2)
      .map(({ value }) => value)
      .join(':');
    if (topic !== 'emulators:exec') return null;
    return startsHere(programBehind(command, 1, ['-P', '--project', '--only', '--import', '--export-on-exit', '--ui']));
  },
  examples: {
    catches: [
      { run: 'firebase firestore:delete --all-collections -f', rule: 'firebase/delete', effect: 'delete' },
      {
        run: 'firebase firestore:delete carts -r --project shop-prod',
        rule: 'firebase/delete',
        effect: 'delete',
        target: 'carts',
      },
      { run: 'firebase database:remove / --confirm', rule: 'firebase/delete', effect: 'delete', target: '/' },
      { run: 'firebase database:set /prices x.json', rule: 'firebase/replace', effect: 'replace', target: '/prices' },
      { run: 'firebase hosting:disable -f', rule: 'firebase/interrupt', effect: 'interrupt' },
      {
        run: 'firebase functions:delete hello --region us-central1',
        rule: 'firebase/delete',
        effect: 'delete',
        target: 'hello',
      },
      { run: 'firebase deploy --only firestore:rules -P prod', rule: 'firebase/deploy', effect: 'update' },
      { run: 'firebase deploy --only functions --force', rule: 'firebase/delete', effect: 'delete' },
      { run: 'firebase deploy --only hosting --force', rule: 'firebase/deploy', effect: 'update' },
      { run: 'firebase dataconnect:sql:migrate --force', rule: 'firebase/replace', effect: 'replace' },
      { run: 'firebase auth:export users.json', rule: 'secrets/fetched', effect: 'read-secret' },
      { run: 'firebase auth:import users.csv', rule: 'firebase/update', effect: 'update', target: 'users.csv' },
      {
        run: 'firebase functions:secrets:access STRIPE',
        rule: 'secrets/shown',
        effect: 'read-secret',
        target: 'STRIPE',
      },
      { run: 'firebase apphosting:backends:delete web', rule: 'firebase/delete', effect: 'delete', target: 'web' },
      { run: 'firebase functions:secrets:destroy STRIPE', rule: 'firebase/delete', effect: 'delete', target: 'STRIPE' },
      {
        run: 'firebase firestore:databases:delete orders --force',
        rule: 'firebase/delete',
        effect: 'delete',
        target: 'orders',
      },
      { run: 'firebase emulators:exec --only firestore "npm test"', starts: 'npm test' },
    ],
    leaves: [
      'firebase projects:list',
      'firebase emulators:start',
      'firebase functions:log',
      'firebase use prod',
      'firebase database:get /prices',
      'firebase serve',
      'firebase deploy --dry-run',
      'firebase firestore:indexes',
      'firebase apps:sdkconfig web',
      'firebase login',
    ],
  },
});
