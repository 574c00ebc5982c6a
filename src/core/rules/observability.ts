import type { RulePack } from '../model/command';
import { rest, passingRequests } from './http/clients/passingRequests';
import { deedOf } from './http/graphql/deeds';
import { mutationsIn } from './http/graphql/mutations';
import {
  changed,
  deployed,
  dropped,
  granted,
  lost,
  made,
  removed,
  run,
  secretTold,
  stopped,
  when,
} from './platforms/said';
import type { Told } from './platforms/vendor';
import { vendorPack } from './platforms/vendorPack';

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

/** Who watches and wakes: monitors, incidents, releases that are watched. */
const verbs: RulePack = vendorPack({
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
  documentation: [
    'https://github.com/martindstone/pagerduty-cli',
    'https://github.com/newrelic/newrelic-cli',
    'https://grafana.github.io/grafanactl/',
    'https://github.com/prometheus/alertmanager#amtool',
  ],
  examples: {
    catches: [
      { run: 'pd service delete -i P1', rule: 'monitoring/delete', effect: 'delete', target: 'P1' },
      { run: 'pd rest:delete -e services/P1', rule: 'monitoring/delete', effect: 'delete', target: 'P1' },
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

/** The same, with the plain requests that PagerDuty is sent. */
export const observability: RulePack = passingRequests(verbs, 'pd', 'https://api.pagerduty.com', rest);
