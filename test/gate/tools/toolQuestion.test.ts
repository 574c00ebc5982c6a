import assert from 'node:assert/strict';
import { readToolQuestion, toolFields } from '../../../src/gate/tools/toolQuestion';

const read = (fields: readonly string[], payload: string): ReturnType<typeof readToolQuestion> =>
  readToolQuestion({ kind: 'tool', fields, payload } as never);

describe('a question about a tool', () => {
  it('is none where it names no folder or no tool, whatever the payload is', () => {
    const rows: readonly (readonly [fields: readonly string[], payload: string])[] = [
      [['/proj', 's', '50'], ''],
      [['/proj', 's', '50'], '{"server":"db","tool":'],
      [['/proj', 's', '50'], 'null'],
      [['/proj', 's', '50'], '"db"'],
      [['/proj', 's', '50'], '["db","query"]'],
      [['/proj', 's', '50'], '{"server":"db"}'],
      [['/proj', 's', '50'], '{"server":"db","tool":7}'],
      [['', 's', '50'], '{"server":"db","tool":"query"}'],
      [[], '{"server":"db","tool":"query"}'],
    ];
    for (const [fields, payload] of rows) assert.equal(read(fields, payload), null, payload);
  });

  it('says the same on both ends', () => {
    const call = {
      ...{ kind: 'call' as const, server: 'db', tool: 'query', input: { sql: 'SELECT 1' }, cwd: '/proj', session: 's' },
      ...{
        variables: { PGHOST: 'db=prod' },
        listed: { destructive: true, changed: ['x'], defaults: { force: true }, addresses: [] },
      },
    };
    const { fields, payload } = toolFields({ call, session: 's', waitSeconds: 50 });
    assert.deepEqual(read(fields, payload.toString('utf8')), { call, session: 's', waitSeconds: 50, window: null });
  });

  it('waits a second at least and an hour at most', () => {
    const rows: readonly (readonly [said: string, seconds: number])[] = [
      ['', 1],
      ['-5', 1],
      ['much', 1],
      ['Infinity', 3600],
      ['50', 50],
    ];
    for (const [said, seconds] of rows) {
      assert.equal(read(['/proj', 's', said], '{"server":"db","tool":"query"}')?.waitSeconds, seconds, said);
    }
  });
});
