import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { addressOf } from '../../../../src/core/rules/http/address';
import { judged } from '../../../../src/core/rules/http/judged';
import { checkRequests } from './checkRequests';

const KAFKA = 'http://rest.acme.example:8082/v3/clusters/c';
const ES = 'http://search:9200';
const BITBUCKET = 'https://api.bitbucket.org/2.0/repositories/acme/web';

/** Whether payments say that real money moves: `address login`. */
function checkLive(rows: readonly (readonly [address: string, login: string, isLive: boolean])[]): void {
  for (const [written, login, isLive] of rows) {
    const headers = new Map([['authorization', login]]);
    const { api, request } = judged({
      method: 'POST',
      written,
      address: addressOf(written),
      headers,
      body: '',
      socket: null,
    });
    assert.equal((api?.signals?.(request) ?? []).length > 0, isLive, `${written} ${login}`);
  }
}

describe('requests to services of others', () => {
  it('payments: money that goes, and what only asks', () => {
    checkRequests([
      ['POST https://api.stripe.com/v1/refunds', 'stripe/payment update/high/impossible -'],
      ['POST https://api.stripe.com/v1/invoices/in_1/void', 'stripe/delete delete/high/impossible in_1'],
      ['GET https://api.stripe.com/v1/refunds', ''],
      ['POST https://api-m.paypal.com/v2/payments/captures/2G/refund', 'payments/payment update/high/impossible 2G'],
      ['POST https://api-m.paypal.com/v1/oauth2/token', ''],
      ['POST https://connect.squareup.com/v2/orders/search', ''],
      ['DELETE https://connect.squareup.com/v2/customers/J', 'payments/delete delete/high/impossible J'],
    ]);
  });

  it('real money is told by the key or the address', () => {
    checkLive([
      ['https://api.stripe.com/v1/refunds', 'sk_live_1:', true],
      ['https://api.stripe.com/v1/refunds', 'sk_test_1:', false],
      ['https://api.stripe.com/v1/refunds', 'Bearer x', false],
      ['https://api-m.paypal.com/v1/payments/payouts', 'Bearer x', true],
      ['https://api-m.sandbox.paypal.com/v1/payments/payouts', 'Bearer x', false],
      ['https://connect.squareupsandbox.com/v2/refunds', 'Bearer x', false],
    ]);
  });

  it('rights, openings and silences', () => {
    checkRequests([
      [`POST ${KAFKA}/acls`, 'messaging/access grant/high/easy c', '{"permission":"ALLOW"}'],
      [`POST ${KAFKA}/acls`, 'messaging/update update/medium/unknown c', '{"permission":"DENY"}'],
      [`GET ${KAFKA}/acls`, ''],
      [`PUT ${ES}/_security/user/eve`, 'elasticsearch/grant grant/high/easy eve'],
      ['PUT http://couch:5984/shop/_security', 'http/update update/low/unknown -'],
      [`PUT ${BITBUCKET}`, 'bitbucket/expose expose/critical/easy web', '{"is_private":false}'],
      [`PUT ${BITBUCKET}`, 'bitbucket/update update/medium/unknown web', '{"is_private":true}'],
      ['POST http://am:9093/api/v2/silences', 'prometheus/interrupt interrupt/high/easy -'],
      ['GET http://am:9093/api/v2/silences', ''],
    ]);
  });

  it('a removal that stands in the body', () => {
    checkRequests([
      [
        `POST ${ES}/_aliases`,
        'elasticsearch/delete delete/critical/impossible a',
        '{"actions":[{"remove_index":{"index":"a"}}]}',
      ],
      [`POST ${ES}/_aliases`, '', '{"actions":[{"add":{"index":"a","alias":"b"}}]}'],
      ['POST https://z.example/rpc', 'http/delete delete/medium/unknown -', '{"jsonrpc":"2.0","method":"host.delete"}'],
      ['POST https://z.example/rpc', '', '{"jsonrpc":"2.0","method":"host.get"}'],
      ['PATCH https://f.example/flags/9', 'http/delete delete/medium/unknown -', '{"deleted":true}'],
      ['PATCH https://f.example/flags/9', 'http/update update/low/unknown -', '{"deleted":false}'],
    ]);
  });
});
