import { tableApi } from '../api';
import { command, gone, made, rebuilt, sameAs, setting, type Fact, type Telling } from '../told';

/** Datadog: monitors and dashboards as its command line has them. */
export const datadog = tableApi({
  name: 'datadog',
  title: 'Datadog',
  documentation: 'https://docs.datadoghq.com/api/latest/',
  hosts: ['datadoghq.com', 'datadoghq.eu', 'ddog-gov.com'],
  routes: [
    ['DELETE monitor/:id', command('dog monitor delete :id')],
    ['POST monitor/mute_all', command('dog monitor mute_all')],
    ['POST monitor/:id/mute', command('dog monitor mute :id')],
    ['DELETE dashboard/:id', command('dog dashboard delete :id')],
    ['DELETE service_level_objective/:id', command('dog service_level_objective delete :id')],
    ['POST downtime', command('dog downtime post')],
    ['POST host/:name/mute', command('dog host mute :name')],
    ['POST **/synthetics/tests/delete', rebuilt('tests of')],
    ['POST v1/validate', () => null],
    ['POST **/query/**', () => null],
    ['POST **/search', () => null],
    ['POST **/events', made('Sends an event to', 'event')],
    ['DELETE **', setting('entry')],
  ],
});

/** `{"environmentKey":"E","instructions":[{"kind":"turnFlagOff"}]}`, or `[{"path":"/environments/E/on","value":false}]`. */
const flag: Telling = (request, parts) => {
  const body = request.body ?? '';
  const [, patched, value] = /"\/environments\/([\w-]+)\/on"\s*,\s*"value"\s*:\s*(\w+)/.exec(body) ?? [];
  const place = patched ?? /"environmentKey"\s*:\s*"([^"]+)"/.exec(body)?.[1];
  const verb = /"turnFlagOff"/.test(body) || value === 'false' ? 'toggle-off' : 'update';
  const environment = place === undefined ? [] : ['--environment', place];
  return command(`ldcli flags ${verb} --project :project --flag :flag`, () => environment)(request, parts);
};

/** LaunchDarkly: the same as its command line. */
export const launchdarkly = tableApi({
  name: 'launchdarkly',
  title: 'LaunchDarkly',
  documentation: 'https://launchdarkly.com/docs/api',
  hosts: ['launchdarkly.com'],
  routes: [
    ['PATCH flags/:project/:flag', flag],
    ['DELETE flags/:project/:flag', command('ldcli flags delete --project :project --flag :flag')],
    [
      'DELETE segments/:project/:environment/:segment',
      command('ldcli segments delete --project :project --environment :environment --segment :segment'),
    ],
    [
      'DELETE projects/:project/environments/:environment',
      command('ldcli environments delete --project :project --environment :environment'),
    ],
    ['DELETE projects/:project', command('ldcli projects delete --project :project')],
    ['POST members', command('ldcli members create')],
    ['DELETE **', rebuilt('entry')],
  ],
});

/** `{"enabled":false}` */
const protection: Telling = ({ body }, parts) => {
  const enabled = String(!/"enabled"\s*:\s*false/.test(body ?? ''));
  return sameAs('auth0', 'protection', parts.get('name') ?? '', 'update', '--enabled', enabled);
};

/** Auth0's management: the same as its command line. */
export const auth0 = tableApi({
  name: 'auth0',
  title: 'Auth0',
  documentation: 'https://auth0.com/docs/api/management/v2',
  hosts: ['auth0.com'],
  routes: [
    ['POST oauth/token', () => null],
    ['PATCH attack-protection/:name', protection],
    ['DELETE users/:id', command('auth0 users delete :id')],
    ['DELETE clients/:id', command('auth0 apps delete :id')],
    ['DELETE resource-servers/:id', command('auth0 apis delete :id')],
    ['DELETE roles/:id', command('auth0 roles delete :id')],
    ['DELETE actions/actions/:id', command('auth0 actions delete :id')],
    ['DELETE organizations/:id', command('auth0 orgs delete :id')],
    ['DELETE connections/:connection', gone('connection', 'every user in it')],
    ['POST users/:id/roles', command('auth0 users roles assign :id')],
    ['POST users/:id/permissions', command('auth0 users permissions assign :id')],
    ['POST roles/:id/permissions', command('auth0 roles permissions add :id')],
    ['DELETE **', setting('entry')],
  ],
});

const number: Telling = (_request, parts) => {
  const sid = (parts.get('number') ?? '').replace(/\.json$/, '');
  return sameAs('twilio', 'api:core:incoming-phone-numbers:remove', '--sid', sid);
};

/** Nobody takes it back. */
const sent = (says: string, thing: string): Fact => ({
  ...made(says, thing),
  ...{ rule: 'sent', effect: 'send-out', severity: 'medium', undo: 'impossible' },
});

/** Twilio: `/2010-04-01/Accounts/AC…/IncomingPhoneNumbers/PN….json`. */
export const twilio = tableApi({
  name: 'twilio',
  title: 'Twilio',
  documentation: 'https://www.twilio.com/docs/usage/api',
  hosts: ['twilio.com'],
  routes: [
    ['DELETE IncomingPhoneNumbers/:number', number],
    ['DELETE Accounts/:account', gone('account')],
    ['DELETE Services/:service', rebuilt('service')],
    ['POST Accounts/:account/Messages.json', sent('Sends a message by', 'message')],
    ['POST Accounts/:account/Calls.json', sent('Calls somebody by', 'call')],
    ['DELETE **', setting('entry')],
  ],
});

/** `{"operation":"destroy"}`: what a deployment is told to do. */
const deployment: Telling = (request, parts) => {
  const verb = /"operation"\s*:\s*"(\w+)"/.exec(request.body ?? '')?.[1] ?? 'update';
  const word = verb === 'destroy' ? 'destroy' : verb === 'preview' ? 'preview' : 'up';
  return command(`pulumi ${word} --stack :stack`)(request, parts);
};

/** Pulumi's service: the same as its command line. */
export const pulumiCloud = tableApi({
  name: 'pulumi',
  title: 'Pulumi',
  documentation: 'https://www.pulumi.com/docs/reference/cloud-rest-api/',
  hosts: ['api.pulumi.com'],
  routes: [
    ['DELETE stacks/:org/:project/:stack', command('pulumi stack rm --stack :stack')],
    ['POST stacks/:org/:project/:stack/deployments', deployment],
    ['POST stacks/:org/:project/:stack/import', command('pulumi stack import --stack :stack')],
    ['GET stacks/:org/:project/:stack/export', command('pulumi stack export --stack :stack')],
    ['DELETE **', setting('entry')],
  ],
});
