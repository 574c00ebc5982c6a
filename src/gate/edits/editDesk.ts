import { statSync } from 'node:fs';
import { join } from 'node:path';
import { isAtOrInside } from '../../core/model/filePath';
import { openBaselines, orphansOf } from '../../recovery/baselines';
import { openHeldStore, type HeldStore, type Side } from '../../recovery/heldStore';
import { textOf } from '../../recovery/textOf';
import { missing } from '../../recovery/version';
import type { Desk } from '../desk';
import type { StandingParts } from '../engineMessages';
import type { DeskMessage } from '../protocol';
import type { FileEvent } from '../protocol/edits';
import type { Suspect } from './announced';
import { askAboutHeld } from './askAboutHeld';
import { decideNoted } from './decideNoted';
import type { EditContext } from './editContext';
import { filesBelow } from './filesBelow';
import { createVersionControl } from './git/versionControl';
import { createHeldChanges } from './heldChanges';
import { inRealFolder } from './inRealFolder';
import { adoptNoted, keepBaselines, takeOver } from './keepBaselines';
import { createPending } from './pending';
import { protectedPaths, type ProtectedPaths } from './protectedPaths';
import { recoverTaken } from './recoverTaken';
import { createSerial } from './serial';
import { settleChanges, settleSaved } from './settleChanges';
import type { Watch } from './watch';
import { createWriterWatch, type MarkedTerminal } from './noticeWriters';
import { writerOf } from './writersOf';

const wallClock = (): number => Date.now();
const IN_GIT = /\/\.git(\/|$)/;

/** The part of the gate that watches files: nothing of an agent's reaches a protected one unseen. */
class EditDesk implements Desk {
  readonly #context: EditContext;
  readonly #serial;
  readonly #timers = new Set<NodeJS.Timeout>();
  readonly #pending;
  readonly #git = createVersionControl(wallClock);
  #protected: ProtectedPaths = () => false;
  #patterns = '';
  readonly #noticeWriters;
  #terminals: readonly MarkedTerminal[] = [];
  #unsaved: ReadonlySet<string> = new Set();
  #isComplete = true;
  #watch: Watch | null = null;
  #closeBaselines: () => void = () => undefined;
  #alarm: NodeJS.Timeout | null = null;

  constructor(context: EditContext) {
    this.#context = context;
    this.#serial = createSerial(context.trouble);
    this.#pending = createPending(context.monotonic, wallClock);
    this.#noticeWriters = createWriterWatch({ unannounced: context.unannounced, now: wallClock });
  }

  /** Does not wait for what it begins: the gate hears on. */
  readonly hear = (message: DeskMessage): Promise<void> => {
    if (message.kind === 'terminals') {
      this.#terminals = message.terminals.flatMap(({ agent, ...one }) => (agent === null ? [] : [{ ...one, agent }]));
    } else if (message.kind === 'unsaved-files') {
      this.#unsaved = new Set(message.paths.map(inRealFolder));
    } else if (message.kind === 'files-changed') {
      this.#notice(message.files, message.saved);
      void this.#serial.run(() => this.#filesChanged(message.files, message.saved));
    } else if (this.#watch !== null) {
      this.#hearOfHeld(this.#watch, message);
    }
    return Promise.resolve();
  };

  #hearOfHeld(watch: Watch, message: DeskMessage): void {
    if (message.kind === 'noted-change') this.#later(() => decideNoted(watch, message.id, message.choice));
    if (message.kind === 'ask-held-change') this.#later(() => this.#askAgain(watch, message.id));
    if (message.kind === 'read-held-change') this.#read(watch, message.request, message.id);
  }

  readonly start = (): Promise<void> => {
    void this.#serial.run(() => this.#open());
    return Promise.resolve();
  };

  readonly standing = ({ policies }: StandingParts): void => {
    const patterns = policies.flatMap((policy) => policy.protect);
    const workspaces = this.#context.workspaces();
    const key = JSON.stringify([patterns, workspaces]);
    if (key === this.#patterns) return;
    this.#patterns = key;
    this.#protected = protectedPaths(patterns, workspaces);
    void this.#serial.run(() => this.#keep());
  };

  readonly close = (): void => {
    for (const timer of this.#timers) clearTimeout(timer);
    if (this.#alarm !== null) clearTimeout(this.#alarm);
    for (const file of this.#watch?.replaced ?? []) file.close().catch(() => undefined);
    this.#watch = null;
    this.#closeBaselines();
  };

  async #open(): Promise<void> {
    const context = this.#context;
    const folder = join(context.folders.data, 'store');
    const orphans = orphansOf(folder, wallClock());
    const opened = openBaselines(folder, context.id);
    if (opened.kind === 'closed') {
      context.trouble(`${opened.says}; no change is taken out`);
      return;
    }
    this.#closeBaselines = opened.value.close;
    const store = openHeldStore(join(folder, 'held'));
    this.#watch = this.#watchOver(opened.value, store);
    await recoverTaken(this.#watch, store);
    await takeOver(this.#watch, orphans, context.workspaces());
    await adoptNoted(this.#watch);
    await this.#keep();
    this.#watch.changes.tell();
    for (const one of context.workspaces()) this.#git.look(join(one, '.git'));
  }

  #watchOver(baselines: Watch['baselines'], store: HeldStore): Watch {
    const { send, trouble, workspaces } = this.#context;
    const isHere = (path: string): boolean => workspaces().some((folder) => isAtOrInside(path, folder));
    return {
      context: this.#context,
      baselines,
      changes: createHeldChanges({ store, send, trouble, isHere }),
      pending: this.#pending,
      git: this.#git,
      isUnsaved: (path) => this.#unsaved.has(path),
      replaced: new Set(),
      isComplete: () => this.#isComplete,
      later: this.#later,
    };
  }

  async #keep(): Promise<void> {
    if (this.#watch === null) return;
    this.#isComplete = await keepBaselines(this.#watch, this.#protected);
    this.#wake();
  }

  readonly #later = (step: () => Promise<void>, milliseconds = 0): void => {
    const timer = setTimeout(() => {
      this.#timers.delete(timer);
      void this.#serial.run(async () => {
        await step();
        this.#wake();
      });
    }, milliseconds);
    this.#timers.add(timer);
  };

  /** Protected files that an event is about: a folder's stands for all below it. */
  async #concerned({ path, how }: FileEvent): Promise<readonly string[]> {
    const known = this.#watch?.baselines.below(path) ?? [];
    const here = this.#protected(path) ? [path] : [];
    if (how !== 'created' || statSync(path, { throwIfNoEntry: false })?.isDirectory() !== true) {
      return how === 'deleted' ? [...here, ...known] : here;
    }
    const found: string[] = [...known];
    for await (const file of filesBelow(path)) if (this.#protected(file)) found.push(file);
    return found;
  }

  async #filesChanged(files: readonly FileEvent[], saved: readonly string[]): Promise<void> {
    const watch = this.#watch;
    if (watch === null) return;
    for (const path of saved.map(inRealFolder)) if (this.#protected(path)) await settleSaved(watch, path);
    for (const event of files) {
      const path = inRealFolder(event.path);
      if (IN_GIT.test(path)) this.#git.look(path);
      else for (const one of await this.#concerned({ ...event, path })) this.#pending.touch(one, this.#suspect(one));
    }
    this.#wake();
  }

  /** At once and for every file, protected or not: a writer is gone in a moment. What a person saved is not asked about. */
  #notice(files: readonly FileEvent[], saved: readonly string[]): void {
    const written = files.filter(({ how, path }) => how !== 'deleted' && !IN_GIT.test(path) && !saved.includes(path));
    if (this.#terminals.length === 0 || written.length === 0) return;
    this.#noticeWriters(
      written.map(({ path }) => inRealFolder(path)),
      this.#terminals,
    );
  }

  /** Looked for at once: a writer may be gone when the file is quiet. */
  #suspect(path: string): Suspect | null {
    const announced = this.#context.announced.suspect(path);
    if (announced !== null) return announced;
    const writer = writerOf(path, this.#terminals);
    if (writer === null) return null;
    const title = this.#context.agentById(writer.agent)?.title ?? writer.agent;
    return { agent: { id: writer.agent, title }, says: writer.says };
  }

  #wake(): void {
    if (this.#alarm !== null) clearTimeout(this.#alarm);
    this.#alarm = null;
    const wait = this.#pending.nextIn();
    const watch = this.#watch;
    if (wait === null || watch === null) return;
    this.#alarm = setTimeout(() => {
      void this.#serial.run(async () => {
        await settleChanges(watch, this.#pending.due());
        this.#wake();
      });
    }, wait);
  }

  async #askAgain(watch: Watch, id: string): Promise<void> {
    const change = watch.changes.get(id);
    if (change?.state === 'held' || change?.state === 'refused') await askAboutHeld(watch, [change]);
  }

  #read({ changes }: Watch, request: number, id: string): void {
    const side = (name: Side): string | null => {
      const version = changes.get(id)?.[name] ?? missing;
      if (version.kind === 'link') return `link to ${version.target}\n`;
      if (version.kind !== 'file') return null;
      return textOf(changes.bytes(id, name)) ?? `${version.size} bytes that are no text\n`;
    };
    this.#context.send({ kind: 'held-change-texts', request, before: side('before'), after: side('after') });
  }
}

export function createEditDesk(context: EditContext): Desk {
  return new EditDesk(context);
}
