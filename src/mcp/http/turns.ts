import { setTimeout as pause } from 'node:timers/promises';
import { isFields } from '../readLine';
import { jsonIn } from './jsonIn';
import { isRequest } from './standIns';

/** Milliseconds that a notification may take to arrive before what was said behind it goes on. */
const PATIENCE = 5_000;

/** Delivers one body, which says `value`. */
export type Deliver = (body: Buffer, value: unknown) => Promise<void>;

/**
 * The order of bodies: the first opens the session that the others are of, requests go side by side, and what needs no
 * answer arrives before what was said behind it. Settles once the next may come.
 */
export function createTurns(deliver: Deliver): (body: Buffer) => Promise<void> {
  let before: Promise<void> | null = null;

  function inTurn(opened: Promise<void>, body: Buffer): void {
    const value = jsonIn(body);
    const delivered = opened.then(() => deliver(body, value));
    if (!isFields(value) || isRequest(value)) return;
    before = Promise.race([delivered, pause(PATIENCE, undefined, { ref: false })]);
  }

  return async (body) => {
    if (before === null) await (before = deliver(body, jsonIn(body)));
    else inTurn(before, body);
  };
}
