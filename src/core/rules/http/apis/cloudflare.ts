import { tableApi } from '../api';
import { jsonOf, memberOf } from '../json';
import { changed, command, gone, granted, halted, part, rebuilt, setting, unbraked, type Telling } from '../told';

/** `{"purge_everything":true}`: visitors wait while the cache fills again. */
const purge: Telling = ({ body }) =>
  /"purge_everything"\s*:\s*true/.test(body ?? '')
    ? { ...halted('Empties the whole cache of zone', 'zone'), severity: 'medium' }
    : { ...changed('Empties parts of the cache of zone', 'zone'), severity: 'low', undo: 'easy' };

/** Settings of a zone that keep visitors and their data from harm, and what takes them off. */
const BRAKES =
  /^(?:ssl|always_use_https|automatic_https_rewrites|tls_1_2_only|tls_client_auth|waf|browser_check|security_level|security_header|hotlink_protection|email_obfuscation|advanced_ddos)$/;
const isOff = (value: unknown): boolean => /^(?:off|essentially_off|disabled|false)$/.test(String(value));

const zoneSetting: Telling = ({ body }, parts) => {
  const isBrake = BRAKES.test(parts.get('name') ?? '') && isOff(memberOf(jsonOf(body ?? ''), 'value'));
  return isBrake
    ? unbraked('Switches off for a zone what protects its visitors by', 'setting')
    : changed('Changes for a zone the setting', 'setting');
};

/** Several at once: `{"items":[{"id":"ssl","value":"off"}]}`. */
const zoneSettings: Telling = ({ body }) => {
  const items = memberOf(jsonOf(body ?? ''), 'items');
  const isBrake = (one: unknown): boolean => BRAKES.test(String(memberOf(one, 'id'))) && isOff(memberOf(one, 'value'));
  return Array.isArray(items) && items.some(isBrake)
    ? unbraked('Switches off for a zone what protects its visitors by', 'setting')
    : changed('Changes settings of', 'zone');
};

/** Cloudflare. */
export const cloudflare = tableApi({
  name: 'wrangler',
  title: 'Cloudflare',
  documentation: 'https://developers.cloudflare.com/api/',
  hosts: ['api.cloudflare.com'],
  routes: [
    ['DELETE zones/:zone/dns_records/:record', rebuilt('DNS record')],
    ['PUT|PATCH zones/:zone/dns_records/:record', changed('Changes DNS record', 'DNS record')],
    ['DELETE zones/:zone', { ...gone('zone', 'its records and settings'), undo: 'costly' }],
    ['POST|DELETE zones/:zone/purge_cache', purge],
    ['PATCH zones/:zone/settings/:name', zoneSetting],
    ['PATCH zones/:zone/settings', zoneSettings],
    ['DELETE zones/:zone/firewall/**', unbraked('Deletes a firewall rule of', 'firewall rule')],
    ['DELETE zones/:zone/rulesets/**', unbraked('Deletes rules of', 'ruleset')],
    ['DELETE zones/:zone/pagerules/:rule', setting('page rule')],
    ['DELETE **/workers/scripts/:name', command('wrangler delete --name :name')],
    ['DELETE zones/:zone/workers/routes/:route', rebuilt('route')],
    ['DELETE **/storage/kv/namespaces/:namespace', command('wrangler kv namespace delete --namespace-id :namespace')],
    ['DELETE **/storage/kv/namespaces/*/values/:key', command('wrangler kv key delete :key')],
    ['DELETE|POST **/storage/kv/namespaces/:namespace/bulk/delete', part('values of KV namespace')],
    ['DELETE **/r2/buckets/:bucket', command('wrangler r2 bucket delete :bucket')],
    ['DELETE **/r2/buckets/*/objects/:key', part('object')],
    ['DELETE **/d1/database/:database', command('wrangler d1 delete :database')],
    [
      'POST **/d1/database/:database/query',
      ({ body }) =>
        /\b(?:DROP|DELETE|TRUNCATE)\b/i.test(body ?? '') ? { ...part('data'), says: 'Deletes data of' } : null,
    ],
    ['DELETE **/queues/:queue', command('wrangler queues delete :queue')],
    ['DELETE **/pages/projects/:project', command('wrangler pages project delete :project')],
    ['DELETE **/pages/projects/:project/deployments/:id', rebuilt('deployment')],
    ['POST **/pages/projects/*/deployments/:id/rollback', halted('Rolls back to deployment', 'deployment')],
    ['DELETE **/cfd_tunnel/:tunnel', rebuilt('tunnel')],
    ['DELETE **/vectorize/**', gone('index', 'its vectors')],
    ['DELETE **/images/v1/:image', part('image')],
    ['DELETE **/stream/:video', part('video')],
    ['DELETE **/access/apps/:app', unbraked('Takes the access control off', 'access application')],
    ['DELETE **/access/policies/:policy', unbraked('Deletes access policy', 'access policy')],
    ['POST user/tokens', granted('Creates a token of', 'token')],
    ['DELETE user/tokens/:token', setting('token')],
    ['DELETE **/members/:member', setting('member')],
    ['POST **/members', granted('Lets somebody into', 'member')],
  ],
});
