import { setTimeout as pause } from 'node:timers/promises';
import { Disposable, window, type ExtensionContext, type Terminal } from 'vscode';
import type { EditorMessage } from '../../gate/protocol';
import type { TerminalGateMessage } from '../../gate/protocol/terminals';
import { ancestorsOf } from '../../gate/terminals/ancestors';
import type { GatePart } from '../gateSide';
import type { Owned } from '../owned';
import { createAskedLines } from './askedLines';
import { editorCollection } from './editorCollection';
import { applyEnvironment, type Collection } from './environmentChanges';
import { createFocusClock } from './focusClock';
import { interruptText } from './interruptText';
import { createMarkItem } from './markItem';
import { markText } from './markText';
import { createOpenTerminals } from './openTerminals';
import { openingOf, shellOf, startOf } from './readTerminal';
import { createShellBook, readShells } from './shellBook';
import { grace, terminalMark } from './terminalMark';
import { onLineStarted } from './tripwire';
import { watchFocus } from './watchFocus';

export type TerminalPartOptions = {
  readonly context: Pick<ExtensionContext, 'environmentVariableCollection' | 'workspaceState'>;
  readonly send: (message: EditorMessage) => void;
};

/** Where the shells of the terminals stand that a reloaded window takes over. */
const memoryKey = 'holdpoint.shells';
/** Milliseconds between two words to the gate that somebody is still at a terminal. */
const focusBeat = 5_000;
/** Milliseconds after the gate's start in which terminals come back that an earlier window had opened. */
const revival = 15_000;
const ctrlC = '\u0003';

type Opened = 'unprepared' | 'unheard' | 'heard';

/** The editor's side of terminals: their environment, their marks, and the tripwire. */
class TerminalPart implements GatePart, Owned {
  readonly #options: TerminalPartOptions;
  readonly #collection: Collection;
  readonly #terminals = createOpenTerminals<Terminal>();
  readonly #clock = createFocusClock<Terminal>(Date.now);
  readonly #lines = createAskedLines(Date.now);
  readonly #shells;
  readonly #item = createMarkItem();
  readonly #owned: Disposable;
  /** Milliseconds since 1970 from which terminals are started with the line gate, and from which its hello is heard. */
  #prepared: number;
  #listening = Infinity;
  /** The line of each terminal that was interrupted last, until another starts. */
  readonly #interrupted = new Map<Terminal, string>();

  constructor(options: TerminalPartOptions) {
    this.#options = options;
    this.#collection = editorCollection(options.context.environmentVariableCollection);
    this.#prepared = this.#collection.names().length > 0 ? -Infinity : Infinity;
    this.#shells = createShellBook(readShells(options.context.workspaceState.get(memoryKey)));
    const beat = setInterval(() => {
      if (this.#clock.holder() !== null) this.#tell();
    }, focusBeat);
    this.#owned = Disposable.from(
      this.#item,
      new Disposable(() => {
        clearInterval(beat);
      }),
      watchFocus(this.#clock, () => {
        this.#tell();
        this.#draw();
      }),
      window.onDidOpenTerminal((terminal) => void this.#open(terminal)),
      window.onDidCloseTerminal((terminal) => {
        this.#close(terminal);
      }),
      window.onDidChangeTerminalState((terminal) => {
        this.#terminals.change(terminal, { shell: shellOf(terminal) });
        this.#draw();
      }),
      window.onDidStartTerminalShellExecution((event) => void this.#started(event)),
      window.onDidEndTerminalShellExecution(({ terminal }) => {
        this.#terminals.change(terminal, { running: null });
      }),
    );
    for (const terminal of window.terminals) void this.#open(terminal);
  }

  readonly hear = (message: Parameters<GatePart['hear']>[0]): void => {
    if (message.kind === 'terminal-environment') {
      applyEnvironment(this.#collection, message.changes);
      this.#prepared = Math.min(this.#prepared, Date.now());
    }
    if (message.kind === 'shells') void this.#greet(message);
    if (message.kind === 'line-asked') this.#asked(message);
    if (message.kind === 'interrupt') this.#interrupt(message);
  };

  readonly ready = (): void => {
    this.#listening = Math.min(this.#listening, Date.now());
    this.#tell();
    this.#draw();
  };

  readonly dispose = (): void => {
    this.#owned.dispose();
  };

  async #open(terminal: Terminal): Promise<void> {
    const opening = openingOf(terminal);
    const pid = opening === null ? undefined : await terminal.processId;
    if (opening === null || pid === undefined || terminal.exitStatus !== undefined) return;
    this.#terminals.add(terminal, pid, opening);
    this.#keep();
    this.#tell();
    this.#draw();
    await pause(grace, undefined, { ref: false });
    this.#draw();
  }

  #close(terminal: Terminal): void {
    const closed = this.#terminals.remove(terminal);
    this.#clock.forget(terminal);
    this.#interrupted.delete(terminal);
    if (closed !== null) this.#shells.forget(closed.pid);
    this.#tell();
    this.#draw();
  }

  async #greet({ shells }: Extract<TerminalGateMessage, { kind: 'shells' }>): Promise<void> {
    const lines = await Promise.all(
      shells.map(async (shell) => ({ shell, chain: [shell.pid, ...(await ancestorsOf(shell.pid))] })),
    );
    this.#shells.hear(lines);
    this.#keep();
    this.#draw();
  }

  /** Hello and the terminal's process may come in either order. */
  #keep(): void {
    const kept = this.#shells.kept().filter(({ pid }) => this.#terminals.withPid(pid) !== null);
    void this.#options.context.workspaceState.update(memoryKey, kept);
  }

  #asked({ pid, line, answered }: Extract<TerminalGateMessage, { kind: 'line-asked' }>): void {
    if (answered) {
      this.#lines.answered(pid, line);
      return;
    }
    this.#lines.asked(pid, line);
    const terminal = this.#terminals.withPid(pid);
    if (terminal === null) return;
    this.#terminals.change(terminal.thing, { lastLine: 'asked', everAsked: true });
    this.#draw();
  }

  async #started(event: Parameters<typeof startOf>[0]): Promise<void> {
    const { terminal } = event;
    this.#interrupted.delete(terminal);
    const opening = this.#terminals.of(terminal) ?? openingOf(terminal);
    // A task's command is asked about by its own shell, which may take longer to come to it than its line to be told.
    if (opening === null || opening.oneCommand) return;
    const pid = await terminal.processId;
    if (pid === undefined) return;
    const start = startOf(event, pid);
    this.#terminals.change(terminal, { running: start.line });
    await onLineStarted(start, {
      lines: this.#lines,
      pidsOf: this.#shells.pidsOf,
      send: this.#options.send,
      pause: (milliseconds) => pause(milliseconds),
      onUnasked: () => {
        this.#terminals.change(terminal, { lastLine: 'unasked' });
        this.#draw();
      },
    });
  }

  /** Ctrl-C once to a line that still runs, and one word to the person. */
  #interrupt({ pid, line, says }: Extract<TerminalGateMessage, { kind: 'interrupt' }>): void {
    const terminal = this.#terminals.withPid(pid);
    if (terminal === null || this.#interrupted.get(terminal.thing) === line) return;
    const { thing } = terminal;
    this.#interrupted.set(thing, line);
    // Another line may run by now, which has done nothing wrong.
    const inTime = terminal.running === line;
    if (inTime) thing.sendText(ctrlC, false);
    const text = interruptText({ line, says, name: thing.name, inTime });
    void window.showWarningMessage(text, 'Show Terminal').then((choice) => {
      if (choice !== undefined) thing.show();
    });
  }

  #tell(): void {
    const terminals = this.#terminals.views(({ name }) => name, this.#clock.lastFocus);
    this.#options.send({ kind: 'terminals', terminals });
  }

  #openedAt(since: number): Opened {
    if (since < this.#prepared) return 'unprepared';
    return since < this.#listening + revival ? 'unheard' : 'heard';
  }

  #draw(): void {
    const terminal = window.activeTerminal === undefined ? null : this.#terminals.of(window.activeTerminal);
    if (terminal === null || terminal.oneCommand) {
      this.#item.draw(null);
      return;
    }
    const { pid, since } = terminal;
    const greeting = this.#shells.greetingOf(pid);
    const facts = { ...terminal, greeting, opened: this.#openedAt(since), age: Date.now() - since };
    this.#item.draw(markText(terminalMark(facts), greeting?.shell ?? terminal.shell));
  }
}

export function createTerminalPart(options: TerminalPartOptions): GatePart & Owned {
  return new TerminalPart(options);
}
