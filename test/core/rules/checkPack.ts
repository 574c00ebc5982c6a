import assert from 'node:assert/strict';
import type { Command, RuleContext, RulePack, Statement } from '../../../src/core/model/command';
import { commandOf, contextOf } from '../../support/command';

export type Expected = {
  readonly says?: readonly string[];
  /** `effect severity undo` of each observation. */
  readonly weights?: readonly string[];
  /** `kind from value` of the first observation's signals. */
  readonly signals?: readonly string[];
  readonly unknowns?: readonly string[];
  readonly session?: Statement['session'];
  readonly settles?: readonly string[];
  readonly saferWay?: string;
};

/** Reviews a plain line with one pack and compares whatever is expected. */
export function checkPack(
  pack: RulePack,
  line: string,
  expected: Expected,
  command: Partial<Command> = {},
  context: Partial<RuleContext> = {},
): void {
  const read = commandOf(line, command);
  const said = pack.review(read, contextOf(read, { line, ...context }));
  const found: Required<Omit<Expected, 'saferWay'>> = {
    says: said.observations.map((one) => one.says),
    weights: said.observations.map((one) => `${one.effect} ${one.severity} ${one.undo}`),
    signals: (said.observations[0]?.signals ?? []).map(({ kind, from, value }) => `${kind} ${from} ${value}`),
    unknowns: said.unknowns.map((one) => `${one.code} ${one.stake}`),
    session: said.session,
    settles: said.settles.map(({ folder }) => folder),
  };
  const { saferWay, ...lists } = expected;
  for (const [key, value] of Object.entries(lists)) {
    assert.deepEqual(Object.entries(found).find(([name]) => name === key)?.[1], value, `${key} of \`${line}\``);
  }
  if (saferWay !== undefined) assert.equal(said.observations[0]?.saferWay, saferWay);
}
