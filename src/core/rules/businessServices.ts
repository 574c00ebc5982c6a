import type { RulePack } from '../model/command';
import {
  changed,
  deployed,
  granted,
  issued,
  lost,
  overwritten,
  removed,
  run,
  secretTold,
  stopped,
  when,
} from './platforms/said';
import type { Told, VendorGrammar } from './platforms/vendor';
import { vendorsPack } from './platforms/vendorsPack';

const shopify: VendorGrammar = {
  tool: 'shopify',
  title: 'Shopify',
  programs: ['shopify'],
  colons: true,
  valued: ['-s', '--store', '-t', '--theme', '-e', '--environment', '-c', '--path', '-d'],
  flags: ['-l', '--live', '-a', '--allow-live', '-u', '--unpublished', '--development', '--nodelete', '--reset'],
  places: ['-s', '--store', '-e'],
  named: ['-t', '--theme', '-s', '--store'],
  local: ['auth', 'version', 'upgrade', 'search', 'commands', 'plugins', 'config', 'kitchen-sink'],
  told: {
    'theme push': ({ options }) =>
      options.has('--live', '-l', '--allow-live', '-a')
        ? overwritten('Overwrites the live theme of a Shopify store', {
            type: 'theme',
            saferWay: 'shopify theme push --unpublished',
          })
        : changed('Overwrites a theme of a Shopify store', { type: 'theme', undo: 'costly' }),
    'theme delete': lost('Deletes Shopify theme', { type: 'theme', severity: 'high' }),
    'theme publish': deployed('Makes the live one Shopify theme', { type: 'theme', severity: 'high' }),
    'theme dev|pull|check|list|info|init|package|open|share|console|language-server|metafields': null,
    'app deploy': deployed('Releases to every shop a Shopify app', {
      type: 'app',
      severity: 'high',
      name: '',
      saferWay: 'shopify app deploy --no-release',
    }),
    'app release': deployed('Releases to every shop a version of a Shopify app', {
      type: 'app',
      severity: 'high',
      name: '',
    }),
    'app dev|build|init|info|generate|config|function|logs|versions|env|import-extensions|webhook': null,
    'hydrogen deploy': deployed('Deploys a Shopify storefront', { type: 'storefront', name: '' }),
    'hydrogen dev|build|preview|init|check|codegen|link|unlink|list|login|logout|upgrade|setup|generate|g|env|customer-account-push':
      null,
  },
};

const twilio: VendorGrammar = {
  tool: 'twilio',
  title: 'Twilio',
  programs: ['twilio'],
  colons: true,
  // Services of Twilio whose names are verbs elsewhere.
  verbs: { verify: 'noun', sync: 'noun', proxy: 'noun', messages: 'noun', calls: 'noun', usage: 'noun' },
  valued: ['-p', '--profile', '-l', '-o', '--sid', '--properties'],
  places: ['-p'],
  named: ['--sid'],
  local: ['login', 'profiles', 'plugins', 'autocomplete', 'config', 'debugger', 'feedback'],
  told: {
    'api core messages|calls create': {
      ...run('Sends a message or calls', { type: 'message', named: (_, options) => options.values('--to') }),
      effect: 'send-out',
      rule: 'sent',
      undo: 'impossible',
    },
    'serverless|sls deploy|promote|activate': deployed('Deploys Twilio functions', { type: 'function', name: '' }),
    'serverless|sls start|list|init|new|logs': null,
    'phone-numbers|phone-number buy': changed('Buys a number at Twilio', {
      type: 'number',
      undo: 'impossible',
      name: '',
    }),
    'phone-numbers|phone-number update': changed('Changes where calls go of Twilio number', {
      type: 'number',
      undo: 'costly',
    }),
    'api core accounts update': ({ options }) => {
      const status = options.value('--status')?.value;
      if (status === 'closed') return lost('Closes for good Twilio account', { type: 'account' });
      return status === 'suspended' ? stopped('Suspends Twilio account', { type: 'account' }) : undefined;
    },
    'api core keys|signing-keys create': granted('Makes a key at Twilio', { type: 'key', name: '' }),
    'serverless|sls env get': secretTold('the variable'),
    'serverless|sls env list': when(['--show-values'], secretTold('the variables', { name: '' }), null),
    'flex plugins start|build|test': null,
    'token chat|video|voice|flex-conversations': null,
    'email send': {
      ...run('Sends mail by Twilio', { name: '' }),
      effect: 'send-out',
      rule: 'sent',
      undo: 'impossible',
    },
    'flex plugins archive': removed('Archives a Flex plugin', { name: '' }),
    'flex plugins deploy|release': deployed('Deploys a Flex plugin', { name: '' }),
  },
};

const algoliaDelete: Told = ({ rest }) =>
  lost('Deletes objects of Algolia index', {
    type: 'index',
    severity: 'critical',
    ...(rest.length === 0 ? { name: '' } : {}),
  });

const algolia: VendorGrammar = {
  tool: 'algolia',
  title: 'Algolia',
  programs: ['algolia'],
  many: true,
  valued: ['-p', '--profile', '-F', '-f', '--application-id', '--object-ids', '--filters'],
  places: ['-p', '--application-id'],
  local: ['profile', 'open', 'completion', 'describe', 'events'],
  told: {
    'indices|index delete': lost('Deletes Algolia index', {
      type: 'index',
      lost: 'its records and settings',
      named: (words) => words,
    }),
    'indices|index clear': lost('Deletes every record of Algolia index', { type: 'index' }),
    'objects|records delete': algoliaDelete,
    'objects operations': overwritten('Writes and deletes records of Algolia index', { type: 'index', undo: 'costly' }),
    'objects|records import|update': changed('Writes records to Algolia index', {
      type: 'index',
      undo: 'costly',
    }),
    'objects|records browse': null,
    'settings import|set': changed('Overwrites settings of Algolia index', { type: 'index', undo: 'costly' }),
    'rules|synonyms import|save': when(
      ['--clear-existing-rules', '--replace-existing-synonyms'],
      overwritten('Replaces all rules of Algolia index', { type: 'index', undo: 'costly' }),
      changed('Writes rules of Algolia index', { type: 'index', undo: 'costly' }),
    ),
    'indices|index move|copy': overwritten('Overwrites Algolia index', {
      type: 'index',
      named: (words) => words.slice(1, 2),
    }),
    'apikeys create': granted('Makes an API key at Algolia', { type: 'key', name: '' }),
    'apikeys list|get': secretTold('the API keys of Algolia', { name: '' }),
    'crawler run|unblock|pause|test|reindex|crawl': changed('Starts or stops an Algolia crawler', { type: 'crawler' }),
  },
};

const others: VendorGrammar = {
  tool: 'business',
  title: 'the service',
  programs: ['sendgrid', 'resend', 'hookdeck', 'sf', 'sfdx'],
  colons: true,
  valued: ['-o', '--target-org', '-u', '-p', '-m', '-s', '-i', '-q', '-f', '--account'],
  places: ['-o', '--target-org', '-u', '--account', '-a'],
  local: ['login', 'auth', 'init', 'config', 'doctor', 'plugins', 'autocomplete', 'listen', 'alias', 'help'],
  losses: { org: { severity: 'critical', undo: 'impossible', lost: 'everything in it' } },
  told: {
    'org delete scratch|sandbox': lost('Deletes Salesforce org', {
      type: 'org',
      named: (_, options) => options.values('-o', '--target-org', '-u'),
    }),
    'data delete record|bulk|resume': lost('Deletes Salesforce records', {
      type: 'record',
      severity: 'high',
      named: (_, options) => options.values('-s', '--sobject'),
    }),
    'data update|upsert|import|create record|bulk|tree': changed('Writes Salesforce records', {
      type: 'record',
      undo: 'costly',
      named: (_, options) => options.values('-s', '--sobject'),
    }),
    'project delete source': lost('Deletes Salesforce metadata', {
      type: 'metadata',
      severity: 'high',
      named: (_, options) => options.values('-m', '--metadata', '-p'),
    }),
    'project deploy start|quick|resume': deployed('Deploys metadata to Salesforce', {
      severity: 'high',
      named: (_, options) => options.values('-o', '--target-org'),
    }),
    'project deploy validate|preview|report|cancel': null,
    'force source deploy|push': deployed('Deploys metadata to Salesforce', { severity: 'high', name: '' }),
    'force source delete': lost('Deletes Salesforce metadata', { severity: 'high', name: '' }),
    'apex run': ({ words }) => (words.length > 2 ? null : run('Runs code in Salesforce', { name: '' })),
    'org display|list|open|login|logout|create|generate': ({ manner }) => (manner === 'delete' ? undefined : null),
    'emails send': { ...issued('Sends mail', { name: '' }), effect: 'send-out', rule: 'sent' },
  },
};

/** Shops, messages, searches and sales of others, each by its own command line. */
export const businessServices: RulePack = vendorsPack({
  vendors: [shopify, twilio, algolia, others],
  documentation: [
    'https://shopify.dev/docs/api/shopify-cli',
    'https://www.twilio.com/docs/twilio-cli',
    'https://www.algolia.com/doc/tools/cli/commands/',
    'https://developer.salesforce.com/docs/atlas.en-us.sfdx_cli_reference.meta/sfdx_cli_reference/',
  ],
  examples: {
    catches: [
      { run: 'shopify theme push --live --store acme', rule: 'shopify/replace', effect: 'replace' },
      { run: 'shopify theme delete -t 123 -f', rule: 'shopify/delete', effect: 'delete', target: '123' },
      { run: 'shopify app deploy --force', rule: 'shopify/deploy', effect: 'update' },
      {
        run: 'twilio api:core:incoming-phone-numbers:remove --sid PN1',
        rule: 'twilio/delete',
        effect: 'delete',
        target: 'PN1',
      },
      {
        run: 'twilio api:core:messages:create --to +1555 --body hi',
        rule: 'twilio/sent',
        effect: 'send-out',
        target: '+1555',
      },
      { run: 'algolia indices delete products -y', rule: 'algolia/delete', effect: 'delete', target: 'products' },
      { run: 'algolia index clear products', rule: 'algolia/delete', effect: 'delete', target: 'products' },
      { run: 'sf org delete sandbox -o acme-uat', rule: 'business/delete', effect: 'delete', target: 'acme-uat' },
      { run: 'sf project deploy start -o prod', rule: 'business/deploy', effect: 'update', target: 'prod' },
    ],
    leaves: [
      'shopify theme dev',
      'shopify theme list',
      'shopify app dev',
      'twilio api:core:messages:list',
      'twilio profiles:list',
      'algolia search products',
      'sf org list',
      'sf project deploy validate -o prod',
    ],
  },
});
