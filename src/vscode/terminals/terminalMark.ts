import type { ShellView } from '../../gate/protocol/terminals';

/** What is known of one terminal. */
export type TerminalFacts = {
  /** As the editor or its start-up options name it: `bash`, `zsh`, `nu`; empty when not known. */
  readonly shell: string;
  /** What its shell, or one below it, has said of itself. */
  readonly greeting: ShellView | null;
  /** Whether its last line was asked about; null before the first. */
  readonly lastLine: 'asked' | 'unasked' | null;
  /** Some line of it was. */
  readonly everAsked: boolean;
  /** Before terminals were started with the line gate; with it, but before anybody could hear its hello; since then. */
  readonly opened: 'unprepared' | 'unheard' | 'heard';
  /** Milliseconds since it was opened. */
  readonly age: number;
};

export type TerminalMark =
  | { readonly kind: 'guarded'; readonly shell: string }
  /** Not known yet: neither its first prompt nor a line has come. */
  | { readonly kind: 'starting' }
  | { readonly kind: 'unguarded'; readonly why: 'taken-off' | 'early' | 'no-gate' | 'no-enter' | 'silent' };

/** Milliseconds that a shell may take until its first prompt, after which its silence means something. */
export const grace = 6_000;

const shellsWithGate = ['bash', 'zsh', 'fish', 'pwsh', 'powershell'];

/** A shell that has neither said hello nor asked. */
function ofSilent({ shell, lastLine, opened, age }: TerminalFacts): TerminalMark {
  const isNew = lastLine === null && opened !== 'unprepared';
  if (isNew && age < grace) return { kind: 'starting' };
  if (shell !== '' && !shellsWithGate.includes(shell)) return { kind: 'unguarded', why: 'no-gate' };
  if (isNew && opened === 'unheard') return { kind: 'starting' };
  return { kind: 'unguarded', why: opened === 'unprepared' ? 'early' : 'silent' };
}

/** Whether the lines of a terminal are asked about. What its lines showed counts for more than what its shell said. */
export function terminalMark(facts: TerminalFacts): TerminalMark {
  const { shell, greeting, lastLine, everAsked } = facts;
  const hasEnter = greeting?.hooks.includes('enter') === true;
  if (lastLine === 'asked' || (hasEnter && lastLine === null)) {
    return { kind: 'guarded', shell: greeting?.shell ?? shell };
  }
  if (hasEnter || everAsked) return { kind: 'unguarded', why: 'taken-off' };
  return greeting === null ? ofSilent(facts) : { kind: 'unguarded', why: 'no-enter' };
}
