import type { HealthGround } from '../../health/agentsHealth';
import { runAttacks } from '../../health/attack/runAttacks';
import { isClean } from '../../health/attack/scoreCard';
import { attackJson } from '../format/attackJson';
import { attackText } from '../format/attackText';
import { Misuse, exit } from '../verb';
import type { Io } from '../verb';

export type AttackWish = {
  readonly ground: Omit<HealthGround, 'canary' | 'versions'>;
  readonly node: string;
  /** Milliseconds for one answer. */
  readonly limit: number;
  readonly nonce: () => string;
  readonly json: boolean;
  readonly columns: number;
};

/** On one line that is written over, where somebody watches. */
function progressTo(io: Io, isShown: boolean): (title: string, done: number, of: number) => void {
  return (title, done, of) => {
    if (isShown) io.err(`\r\u001b[K${title}: ${done} of ${of}`);
  };
}

/** `holdpoint doctor --attack`: the score card of every agent that is connected here. Resolves with the exit code. */
export async function attack({ ground, node, limit, nonce, json, columns }: AttackWish, io: Io): Promise<number> {
  if (ground.platform === 'win32') throw new Misuse('`--attack` is not offered on Windows', 'use `holdpoint doctor`');
  const isShown = !json && io.isTerminal?.() === true;
  const cards = await runAttacks({ ...ground, node, limit, nonce, progress: progressTo(io, isShown) });
  if (isShown) io.err('\r\u001b[K');
  io.out(json ? `${attackJson(cards)}\n` : attackText(cards, columns));
  return cards.length > 0 && cards.every(isClean) ? exit.clean : exit.held;
}
