import { tableApi } from '../api';
import { changed, gone, granted, halted, part, rebuilt, setting, type Fact } from '../told';

/** Okta, Clerk, WorkOS and Keycloak. */
export const identity = tableApi({
  name: 'identity',
  title: 'the identity service',
  documentation: 'https://developer.okta.com/docs/api/',
  hosts: ['okta.com', 'api.clerk.com', 'workos.com', 'keycloak.org'],
  fits: ({ address: { path } }) => /^(?:auth\/)?admin\/realms\//.test(path.join('/')),
  routes: [
    ['DELETE users/:user', part('user', 'what the user owns')],
    ['DELETE connections/:connection', gone('connection', 'every user in it')],
    ['DELETE clients/:client', rebuilt('application', 'its keys')],
    ['DELETE apps/:app', rebuilt('application', 'its keys')],
    ['DELETE resource-servers/:api', rebuilt('API')],
    ['DELETE organizations/:org', gone('organisation')],
    ['DELETE roles/:role', setting('role')],
    ['DELETE rules/:rule', setting('rule')],
    ['DELETE actions/actions/:action', setting('action')],
    ['DELETE realms/:realm', gone('realm', 'every user and application in it')],
    ['POST users/:user/roles', granted('Gives roles to user', 'user')],
    ['DELETE **', setting('entry')],
  ],
});

/** Nobody takes mail back. */
const sentToAll: Fact = {
  ...changed('Sends to everybody on its list the campaign', 'campaign'),
  ...{ rule: 'sent', effect: 'send-out', severity: 'high', undo: 'impossible' },
};

const sent: Fact = { ...sentToAll, says: 'Sends mail by NAME', thing: 'message', severity: 'medium' };

/** Mail: SendGrid, Mailgun, Postmark, Resend, Mailchimp. */
export const mail = tableApi({
  name: 'mail',
  title: 'the mail service',
  documentation: 'https://www.twilio.com/docs/sendgrid/api-reference',
  hosts: [
    'sendgrid.com',
    'mailgun.net',
    'postmarkapp.com',
    'resend.com',
    'mailchimp.com',
    'brevo.com',
    'mandrillapp.com',
  ],
  routes: [
    ['DELETE domains/:domain', rebuilt('domain', 'mail from it')],
    ['DELETE templates/:template', rebuilt('template')],
    ['DELETE api_keys/:key', setting('key', 'access of everybody who uses it')],
    ['DELETE lists/:list', part('list', 'its members')],
    ['DELETE servers/:server', part('server', 'its messages and settings')],
    ['POST **/suppressions/delete', part('suppressions of')],
    ['POST mail/send', sent],
    ['POST :domain/messages', sent],
    ['POST campaigns/:campaign/actions/send', sentToAll],
    ['POST campaigns/:campaign/actions/schedule', sentToAll],
    ['POST emailCampaigns/:campaign/sendNow', sentToAll],
    ['POST singlesends/:campaign/schedule', sentToAll],
    ['PUT singlesends/:campaign/schedule', sentToAll],
    ['POST broadcasts/:campaign/send', sentToAll],
    ['DELETE **', setting('entry')],
  ],
});

/** Watching and paging: PagerDuty, New Relic, Sentry, Opsgenie, Honeycomb, statuspages. */
export const watching = tableApi({
  name: 'monitoring',
  title: 'the monitoring service',
  documentation: 'https://developer.pagerduty.com/api-reference/',
  hosts: [
    'pagerduty.com',
    'newrelic.com',
    'sentry.io',
    'opsgenie.com',
    'honeycomb.io',
    'statuspage.io',
    'betterstack.com',
    'splunkcloud.com',
  ],
  routes: [
    ['DELETE monitor/:monitor', rebuilt('monitor', 'alerts from now on')],
    ['DELETE dashboard/:dashboard', rebuilt('dashboard')],
    ['DELETE synthetics/**', rebuilt('test')],
    ['POST **/synthetics/tests/delete', rebuilt('tests of')],
    ['POST /maintenance_windows', halted('Keeps alerts from being sent by', 'maintenance')],
    ['POST /v1/maintenance', halted('Keeps alerts from being sent by', 'maintenance')],
    ['DELETE services/:service', rebuilt('service', 'its integrations')],
    ['DELETE schedules/:schedule', rebuilt('on-call schedule')],
    ['DELETE escalation_policies/:policy', rebuilt('escalation policy')],
    ['DELETE projects/:org/:project', gone('project', 'its events')],
    ['DELETE teams/:org/:team', setting('team')],
    ['DELETE users/:user', setting('user')],
    ['DELETE **', setting('entry')],
  ],
});

/** Switches of features: Split, Unleash, Flagsmith. */
export const flags = tableApi({
  name: 'flags',
  title: 'the feature flags',
  documentation: 'https://docs.split.io/reference/introduction',
  hosts: ['split.io', 'flagsmith.com', 'getunleash.io', 'configcat.com', 'statsigapi.net', 'growthbook.io'],
  routes: [
    ['DELETE flags/:project/:flag', rebuilt('flag', 'its targeting and history')],
    ['PATCH flags/:project/:flag', changed('Changes flag', 'flag')],
    ['DELETE segments/**', rebuilt('segment')],
    ['DELETE projects/:project/environments/:environment', gone('environment', 'the targeting of every flag in it')],
    ['DELETE projects/:project', gone('project', 'its flags')],
    ['DELETE **', rebuilt('entry')],
  ],
});

/** Chat and documents that people keep their work in: Slack, Notion, Airtable, Linear, Jira, Shopify. */
export const work = tableApi({
  name: 'work',
  title: 'the service',
  documentation: 'https://docs.slack.dev/reference/methods',
  hosts: [
    'slack.com',
    'notion.com',
    'airtable.com',
    'linear.app',
    'atlassian.net',
    'atlassian.com',
    'myshopify.com',
    'hubapi.com',
    'zendesk.com',
  ],
  routes: [
    ['POST services/**', () => null],
    ['POST|GET api/chat.delete', part('message')],
    ['POST|GET api/conversations.archive', { ...setting('channel'), says: 'Archives a channel of' }],
    ['POST|GET api/files.delete', part('file')],
    [
      'POST|GET api/admin.:verb',
      ({ address }) => (/delete|remove|archive/.test(address.path.at(-1) ?? '') ? setting('entry') : null),
    ],
    ['POST api/**', () => null],
    ['DELETE **/project/:project', gone('project', 'its issues')],
    ['DELETE **/issue/:issue', part('issue', 'its comments and history')],
    ['DELETE **', part('entry')],
  ],
});
