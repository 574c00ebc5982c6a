import type { RulePack } from '../model/command';
import { deedOf } from './http/graphql/deeds';
import { mutationsIn } from './http/graphql/mutations';
import { programBehind, startsHere } from './platforms/startsBehind';
import {
  changed,
  deployed,
  dropped,
  granted,
  lost,
  made,
  opened,
  removed,
  run,
  secretTold,
  stopped,
  when,
} from './platforms/said';
import type { Told, VendorGrammar } from './platforms/vendor';
import { vendorsPack } from './platforms/vendorsPack';

const sentry: VendorGrammar = {
  tool: 'sentry',
  title: 'Sentry',
  programs: ['sentry-cli', 'sentry'],
  many: true,
  valued: ['-o', '-p', '--org', '--project', '--auth-token', '--url', '--log-level'],
  flags: ['--finalize', '--auto'],
  places: ['-p', '-o'],
  local: ['info', 'login', 'bash-hook', 'update', 'uninstall', 'react-native', 'build', 'completions'],
  told: {
    'releases delete': removed('Deletes Sentry release', {
      type: 'release',
      undo: 'impossible',
      severity: 'medium',
      named: (words) => words,
    }),
    'releases archive': dropped('Archives Sentry release', { type: 'release' }),
    'releases new|finalize|set-commits|restore': made('Marks at Sentry release', { type: 'release' }),
    'releases files delete': removed('Deletes files of Sentry release', {
      type: 'release',
      named: (words) => words.slice(0, 1),
    }),
    'deploys new; releases deploys new': made('Marks a deployment at Sentry', { name: '' }),
    'sourcemaps|dif|debug-files|upload-dif|upload-proguard|upload-dsym|dart-symbol-map upload': made(
      'Uploads to Sentry',
      { type: 'file' },
    ),
    'sourcemaps inject|explain|resolve': null,
    'send-event|send-envelope|send-metric': made('Sends an event to Sentry', { name: '' }),
    'issues resolve|mute|unresolve': changed('Changes Sentry issues', { type: 'issue', name: '' }),
    'projects delete': lost('Deletes Sentry project', { type: 'project', lost: 'its events', named: (words) => words }),
  },
  handled: ({ words, command }) =>
    /^(?:monitors|crons)$/.test(words[0]?.value ?? '') && words[1]?.value === 'run'
      ? startsHere(programBehind(command, 3, ['-e', '--environment', '-s', '--schedule', '--timezone']))
      : null,
};

const datadog: VendorGrammar = {
  tool: 'datadog',
  title: 'Datadog',
  programs: ['datadog-ci', 'dog', 'dogshell', 'pup'],
  valued: ['-t', '-c', '--config', '-f', '--service', '-s', '-p'],
  local: [
    'version',
    'junit',
    'sarif',
    'coverage',
    'git-metadata',
    'measure',
    'gate',
    'sbom',
    'metric',
    'plugin',
    'dora',
  ],
  told: {
    'synthetics run-tests|upload-application': run('Runs synthetic tests at Datadog', {
      name: '',
      severity: 'low',
      undo: 'easy',
    }),
    'monitor unmute|unmute_all; host unmute': changed('Lets alerts of Datadog be heard again:', { type: 'monitor' }),
    'tag detach': dropped('Takes every tag off Datadog host', { type: 'tag' }),
    'tag replace': dropped('Replaces the tags of Datadog host', { type: 'tag', effect: 'replace', rule: 'replace' }),
    'tag add': made('Adds tags to Datadog host', { type: 'tag' }),
    'tag show': null,
    // `datadog-ci tag` marks the run that it is part of.
    tag: null,
    'screenboard share': opened('Lets everybody see Datadog board', { type: 'screenboard' }),
    'lambda|cloud-run|aas|stepfunctions|container-app instrument|uninstrument': changed(
      'Changes the instrumentation of functions',
      { severity: 'high', undo: 'easy', name: '' },
    ),
    'sourcemaps|dsyms|flutter-symbols|elf-symbols|pe-symbols|react-native upload': made('Uploads to Datadog', {
      type: 'file',
    }),
    'monitor mute_all|mute-all': stopped('Silences every monitor of Datadog', { name: '' }),
    'monitor mute': stopped('Silences Datadog monitor', { type: 'monitor', severity: 'medium' }),
    'downtime post|create|schedule': stopped('Silences monitors of Datadog for a time', {
      name: '',
      severity: 'medium',
    }),
    'event post': made('Sends an event to Datadog', { name: '' }),
    'host mute': stopped('Silences Datadog host', { type: 'host', severity: 'medium' }),
    'deployment correlate|mark|gate': null,
  },
  handled: ({ words, command }) => {
    if (words[0]?.value !== 'trace' && words[0]?.value !== 'wrap') return null;
    const valued = ['--name', '-n', '--tags', '--measures', '-t', '--timeout', '-k', '--submit_mode', '-p'];
    return startsHere(programBehind(command, 1, valued));
  },
};

/** `newrelic nerdgraph query 'mutation { … }'`: what is changed stands in the document. */
const mutated: Told = ({ rest }) => {
  const facts = mutationsIn(rest[0]?.value ?? '').map(deedOf);
  const fact = facts.find(({ effect }) => effect !== 'update') ?? facts[0];
  if (fact === undefined) return null;
  const { effect, severity, undo, thing, says, name = '' } = fact;
  return {
    rule: effect,
    effect,
    severity,
    undo,
    type: thing,
    name: '',
    says: says.replaceAll('NAME', name).replace(/ {2,}/g, ' '),
  };
};

const alerting: VendorGrammar = {
  tool: 'monitoring',
  title: 'the monitoring service',
  programs: [
    'pd',
    'newrelic',
    'grafanactl',
    'gcx',
    'grr',
    'amtool',
    'checkly',
    'promtool',
    'mimirtool',
    'cortextool',
    'logcli',
  ],
  colons: true,
  valued: [
    '-i',
    '-n',
    '-s',
    '-p',
    '--profile',
    '--accountId',
    '--account',
    '--guid',
    '--apiKeyId',
    '--context',
    '--id',
    '--address',
  ],
  many: true,
  places: ['-p', '--context', '--profile'],
  named: ['-i', '-n', '--guid', '--ids'],
  local: [
    'auth',
    'login',
    'config',
    'profile',
    'diagnose',
    'completion',
    'agent',
    'tsdb',
    'query',
    'check',
    'promql',
    'analyze',
    'edge',
  ],
  told: {
    'incident|alert ack|acknowledge|resolve|snooze|assign|merge|priority|set': changed('Changes incidents', {
      type: 'incident',
    }),
    'incident create': { ...made('Raises an incident', { name: '', severity: 'medium' }), undo: 'costly' },
    'service disable': stopped('Switches off a service of alerts', { type: 'service' }),
    'auth get': secretTold('the token of the monitoring service', { name: '' }),
    'incident notes': when(['--note'], changed('Changes incidents', { type: 'incident' }), null),
    'schedule override delete': dropped('Takes somebody off call:', { type: 'override' }),
    'user create|set': granted('Changes who is who at the monitoring service:', { type: 'user' }),
    'team user add': granted('Adds to a team of the monitoring service', { type: 'user' }),
    'nerdgraph query': mutated,
    'util deleteme|wipe': lost('Deletes what is named at PagerDuty', { type: 'account' }),
    'rest delete': lost('Deletes by the interface of PagerDuty', {
      type: 'api',
      undo: 'unknown',
      named: (_, options) => options.values('-e', '--endpoint'),
    }),
    'rest post|put': run('Calls the interface of PagerDuty', {
      type: 'api',
      named: (_, options) => options.values('-e', '--endpoint'),
    }),
    'rest get|fetch': null,
    'silence add': stopped('Silences alerts', { name: '', severity: 'medium' }),
    'silence expire': dropped('Ends silences', { type: 'silence' }),
    'silence query|import': null,
    'apiAccess apiAccessDeleteKeys|delete': removed('Deletes API keys', { type: 'key' }),
    'apiAccess apiAccessCreateKeys|create': granted('Makes API keys', { type: 'key', name: '' }),
    'entity tags delete|replace': dropped('Removes tags of an entity', { type: 'tag' }),
    'resources|dashboards|rules|alertmanager push|load|sync|apply': changed(
      'Overwrites dashboards or rules at the monitoring service',
      { name: '', undo: 'costly' },
    ),
    apply: changed('Overwrites dashboards or rules from', { undo: 'costly' }),
    'resources pull|get|list|validate|serve|edit': null,
    'rules diff|print|get|list|lint|check|prepare': null,
    'alertmanager delete': removed('Deletes the settings of the alert manager', { name: '' }),
    destroy: lost('Destroys every check of the project', { type: 'project', name: '' }),
    deploy: deployed('Deploys checks', { name: '' }),
    'test|trigger|validate|init|sync-playwright|import': null,
  },
};

/** Who watches and wakes: monitors, incidents, releases that are watched. */
export const observability: RulePack = vendorsPack({
  vendors: [sentry, datadog, alerting],
  documentation: [
    'https://docs.sentry.io/cli/',
    'https://github.com/DataDog/datadog-ci',
    'https://github.com/martindstone/pagerduty-cli',
    'https://github.com/newrelic/newrelic-cli',
    'https://grafana.github.io/grafanactl/',
    'https://github.com/prometheus/alertmanager#amtool',
  ],
  examples: {
    catches: [
      { run: 'sentry-cli releases -o acme delete 1.2.0', rule: 'sentry/delete', effect: 'delete', target: '1.2.0' },
      { run: 'sentry-cli releases new 1.2.0', rule: 'sentry/create', effect: 'create', target: '1.2.0' },
      { run: 'dog monitor delete 123', rule: 'datadog/delete', effect: 'delete', target: '123' },
      { run: 'dog monitor mute_all', rule: 'datadog/interrupt', effect: 'interrupt' },
      { run: 'datadog-ci lambda uninstrument -f shop', rule: 'datadog/update', effect: 'update' },
      { run: 'pd service delete -i P1', rule: 'monitoring/delete', effect: 'delete', target: 'P1' },
      { run: 'pd rest:delete -e services/P1', rule: 'monitoring/delete', effect: 'delete', target: 'services/P1' },
      { run: 'pd incident:resolve -i Q1', rule: 'monitoring/update', effect: 'update', target: 'Q1' },
      { run: 'newrelic workload delete --guid MzM', rule: 'monitoring/delete', effect: 'delete', target: 'MzM' },
      {
        run: 'grafanactl resources delete dashboards/shop',
        rule: 'monitoring/delete',
        effect: 'delete',
        target: 'dashboards/shop',
      },
      {
        run: 'newrelic nerdgraph query \'mutation { dashboardDelete(guid: "g") { status } }\'',
        ...{ rule: 'monitoring/delete', effect: 'delete' },
      },
      { run: 'amtool silence add alertname=Down', rule: 'monitoring/interrupt', effect: 'interrupt' },
      {
        run: 'mimirtool rules load rules.yaml --address=https://m.acme.example',
        rule: 'monitoring/update',
        effect: 'update',
      },
    ],
    leaves: [
      'sentry-cli info',
      'sentry-cli releases list',
      'sentry-cli sourcemaps inject dist',
      'datadog-ci junit upload --service shop .',
      'dog monitor show_all',
      'pd incident list',
      'pd rest:get -e services',
      'newrelic nrql query --query x',
      "newrelic nerdgraph query '{ actor { user { name } } }'",
      'grafanactl resources get dashboards',
      'promtool check rules x.yaml',
      'amtool alert query',
      'logcli query x',
      'amtool silence query',
    ],
  },
});
