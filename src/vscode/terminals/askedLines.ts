/** A line that started, as the editor reports it. */
export type StartedLine = {
  /** The processes whose questions count: the terminal's shell and the shells below it. */
  readonly pids: readonly number[];
  readonly line: string;
  /** The shell told the line itself; false when the editor read it off the screen. */
  readonly exact: boolean;
};

export type AskedLines = {
  readonly asked: (pid: number, line: string) => void;
  /** The question was answered only now; its line starts next. */
  readonly answered: (pid: number, line: string) => void;
  /** Whether the gate was asked about the line; a question answers for one line only. */
  readonly take: (started: StartedLine) => boolean;
};

type Entry = { readonly pid: number; readonly line: string; readonly at: number };

/** Milliseconds in which any line of the shell is taken for the one that was just asked about. */
const justNow = 1_500;
/** Milliseconds in which a question is remembered by its words; a person may take ten minutes to answer. */
const longest = 15 * 60_000;
const mostEntries = 256;

/**
 * A line without what shells change about it when they report it: the ends of lines become `;`, continued lines are
 * joined, space is folded.
 */
function bones(line: string): string {
  return line.replace(/[\s;\\]+/g, '');
}

/**
 * Whether the reported words may be the asked ones. bash reports only the first simple command of a line when its
 * history keeps no doubles, and every line of a pasted text for itself; a screen may show more than the line.
 */
function isOf(asked: string, { line, exact }: StartedLine): boolean {
  const reported = bones(line);
  const whole = bones(asked);
  if (reported === '') return false;
  return whole === reported || whole.includes(reported) || (!exact && whole !== '' && reported.includes(whole));
}

/**
 * The lines that the gate was asked about and that have not started yet. The words of a started line prove little,
 * since bash reports aliases by what they stand for; that the shell asked a moment ago proves much.
 */
export function createAskedLines(now: () => number): AskedLines {
  let entries: readonly Entry[] = [];
  const fresh = (): readonly Entry[] => entries.filter(({ at }) => now() - at < longest).slice(-mostEntries);
  const drop = (entry: Entry): void => {
    const isPasted = /\n\s*\S/.test(entry.line.trim());
    // Of a pasted text every line starts by itself; it is used up by the next question of its shell.
    if (!isPasted) entries = entries.filter((other) => other !== entry);
  };
  return {
    asked(pid, line) {
      entries = [...fresh(), { pid, line, at: now() }];
    },
    answered(pid, line) {
      const entry = entries.findLast((one) => one.pid === pid && one.line === line);
      if (entry !== undefined) entries = entries.map((one) => (one === entry ? { ...one, at: now() } : one));
    },
    take(started) {
      const own = fresh().filter(({ pid }) => started.pids.includes(pid));
      const entry =
        own.find(({ line }) => bones(line) === bones(started.line)) ??
        own.findLast(({ line }) => isOf(line, started)) ??
        own.find(({ at }) => now() - at < justNow);
      if (entry === undefined) return false;
      // Whatever was asked earlier by this shell was given up: its line would have started before.
      entries = entries.filter((other) => other.pid !== entry.pid || other.at >= entry.at);
      drop(entry);
      return true;
    },
  };
}
