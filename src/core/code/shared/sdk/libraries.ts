/**
 * Libraries of services by the module, namespace or usual name of their client, and the program in whose words a deed of
 * theirs is told. The name of a program that no rule knows is judged by its words: a thing, a verb, a name.
 */
const LIBRARIES: readonly (readonly [program: string, modules: string])[] = [
  ['stripe', 'stripe Stripe'],
  ['braintree', 'braintree Braintree gateway'],
  ['square', 'square squareup squareClient'],
  ['paypal', 'paypalrestsdk paypal-rest-sdk @paypal/paypal-server-sdk PayPal paypal'],
  ['adyen', 'Adyen @adyen/api-library adyen'],
  ['chargebee', 'chargebee ChargeBee chargebee-typescript'],
  ['recurly', 'recurly Recurly'],
  ['paddle', '@paddle/paddle-node-sdk paddle paddle_billing'],
  ['plaid', 'plaid Plaid'],
  ['gocardless', 'gocardless_pro gocardless-nodejs GoCardlessPro'],
  ['shopify', 'shopify @shopify/shopify-api shopify-api-node ShopifyAPI'],
  ['twilio', 'twilio Twilio'],
  ['sendgrid', 'sendgrid @sendgrid/client SendGrid'],
  ['mailchimp', '@mailchimp/mailchimp_marketing mailchimp_marketing mailchimp3 MailchimpMarketing'],
  ['intercom', 'intercom intercom-client Intercom'],
  ['zendesk', 'zenpy node-zendesk zendesk ZendeskAPI'],
  ['hubspot', 'hubspot @hubspot/api-client hubspotClient'],
  ['salesforce', 'simple_salesforce jsforce salesforce'],
  ['notion', '@notionhq/client notion_client notion'],
  ['airtable', 'airtable pyairtable'],
  ['atlassian', 'jira jira.js jira-client atlassian'],
  ['contentful', 'contentful-management contentful_management contentful'],
  ['sanity', '@sanity/client'],
  ['algolia', 'algoliasearch Algolia'],
  ['pinecone', 'pinecone @pinecone-database/pinecone'],
  ['weaviate', 'weaviate weaviate-client weaviate-ts-client'],
  ['qdrant', 'qdrant_client @qdrant/js-client-rest'],
  ['chroma', 'chromadb'],
  ['milvus', 'pymilvus @zilliz/milvus2-sdk-node'],
  ['meilisearch', 'meilisearch MeiliSearch'],
  ['typesense', 'typesense Typesense'],
  ['cloudflare', 'cloudflare Cloudflare CloudFlare'],
  ['digitalocean', 'digitalocean pydo do-wrapper dots-wrapper DropletKit'],
  ['hetzner', 'hcloud hcloud-js'],
  ['linode', 'linode_api4 @linode/api-v4'],
  ['vultr', 'vultr @vultr/vultr-node'],
  ['heroku', 'heroku3 heroku-client PlatformAPI'],
  ['vercel', '@vercel/sdk'],
  ['netlify', 'netlify @netlify/api'],
  ['datadog', 'datadog datadog_api_client @datadog/datadog-api-client'],
  ['pagerduty', 'pdpyras pagerduty @pagerduty/pdjs'],
  ['launchdarkly', 'launchdarkly_api launchdarkly-api'],
  ['auth0', 'auth0'],
  ['okta', 'okta @okta/okta-sdk-nodejs'],
  ['clerk', '@clerk/backend @clerk/clerk-sdk-node @clerk/nextjs clerk_backend_api'],
  ['workos', 'workos @workos-inc/node WorkOS'],
  ['supabase', 'supabase @supabase/supabase-js'],
  ['huggingface', 'huggingface_hub @huggingface/hub'],
  ['databricks', 'databricks'],
  ['kafka', 'confluent_kafka kafka kafkajs'],
  ['minio', 'minio Minio'],
  ['gitlab', 'gitlab @gitbeaker/rest @gitbeaker/node Gitlab'],
  ['bitbucket', 'bitbucket'],
  ['jenkins', 'jenkins jenkinsapi'],
  ['openstack', 'openstack novaclient cinderclient'],
  ['proxmox', 'proxmoxer'],
  ['pykube', 'pykube'],
];

const programs: ReadonlyMap<string, string> = new Map(
  LIBRARIES.flatMap(([program, modules]) => modules.split(' ').map((module) => [module, program] as const)),
);

/** Clients that are called alike wherever they are made: `from lib.billing import stripe`. */
const USUAL = /^(?:stripe|braintree|chargebee|shopify|twilio)$/;

/** Classes that open a service nobody listed: `acme.AcmeClient`. What stands in for a service is none. */
const CLIENT = /(?:^|\.)(?!\w*(?:Test|Mock|Fake|Query|Apollo|Http|HTTP|Async)Client)[A-Z]\w*(?:Client|Api|API|SDK)$/;

/** The library that a dotted name begins in: the program it is told as, and the names behind it. */
export function libraryOf(name: string): { readonly program: string; readonly path: readonly string[] } | null {
  const parts = name
    .replaceAll('\\', '.')
    .replaceAll('::', '.')
    .replace(/^[.$]+/, '')
    .split('.');
  for (let end = Math.min(parts.length, 3); end > 0; end -= 1) {
    const module = parts.slice(0, end).join('.');
    // `./lib/stripe` hands out what it is called after.
    const program = programs.get(module) ?? (end === 1 ? programs.get(module.replace(/^\/(?:.*\/)?/, '')) : undefined);
    if (program !== undefined) return { program, path: parts.slice(end) };
  }
  const named = parts.findIndex((part, index) => index > 0 && USUAL.test(part));
  if (named > 0) return { program: parts[named] ?? '', path: parts.slice(named + 1) };
  const at = parts.findIndex((_, index) => CLIENT.test(parts.slice(0, index + 1).join('.')));
  const [root = ''] = parts;
  return at < 1 || !/^[@\w/-]+$/.test(root)
    ? null
    : { program: root.split('/').at(-1) ?? root, path: parts.slice(at + 1) };
}
