import assert from 'node:assert/strict';
import type { Listed } from '../../../src/core/model/operation';
import { testEngine, type TestEngine } from '../../support/engine';

let engine: TestEngine;
before(async () => {
  engine = await testEngine();
});

type Row = readonly [call: string, input: unknown, expected: readonly string[]];

/** The verdict, then `effect: what is said` for each finding, then `?stake` for each unknown. */
function checkCall([call, input, expected]: Row, listed?: Partial<Listed>): void {
  const at = call.indexOf('/');
  const told = listed === undefined ? {} : { listed: { destructive: false, changed: [], addresses: [], ...listed } };
  const operation = { kind: 'call', server: call.slice(0, at), tool: call.slice(at + 1), input, ...told } as const;
  const { decision, findings, unknowns } = engine.review(operation);
  const said = findings.map(({ effect, says }) => `${effect}: ${says}`);
  assert.deepEqual([decision.verdict, ...said, ...unknowns.map(({ stake }) => `?${stake}`)], expected);
}

const deeds: readonly Row[] = [
  ['crm/delete_contact', { id: 7 }, ['ask', 'delete: Deletes contact 7']],
  ['crm/contact-remove', { contact_id: 'c1' }, ['ask', 'delete: Removes contact c1']],
  ['crm/purgeAllContacts', {}, ['ask', 'delete: Purges all contacts']],
  ['gmail/batch_delete', { ids: ['m1'], permanent: true }, ['ask', 'delete: Deletes batch']],
  ['cloud/terminate_instance', { name: 'web-1' }, ['ask', 'delete: Terminates instance web-1']],
  ['bank/transfer_funds', { to: 'x', amount: 3 }, ['ask', 'send-out: Transfers funds']],
  ['shop/create_refund', { order_id: 'o1' }, ['ask', 'send-out: Moves money by create o1']],
  ['mail/sendMail', { to: 'a@acme.example' }, ['ask', 'send-out: Sends mail']],
  ['blog/publish_post', { id: 3 }, ['ask', 'publish: Publishes post 3']],
  ['x/execute_workflow', { name: 'nightly' }, ['ask', 'execute: Executes workflow nightly']],
  ['ops/restart_service', { name: 'web' }, ['ask', 'interrupt: Restarts service web']],
  ['acl/grant_access', { name: 'bob' }, ['ask', 'grant: Grants access bob']],
  ['cloud/droplet-power-cycle', { ID: 1 }, ['ask', 'interrupt: Power-cycles droplet']],
  ['guard/disable_alarm', { name: 'cpu' }, ['ask', 'unprotect: Disables alarm cpu']],
  ['db/search_and_delete', { name: 'x' }, ['ask', 'delete: Deletes search x']],
  ['cloud/manage_volume', { action: 'delete', name: 'v1' }, ['ask', 'delete: Deletes manage volume v1']],
  ['mail/batch_modify', { ids: ['m1'], addLabelIds: ['TRASH'] }, ['ask', 'delete: Throws things away: batch']],
  ['notes/update_page', { page_id: 'p1', in_trash: true }, ['ask', 'delete: Throws things away: page p1']],
  ['pages/update_item', { project: 'shop-prod', name: 'x' }, ['ask', 'update: Updates item x', '?possible']],
  ['ops-prod/update_service', { name: 'web' }, ['ask', 'update: Updates service web', '?possible']],
  ['net/power-off-server', { id: 7 }, ['ask', 'interrupt: Powers off server 7']],
  ['keys/schedule_key_deletion', { key_id: 'k1' }, ['ask', 'delete: Sets about key deletion k1']],
  ['k8s/cleanup', {}, ['ask', 'delete: Cleans up']],
  ['org/add_user_to_group', { group_id: 'admins' }, ['ask', 'grant: Adds user to group admins']],
  ['iam/attach_user_policy', { user_name: 'bob' }, ['ask', 'grant: Attaches user policy bob']],
  ['iam/create_access_key', { user_name: 'bob' }, ['ask', 'grant: Creates access key bob']],
  ['db/create-access-list', { project_id: 'p1' }, ['ask', 'expose: Creates access list p1']],
  ['kv/read-secret', { path: 'app/db' }, ['ask', 'read-secret: Shows secret app/db']],
  ['kv/keyvault_secret_get', { secret_name: 's' }, ['ask', 'read-secret: Shows keyvault secret s']],
  ['pass/get', { object: 'password', id: 'x' }, ['ask', 'read-secret: Shows x']],
  ['paas/list_environment_variables', {}, ['ask', 'read-secret: Shows environment variables']],
  ['shop/create_instant_settlement', {}, ['ask', 'send-out: Moves money by create instant']],
  ['watch/mute_monitor', { monitor_id: 'm1' }, ['ask', 'unprotect: Mutes monitor m1']],
  ['cloud/service_action', { api_operation: 'DeleteService' }, ['ask', 'delete: Deletes service action']],
  ['cloud/x', { params: { action: 'delete', name: 'v1' } }, ['ask', 'delete: Deletes x v1']],
];

/** What a field says of a change. */
const byField: readonly Row[] = [
  ['x/apply', { purge_everything: true }, ['ask', 'update: Applies', 'delete: Deletes by purge_everything']],
  [
    'run/deploy_app',
    { allowUnauthenticated: true },
    ['ask', 'update: Deploys app', 'expose: Opens to everybody by allowUnauthenticated'],
  ],
  [
    'net/add_firewall_rule',
    { ranges: [{ source: '0.0.0.0/0' }] },
    ['ask', 'create: Adds firewall rule', 'expose: Opens to everybody by 0.0.0.0/0'],
  ],
  [
    'db/modify_instance',
    { DeletionProtection: false },
    ['ask', 'update: Modifies instance', 'unprotect: Takes protection away by DeletionProtection'],
  ],
  [
    'forge/create_repository',
    { private: false },
    ['ask', 'create: Creates repository', 'expose: Opens to everybody by private'],
  ],
  ['blog/create_post', { status: 'publish' }, ['ask', 'create: Creates post', 'publish: Publishes by status']],
  ['net/list_rules', { source: '0.0.0.0/0' }, ['allow']],
  [
    'net/add_firewall_rule',
    { direction: 'egress', ranges: ['0.0.0.0/0'] },
    ['allow', 'create: Adds firewall rule', '?possible'],
  ],
  ['db/modify_instance', { DeletionProtection: true }, ['allow', 'update: Modifies instance', '?possible']],
  ['forge/create_repository', { private: true }, ['allow', 'create: Creates repository', '?possible']],
  ['forge/merge_request', { delete_source_branch: true }, ['allow', 'update: Merges request', '?possible']],
  ['blog/create_post', { status: 'draft' }, ['allow', 'create: Creates post', '?possible']],
];

const harmless: readonly Row[] = [
  ['kv/list_secrets', { path: 'app' }, ['allow']],
  ['coins/get_token_price', { id: 'a' }, ['allow']],
  ['forge/get_secret_scanning_alert', { id: 1 }, ['allow']],
  ['shop/create_payment_link', {}, ['allow', 'create: Creates payment link', '?possible']],
  ['board/add_member_to_card', { card_id: 'c' }, ['allow', 'create: Adds member to card c', '?possible']],
  ['browser/clear_console', {}, ['allow']],
  ['pixels/remove_background', { path: 'a.png' }, ['allow']],
  ['k8s/stop_port_forward', { id: 1 }, ['allow']],
  ['logs/execute_log_query', { query: 'message like /delete/' }, ['allow']],
  ['crm/get_contact', { id: 7 }, ['allow']],
  ['crm/list_deleted_contacts', {}, ['allow']],
  ['mail/modify_labels', { ids: ['m1'], add: ['to-review'] }, ['allow', 'update: Modifies labels', '?possible']],
  ['mail/draft_email', { to: 'a@acme.example' }, ['allow']],
  ['notes/update_page', { page_id: 'p1', in_trash: false }, ['allow', 'update: Updates page p1', '?possible']],
  ['ci/get_delete_status', {}, ['allow']],
  ['wiki/search', { query: 'delete everything' }, ['allow']],
  ['web/fetch', { url: 'https://x.example/delete' }, ['allow']],
  ['crm/frobnicate', { id: 7 }, ['allow', '?possible']],
  ['crm/create_contact', { name: 'Ann' }, ['allow', 'create: Creates contact Ann', '?possible']],
  ['crm/update_contact', { name: 'Ann' }, ['allow', 'update: Updates contact Ann', '?possible']],
];

describe('tools that no family knows', () => {
  for (const row of deeds) {
    it(`${row[0]} ${JSON.stringify(row[1])} is judged by its verb`, () => {
      checkCall(row);
    });
  }
  for (const row of byField) {
    it(`${row[0]} ${JSON.stringify(row[1])} is judged by its fields`, () => {
      checkCall(row);
    });
  }
  for (const row of harmless) {
    it(`${row[0]} ${JSON.stringify(row[1])} passes`, () => {
      checkCall(row);
    });
  }

  it('a server’s hint makes a call graver, never more harmless', () => {
    checkCall(['crm/frobnicate', {}, ['ask', '?possible', '?present']], { destructive: true });
    checkCall(['crm/get_contact', {}, ['ask', '?present']], { destructive: true });
    checkCall(['crm/delete_contact', { id: 7 }, ['ask', 'delete: Deletes contact 7']], { destructive: false });
  });

  it('an argument that is left out is what the server’s schema puts there, which only makes a call graver', () => {
    const deletes = 'delete: Deletes by purge 7';
    checkCall(['crm/update_list', { id: 7 }, ['ask', 'update: Updates list 7', deletes, '?possible']], {
      defaults: { purge: true },
    });
    checkCall(['crm/update_list', { id: 7, purge: false }, ['allow', 'update: Updates list 7', '?possible']], {
      defaults: { purge: true, format: 'json' },
    });
    checkCall(['cloud/manage_volume', { name: 'v1' }, ['ask', 'delete: Deletes manage volume v1', '?possible']], {
      defaults: { action: 'delete' },
    });
    checkCall(['git/git_clean', { path: '/w' }, ['ask', 'lose-work: Deletes untracked files in /w']], {
      defaults: { dryRun: true },
    });
  });

  it('a changed list is a question at the next call, whatever is called', () => {
    const says = 'Calls get_contact of MCP server crm, whose tool list changed since it was first seen: tool x is new';
    checkCall(['crm/get_contact', {}, ['ask', `unprotect: ${says}`]], { changed: ['tool x is new'] });
  });

  it('an input that is no object, or that has keys of a prototype, is read without a fault', () => {
    for (const input of [null, undefined, 7, 'x', [1], { __proto__: null, constructor: 1, toString: 'delete' }]) {
      const { decision } = engine.review({ kind: 'call', server: 'crm', tool: 'frobnicate', input });
      assert.equal(decision.verdict, 'allow');
    }
  });
});
