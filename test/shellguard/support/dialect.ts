import assert from 'node:assert/strict';
import type { Agent } from '../../../src/core/model/agent';
import type { Ran } from './run';

const mark = 'THE-REASON';

/** Walks a deny as the adapter writes it beside one that a launcher wrote: all is equal but the reasons. */
function sameForm(actual: unknown, form: unknown, at: string): void {
  if (typeof form === 'string' && form.includes(mark)) {
    assert.ok(typeof actual === 'string' && actual.trim().length > 10, `${at}: a reason`);
    return;
  }
  if (typeof form !== 'object' || form === null) {
    assert.equal(actual, form, at);
    return;
  }
  assert.ok(typeof actual === 'object' && actual !== null, at);
  assert.deepEqual(Object.keys(actual), Object.keys(form), at);
  const values = actual as Readonly<Record<string, unknown>>;
  for (const [key, inner] of Object.entries(form)) sameForm(values[key], inner, `${at}.${key}`);
}

/** Fails unless this is the agent's own deny with some reason: never another dialect, never two of them at once. */
export function assertDeny(agent: Agent, ran: Ran, situation: string): void {
  const deny = agent.deny(mark);
  const says = `${agent.id}, ${situation}: ${JSON.stringify(ran)}`;
  assert.equal(ran.code, deny.exitCode, says);
  if (deny.stdout === '') assert.equal(ran.stdout, '', says);
  else sameForm(JSON.parse(ran.stdout), JSON.parse(deny.stdout), says);
  if (deny.stderr !== '') assert.ok(ran.stderr.trim().length > 10, says);
}

/** Exit code 2 without JSON, or the agent's own deny: what is left to say where the launcher could not say it. */
export function assertNo(agent: Agent, ran: Ran, situation: string): void {
  if (ran.code === 2 && ran.stdout === '') return;
  assertDeny(agent, ran, situation);
}
