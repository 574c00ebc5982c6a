import assert from 'node:assert/strict';
import { testEngine, workspace, type TestEngine, type World } from '../../support/engine';

type Row = readonly [string, string, World['files']?];

const script = (lua: string): string => `redis-cli eval "${lua}" 0`;
const file = (lua: string): World['files'] => ({ [`${workspace}/s.lua`]: lua });

/** What a script for the server comes to: `VERDICT RULES`, with `?` for what could not be seen through. */
const rows: readonly Row[] = [
  [script(`return redis.call('get','a')`), 'allow'],
  [script(`return 1 + 1`), 'allow'],
  [script(`local a = redis.call('GET','a'); return redis.pcall('FLUSHALL')`), 'ask redis/wipe'],
  [script(`return redis.call('set', 'a', '1')`), 'allow redis/write'],
  [script(`local c='flushall'; redis.call(c)`), 'ask ?'],
  [script(`redis.call('flush'..'all')`), 'ask ?'],
  [script(`redis.call('\\\\102lushall')`), 'ask ?'],
  [script(`redis['call']('flushdb')`), 'ask redis/wipe'],
  [script(`redis['c'..'all']('flushdb')`), 'ask ?'],
  [script(`local r = redis; r.call('get','a')`), 'ask ?'],
  [script(`pcall(redis.call, 'get')`), 'ask ?'],
  [script(`_G['redis'].call('flushall')`), 'ask ?'],
  [script(`loadstring('x')()`), 'ask ?'],
  [script(`redis.call 'flushall'`), 'ask redis/wipe'],
  [script(`redis.call [[flushall]]`), 'ask redis/wipe'],
  [script(`redis.call([==[get]==], 'a')`), 'allow'],
  [script(`server.call('get', {1, 2})`), 'allow'],
  [script(`return redis.sha1hex('flushall')`), 'allow'],
  [script(`return x.redis`), 'allow'],
  [script(`redis.unknown('a')`), 'ask ?'],
  [script(`-- redis.call('flushall')`), 'allow'],
  [script(`--[[ redis.call('flushall') ]] return 'redis.call'`), 'allow'],
  [script(`redis.call('module.verb')`), 'ask ?'],
  [script(`redis.call()`), 'ask ?'],
  [script(`redis.call('get'`), 'ask ?'],
  [script('return $X'), 'ask ?'],
  [`redis-cli eval "redis.call('del', KEYS[1])" 1 session:1`, 'allow redis/write'],
  [`redis-cli eval "redis.call('del', ARGV[1])" 0 session:1`, 'allow redis/write'],
  [`redis-cli eval "redis.call('del', KEYS[1])" x session:1`, 'ask redis/wipe'],
  [`redis-cli eval "redis.call('del', unpack(redis.call('keys', 'a*')))" 0`, 'ask redis/wipe'],
  ['redis-cli evalsha abc 0', 'ask ?'],
  ['redis-cli eval_ro "return redis.call(c)" 0', 'allow'],
  ['redis-cli fcall f 0', 'ask ?'],
  ['redis-cli --eval s.lua k , v', 'allow', file(`return redis.call('get', KEYS[1])`)],
  ['redis-cli --eval s.lua k , v', 'allow redis/write', file(`redis.call('unlink', KEYS[1])`)],
  ['redis-cli --eval s.lua k', 'ask ?', file(`redis.call(ARGV[1])`)],
  ['redis-cli --eval s.lua', 'ask redis/wipe', file(`redis.call('FLUSHDB')`)],
  ['redis-cli < s.lua', 'ask redis/wipe', file('SELECT 1\nEVAL "redis.call(\'flushdb\')" 0\n')],
  ['redis-cli -x set a < s.lua', 'allow redis/write', file('flushall')],
  ['redis-cli -X t eval t 0 < s.lua', 'ask redis/wipe', file(`redis.call('flushall')`)],
  ['redis-cli "$verb" a', 'ask ?'],
];

describe('scripts for Redis', () => {
  let engine: TestEngine;

  before(async () => {
    engine = await testEngine();
  });

  for (const [line, expected, files = {}] of rows) {
    it(`${line} comes to ${expected}`, () => {
      const { findings, unknowns, decision } = engine.run(line, { files });
      const rules = [...new Set(findings.map(({ rule }) => rule))];
      const unseen = unknowns.some(({ stake }) => stake === 'present') ? ['?'] : [];
      assert.equal([decision.verdict, ...rules, ...unseen].join(' '), expected);
    });
  }
});
