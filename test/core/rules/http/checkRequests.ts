import assert from 'node:assert/strict';
import { addressOf } from '../../../../src/core/rules/http/address';
import { judged } from '../../../../src/core/rules/http/judged';

type Row = readonly [request: string, said: string, body?: string, header?: string];

/** `METHOD address` with a body and a header → `rule effect/severity/undo name`, or the command that it is the same as. */
export function checkRequests(rows: readonly Row[]): void {
  for (const [line, expected, body = '', header = ''] of rows) {
    const [method = '', written = '', socket] = line.split(' ');
    const [name, ...value] = header.split(': ');
    const headers = new Map(header === '' ? [] : [[name ?? '', value.join(': ')] as const]);
    const request = { method, written, address: addressOf(written), headers, body, socket: socket ?? null };
    const { said, api, unread } = judged(request);
    const found = said.map((one) => {
      if (one.kind === 'same-as') return `= ${one.argv.join(' ')}`;
      const rule = one.rule.includes('/') ? one.rule : `${api?.name ?? 'http'}/${one.rule}`;
      return `${rule} ${one.effect}/${one.severity}/${one.undo} ${one.name ?? '-'}`;
    });
    assert.equal([...found, ...(unread === null ? [] : [`? ${unread.stake}`])].join('; '), expected, line);
  }
}
