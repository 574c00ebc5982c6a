import type { ToolFamily, ToolReading, ToolUse } from '../model/toolFamily';
import { deed } from './shared/deed';
import { has, textIn } from './shared/fields';
import { fromTable, type ToolTable } from './shared/named';
import { option, sameAs } from './shared/reading';

const SUPABASE = /supabase|neon/;
const MONEY = /stripe|paypal|square|adyen|braintree|payment|billing|razorpay|mollie/;

const wrangler =
  (words: readonly string[], flag: string | null, ...names: readonly string[]) =>
  ({ input }: ToolUse): ToolReading | null => {
    const name = textIn(input, ...names);
    return name === null ? null : sameAs('wrangler', words, flag === null ? name : option(flag, name));
  };

const table: ToolTable = [
  ['kv_namespace_delete', wrangler(['kv', 'namespace', 'delete'], '--namespace-id', 'namespace_id', 'namespaceId')],
  ['r2_bucket_delete', wrangler(['r2', 'bucket', 'delete'], null, 'name', 'bucket')],
  ['d1_database_delete', wrangler(['d1', 'delete'], null, 'database_id', 'name')],
  ['worker_delete workers_delete', wrangler(['delete'], '--name', 'name', 'scriptName')],
  [
    'reset_branch',
    deed(SUPABASE, ['supabase/reset', 'replace', 'critical', 'impossible', 'Resets the database of branch']),
  ],
  [
    'delete_branch',
    deed(SUPABASE, ['supabase/delete', 'delete', 'high', 'impossible', 'Deletes the database of branch']),
  ],
  ['delete_project', deed(SUPABASE, ['supabase/delete', 'delete', 'critical', 'impossible', 'Deletes project'])],
  ['pause_project', deed(SUPABASE, ['supabase/interrupt', 'interrupt', 'high', 'easy', 'Pauses project'])],
  ['restore_project', deed(SUPABASE, ['supabase/create', 'create', 'low', 'easy', 'Wakes project'])],
  ['merge_branch', deed(SUPABASE, ['supabase/update', 'update', 'high', 'costly', 'Merges into production branch'])],
  ['create_refund refund', deed(MONEY, ['payment/refund', 'send-out', 'high', 'impossible', 'Pays back'])],
  [
    'create_payout create_transfer payout',
    deed(MONEY, ['payment/payout', 'send-out', 'high', 'impossible', 'Pays out']),
  ],
  ['finalize_invoice send_invoice', deed(MONEY, ['payment/invoice', 'send-out', 'medium', 'costly', 'Sends invoice'])],
  ['cancel_subscription', deed(MONEY, ['payment/cancel', 'delete', 'high', 'costly', 'Cancels subscription'])],
  [
    'update_dispute submit_dispute accept_dispute_claim accept_dispute',
    deed(MONEY, ['payment/dispute', 'send-out', 'high', 'impossible', 'Answers dispute']),
  ],
];

/** Platforms whose deeds have names of their own: Cloudflare, Supabase, and those that move money. */
export const hosted: ToolFamily = {
  title: 'Cloudflare, Supabase and payments',
  documentation: [
    'https://github.com/cloudflare/mcp-server-cloudflare',
    'https://github.com/supabase-community/supabase-mcp',
    'https://docs.stripe.com/mcp',
  ],
  read: (use) => (has(use.input, 'owner', 'repo') ? null : fromTable(table, use)),
  examples: {
    catches: [
      {
        call: 'cf/r2_bucket_delete',
        input: { name: 'logs' },
        rule: 'wrangler/delete',
        effect: 'delete',
        target: 'logs',
      },
      { call: 'cf/kv_namespace_delete', input: { namespace_id: 'n1' }, rule: 'wrangler/delete', effect: 'delete' },
      {
        call: 'supabase/reset_branch',
        input: { branch_id: 'b1' },
        rule: 'supabase/reset',
        effect: 'replace',
        target: 'b1',
      },
      { call: 'supabase/pause_project', input: { id: 'p' }, rule: 'supabase/interrupt', effect: 'interrupt' },
      { call: 'stripe/create_refund', input: { payment_intent: 'pi_1' }, rule: 'payment/refund', effect: 'send-out' },
      { call: 'stripe/cancel_subscription', input: { id: 's1' }, rule: 'payment/cancel', effect: 'delete' },
    ],
    leaves: [
      { call: 'cf/kv_namespaces_list', input: {} },
      { call: 'supabase/restore_project', input: { project_id: 'p' } },
      { call: 'supabase/list_tables', input: { project_id: 'p' } },
      { call: 'stripe/list_refunds', input: {} },
    ],
  },
};
