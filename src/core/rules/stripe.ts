import type { RulePack } from '../model/command';
import { plainVerb, passingRequests } from './http/clients/passingRequests';
import { changed, granted, lost, run, secretTold, when } from './platforms/said';
import { vendorPack } from './platforms/vendorPack';

/** `stripe delete /v1/customers/cus_1`, `stripe customers delete cus_1`. */
const verbs: RulePack = vendorPack({
  tool: 'stripe',
  title: 'Stripe',
  programs: ['stripe'],
  valued: ['-d', '--data', '-e', '-p', '--project-name', '--api-key', '-i', '-s'],
  flags: ['--confirm', '-c', '--live', '--list', '--show-secret', '--unmask'],
  local: [
    'listen',
    'login',
    'logout',
    'logs',
    'open',
    'samples',
    'serve',
    'status',
    'completion',
    'feedback',
    'community',
    'plugin',
  ],
  losses: { customer: { severity: 'high', undo: 'impossible', lost: 'the customer with its subscriptions' } },
  told: {
    config: when(['--show-secret', '--unmask'], secretTold('the keys of Stripe', { name: '' }), null),
    'invoices void_invoice|mark_uncollectible': lost('Makes void the Stripe invoice', {
      type: 'invoice',
      severity: 'high',
    }),
    'payment_intents cancel; payouts cancel|reverse': lost('Takes back by Stripe', {
      type: 'payment',
      severity: 'high',
    }),
    'disputes close': lost('Gives up the Stripe dispute', { type: 'dispute', severity: 'high' }),
    'payment_intents|setup_intents confirm; invoices pay': changed('Takes money by Stripe:', {
      type: 'payment',
      undo: 'costly',
      severity: 'high',
    }),
    'ephemeral_keys create': granted('Makes a key at Stripe', { type: 'key', name: '' }),
    playback: null,
    delete: lost('Deletes at Stripe', { type: 'api', severity: 'high' }),
    'post|put': run('Calls the interface of Stripe', { type: 'api' }),
    get: null,
    trigger: changed('Makes test events at Stripe:', { type: 'event', severity: 'low' }),
    'fixtures; events resend': changed('Makes or repeats events at Stripe:', { type: 'event', severity: 'low' }),
    'refunds create': lost('Pays back by Stripe', {
      effect: 'update',
      rule: 'payment',
      type: 'refund',
      severity: 'high',
    }),
    'payouts|transfers|topups create': lost('Moves money by Stripe', {
      effect: 'update',
      rule: 'payment',
      type: 'payout',
      severity: 'high',
    }),
    'subscriptions cancel': lost('Ends Stripe subscription', { type: 'subscription', severity: 'high' }),
  },
  documentation: ['https://docs.stripe.com/cli'],
  examples: {
    catches: [
      { run: 'stripe customers delete cus_1 --live', rule: 'stripe/delete', effect: 'delete', target: 'cus_1' },
      {
        run: 'stripe delete /v1/customers/cus_1 -c',
        rule: 'stripe/delete',
        effect: 'delete',
        target: 'cus_1',
      },
      { run: 'stripe refunds create --charge ch_1', rule: 'stripe/payment', effect: 'update' },
      { run: 'stripe webhook_endpoints delete we_1', rule: 'stripe/delete', effect: 'delete', target: 'we_1' },
      { run: 'stripe invoices void_invoice in_1 --live', rule: 'stripe/delete', effect: 'delete', target: 'in_1' },
      { run: 'stripe config --list --show-secret', rule: 'secrets/shown', effect: 'read-secret' },
    ],
    leaves: [
      'stripe config --list',
      'stripe listen --forward-to localhost:3000',
      'stripe customers list',
      'stripe get /v1/charges',
      'stripe logs tail',
    ],
  },
});

/** Stripe, by its things and by plain requests to it. */
export const stripe: RulePack = passingRequests(verbs, 'stripe', 'https://api.stripe.com', plainVerb);
