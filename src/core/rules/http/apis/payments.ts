import type { Signal } from '../../../model/environment';
import { tableApi } from '../api';
import type { HttpRequest } from '../request';
import { changed, gone, part, setting, type Fact } from '../told';

/** Money goes, and comes back only if somebody gives it back. */
const paid = (says: string, thing: string): Fact => ({
  ...changed(says, thing),
  ...{ rule: 'payment', severity: 'high', undo: 'impossible' },
});
const refund = paid('Pays money back at', 'refund');
const payout = paid('Pays money out at', 'payout');
const charge = paid('Takes money at', 'payment');

/** Real money is production: the key says so, or an address that is not the sandbox. */
function isLive({ address: { host }, headers }: HttpRequest): boolean {
  const key = headers.get('authorization') ?? headers.get('x-api-key') ?? '';
  if (/\b[srp]k_(?:live|test)_/.test(key)) return /\b[srp]k_live_/.test(key);
  return /^(?:api-m|api)\.paypal\.com$|^connect\.squareup\.com$|^api\.braintreegateway\.com$|live\.adyen\.com$|^api\.paddle\.com$|^api\.mollie\.com$/.test(
    host,
  );
}

const signals = (request: HttpRequest): readonly Signal[] =>
  isLive(request) ? [{ kind: 'name', value: 'production', from: 'live key or address of payments' }] : [];

/** Stripe. */
export const stripe = {
  ...tableApi({
    name: 'stripe',
    title: 'Stripe',
    documentation: 'https://docs.stripe.com/api',
    hosts: ['api.stripe.com'],
    routes: [
      ['DELETE customers/:customer', part('customer', 'its subscriptions and payment methods')],
      ['DELETE subscriptions/:subscription', part('subscription')],
      ['POST refunds', refund],
      ['POST charges/:charge/refund', refund],
      ['POST payouts', payout],
      ['POST transfers', payout],
      ['POST topups', payout],
      ['POST charges', charge],
      ['POST payment_intents/:intent/confirm', charge],
      ['POST payment_intents/:intent/capture', charge],
      ['POST invoices/:invoice/pay', charge],
      ['POST invoices/:invoice/void', part('invoice')],
      ['DELETE webhook_endpoints/:endpoint', setting('webhook')],
      ['DELETE accounts/:account', gone('account')],
      ['DELETE **', setting('entry')],
    ],
  }),
  signals,
};

/** PayPal, Square, Braintree, Adyen, Paddle, Mollie. */
export const payments = {
  ...tableApi({
    name: 'payments',
    title: 'the payment service',
    documentation: 'https://developer.paypal.com/api/rest/',
    hosts: [
      ...['paypal.com', 'squareup.com', 'squareupsandbox.com', 'braintreegateway.com', 'adyen.com', 'paddle.com'],
      'mollie.com',
    ],
    routes: [
      ['POST **/oauth2/token', () => null],
      ['POST **/:payment/refund', refund],
      ['POST|PUT **/refunds', refund],
      ['PUT transactions/:transaction/refund', refund],
      ['POST|PUT **/:payment/void', { ...part('payment'), says: 'Takes back payment' }],
      ['POST payments/payouts', payout],
      ['POST **/transfers', payout],
      ['POST **/:payment/capture', charge],
      ['PUT|POST subscriptions/:subscription/cancel', { ...part('subscription'), says: 'Ends subscription' }],
      ['POST **/search', () => null],
      ['DELETE customers/:customer', part('customer', 'its payment methods and history')],
      ['DELETE catalog/object/:object', part('catalogue entry', 'what belongs to it')],
      ['DELETE **', part('entry')],
    ],
  }),
  signals,
};
