import type { RulePack } from '../model/command';
import { deedsIn } from './shared/deedsIn';
import type { Deed, DeedOf } from './shared/toolPack';
import { toolsPack } from './shared/toolsPack';

const inSearch = deedsIn('search');
const collection: Partial<Deed> = { named: (_, options) => options.values('-c', '--name') };
const nameless: Partial<Deed> = { name: '' };
const halted = inSearch.interrupted('Stops the search server', 'server', { ...nameless, severity: 'high' });

const index: Partial<Deed> = { named: (_, options) => options.values('-index', '--index') };
const cleaned = inSearch.gone('Deletes the events of', 'index', { ...nameless, severity: 'critical' });
/** `clean eventdata -index main`; without an index all of them. */
const clean: DeedOf = (options) =>
  options.has('-index', '--index')
    ? { ...cleaned, name: '', ...index }
    : { ...cleaned, says: 'Deletes the events of every index' };
/** `… | delete` at the end of a search makes what it found unfindable. */
const search: DeedOf = (_options, rest) =>
  rest.some(({ value }) => /\|\s*delete\b/.test(value))
    ? inSearch.gone('Deletes what a search finds', 'event', nameless)
    : null;
const uri = ['-uri', '--uri'] as const;
/** `-uri` names another server than that of this machine. */
const stopping =
  (says: string): DeedOf =>
  (options) => ({
    ...inSearch.interrupted(says, 'server', { ...nameless, severity: 'high' }),
    reach: options.has(...uri) ? 'remote' : 'local',
  });
const stops = stopping('Stops Splunk');

/** Servers of logs and searches by their own tools. */
export const searchServers: RulePack = toolsPack({
  tools: [
    {
      programs: ['solr'],
      local: true,
      grammar: { valued: ['-c', '--name', '-p', '--port', '-z', '--zk-host', '--solr-url', '-V', '-d', '-h'] },
      verbs: {
        delete: inSearch.gone('Deletes with its documents', 'collection', { ...collection, severity: 'critical' }),
        ...{ stop: halted, restart: { ...halted, says: 'Restarts the search server' } },
        'zk rm': inSearch.gone('Deletes settings of the cluster:', 'setting', { undo: 'costly' }),
        'auth disable': inSearch.unprotected('Lets everybody in to the search server', 'server', nameless),
        ...{ 'snapshot-delete': inSearch.gone('Deletes the snapshot', 'snapshot') },
      },
    },
    {
      programs: ['splunk'],
      local: true,
      grammar: {
        singleDash: true,
        valued: [
          '-index',
          '-auth',
          '-uri',
          '-maxout',
          '-earliest_time',
          '-latest_time',
          '-name',
          '-app',
          '-role',
          '-password',
        ],
      },
      idle: ['-h'],
      verbs: {
        ...{ 'clean eventdata': clean, 'clean all': { ...cleaned, says: 'Deletes every event, user and setting' } },
        ...{
          'clean userdata': { ...cleaned, says: 'Deletes every user' },
          'clean kvstore': { ...cleaned, says: 'Deletes the collections' },
        },
        'remove index': inSearch.gone('Deletes with its events the index', 'index', { severity: 'critical' }),
        ...{
          'remove user': inSearch.gone('Deletes the user', 'user', { undo: 'costly' }),
          'remove app': inSearch.gone('Removes the app', 'app', { undo: 'costly' }),
        },
        ...{ 'remove cluster-peers': inSearch.gone('Takes out of the cluster', 'server', { undo: 'costly' }) },
        remove: inSearch.gone('Deletes', 'setting', { undo: 'costly', severity: 'medium' }),
        ...{ 'disable index': inSearch.interrupted('Stops taking in events of', 'index'), offline: stops, stop: stops },
        ...{
          restart: stopping('Restarts Splunk'),
          'rolling-restart': inSearch.interrupted('Restarts every Splunk server', 'server', {
            ...nameless,
            severity: 'high',
            reach: 'remote',
          }),
        },
        ...{
          'add user': inSearch.granted('Makes the user', 'user'),
          'edit user': inSearch.granted('Changes the user', 'user'),
        },
        ...{ search, dispatch: search, rtsearch: search },
        'apply shcluster-bundle': inSearch.changed('Puts settings on every search server', 'settings', nameless),
      },
    },
  ],
  documentation: [
    'https://solr.apache.org/guide/solr/latest/deployment-guide/solr-control-script-reference.html',
    'https://docs.splunk.com/Documentation/Splunk/latest/Admin/CLIadmincommands',
  ],
  examples: {
    catches: [
      { run: 'solr delete -c films', rule: 'search/removed', effect: 'delete', target: 'films' },
      { run: 'solr stop --all', rule: 'search/interrupt', effect: 'interrupt' },
      { run: 'solr auth disable', rule: 'search/unprotected', effect: 'unprotect' },
      { run: 'splunk remove index main', rule: 'search/removed', effect: 'delete', target: 'main' },
      { run: 'splunk clean eventdata -index main -f', rule: 'search/removed', effect: 'delete' },
      { run: "splunk search 'index=main error | delete'", rule: 'search/removed', effect: 'delete' },
      { run: 'splunk stop', rule: 'search/interrupt', effect: 'interrupt' },
      { run: 'splunk add user eve -role admin', rule: 'search/access', effect: 'grant', target: 'eve' },
    ],
    leaves: [
      'solr status',
      'solr start -c',
      'solr healthcheck -c films',
      'splunk status',
      'splunk list index',
      "splunk search 'index=main error' -maxout 10",
      'splunk btool inputs list',
      'splunk start',
    ],
  },
});
