import { sep } from 'node:path';
import type { AgentHealth } from '../../health/agentHealth';
import { canaryWords, healthAnswer, seenWords, stateWords } from '../../health/healthWords';
import type { WayToGate } from '../../health/wayToGate';
import { wayWords } from '../../health/wayToGate';
import { wrapped } from './wrapped';

export type DoctorLook = {
  /** Milliseconds since 1970. */
  readonly now: number;
  /** Characters of a line. */
  readonly columns: number;
  /** Shown as `~`. */
  readonly home: string;
  /** Null where no hook was installed. */
  readonly way: WayToGate | null;
};

const heads = ['agent', 'state', 'version', 'hook', 'canary', 'last seen'] as const;

function cells(health: AgentHealth, { now }: DoctorLook): readonly string[] {
  const { title, state, version, hook, canary, lastSeen } = health;
  return [
    title,
    stateWords[state],
    version ?? 'not known',
    hook === 'other' ? 'changed' : hook,
    canaryWords(canary),
    seenWords(lastSeen, now),
  ];
}

function table(rows: readonly (readonly string[])[]): readonly string[] {
  const widths = heads.map((_, at) => Math.max(...rows.map((row) => row[at]?.length ?? 0)));
  return rows.map((row) =>
    row
      .map((cell, at) => cell.padEnd(widths[at] ?? 0))
      .join('  ')
      .trimEnd(),
  );
}

/** The same for a terminal that is too narrow: one block an agent. */
function stacked(rows: readonly (readonly string[])[]): readonly string[] {
  return rows.flatMap(([title = '', ...others]) => [
    title,
    ...others.map((cell, at) => `  ${(heads[at + 1] ?? '').padEnd('last seen'.length)}  ${cell}`),
  ]);
}

function troubles(all: readonly AgentHealth[], { columns, home }: DoctorLook): readonly string[] {
  return all.flatMap(({ title, troubles: own }) =>
    own.flatMap(({ says, repair }) => [
      ...wrapped(`${title}: ${says.replaceAll(`${home}${sep}`, `~${sep}`)}`, columns),
      `  repair: ${repair}`,
    ]),
  );
}

function warnings(all: readonly AgentHealth[], { columns, home }: DoctorLook): readonly string[] {
  const lines = all.flatMap(({ title, warnings: own }) =>
    own.flatMap(({ says, repair }) => [
      ...wrapped(`${title}: ${says.replaceAll(`${home}${sep}`, `~${sep}`)}`, columns, '  '),
      `    instead: ${repair}`,
    ]),
  );
  return lines.length === 0 ? [] : ['nothing behind the hook', ...lines];
}

function gaps(all: readonly AgentHealth[], { columns }: DoctorLook): readonly string[] {
  const lines = all.flatMap(({ title, notCovered }) =>
    notCovered.flatMap((says) => wrapped(`${title}: ${says}`, columns, '  ')),
  );
  return lines.length === 0 ? [] : ['not covered by its hook', ...lines];
}

const block = (lines: readonly string[]): string => (lines.length === 0 ? '' : `\n${lines.join('\n')}\n`);

/** The report for a person: the answer, the table, what is wrong with its repair, what no hook covers, the way to the gate. */
export function doctorText(all: readonly AgentHealth[], look: DoctorLook): string {
  const answer = `${healthAnswer(all)}\n`;
  if (all.length === 0) return answer;
  const rows = all.map((health) => cells(health, look));
  const wide = table([heads, ...rows]);
  const shown = wide.every((line) => line.length <= look.columns) ? wide : stacked(rows);
  const way = look.way === null ? [] : wrapped(wayWords(look.way), look.columns);
  const blocks = [shown, troubles(all, look), warnings(all, look), gaps(all, look), way];
  return answer + blocks.map(block).join('');
}
