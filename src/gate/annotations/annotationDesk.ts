import { dirname } from 'node:path';
import { isAtOrInside } from '../../core/model/filePath';
import type { Desk } from '../desk';
import type { GateContext } from '../gateContext';
import type { DeskMessage } from '../protocol';
import type { FileAnnotations } from '../protocol/annotations';
import type { FileEvent } from '../protocol/edits';
import { createBases } from './bases';
import type { Bases } from './bases';
import { baseWords, changedBelow, listChanges } from './changedFiles';
import { changedInside, foldersThat } from './changedFolders';
import { createFolderQueue } from './folderQueue';
import type { FolderQueue, Judged } from './folderQueue';
import { createPublished } from './published';
import { createTrees } from './trees';
import type { Trees } from './trees';

export type AnnotationContext = Pick<GateContext, 'engine' | 'send' | 'trouble'>;

/** Files that a list of changes names; the editor would not survive all of a forgotten `node_modules`. */
const MOST_LISTED = 500;
const MOST_TRIES = 3;

/** Judges what the working tree would do, folder by folder, whenever something in it changes. */
class AnnotationDesk implements Desk {
  readonly #context: AnnotationContext;
  readonly #trees: Trees;
  readonly #bases: Bases;
  readonly #queue: FolderQueue;
  readonly #published;
  #folders: readonly string[] = [];
  /** Open documents whose text is not the one on disk. */
  readonly #buffers = new Map<string, { readonly text: string; readonly version: number }>();
  /** Files that may differ from their base, by folder. */
  readonly #candidates = new Map<string, Set<string>>();
  /** Whether an analyzer reads a path. */
  readonly #analyzed = new Map<string, boolean>();
  readonly #noted = new Set<string>();

  constructor(context: AnnotationContext) {
    this.#context = context;
    const note = (says: string): void => {
      this.#note(says);
    };
    this.#trees = createTrees({ note, moved: (top) => void this.#rebase(top) });
    this.#bases = createBases(this.#trees, note);
    this.#published = createPublished((files) => {
      context.send({ kind: 'annotations', files });
    });
    this.#queue = createFolderQueue({
      judge: (folder) => this.#judge(folder),
      giveUp: (folder) => {
        this.#giveUp(folder);
      },
      trouble: note,
    });
  }

  readonly hear = (message: DeskMessage): Promise<void> => {
    // Not waited for: the desks behind this one need not wait for git.
    this.#hear(message).catch((error: unknown) => {
      this.#note(`changes cannot be annotated: ${error instanceof Error ? error.message : 'unknown fault'}`);
    });
    return Promise.resolve();
  };

  readonly close = (): void => {
    this.#queue.close();
    this.#trees.close();
  };

  async #hear(message: DeskMessage): Promise<void> {
    if (message.kind === 'watch-tree') {
      this.#folders = message.folders;
      return this.#scan();
    }
    if (message.kind === 'buffer') return this.#buffer(message.path, message.text, message.version);
    if (message.kind === 'files-changed') return this.#changed(message.files);
    if (message.kind === 'list-changed-files') return this.#list(message.request);
    if (message.kind === 'read-base') {
      const text = (await this.#bases.of([message.path])).get(message.path) ?? null;
      this.#context.send({ kind: 'base-text', request: message.request, path: message.path, text });
    }
  }

  /** Those of the paths that an analyzer reads; each is asked about once, and again when the engine was started anew. */
  async #read(paths: readonly string[]): Promise<ReadonlySet<string>> {
    for (let tries = MOST_TRIES; tries > 0; tries -= 1) {
      const fresh = [...new Set(paths)].filter((path) => !this.#analyzed.has(path));
      const answer = fresh.length === 0 ? [] : await this.#context.engine()?.analyzed(fresh);
      if (answer === undefined || answer === null) continue;
      const read = new Set(answer);
      for (const path of fresh) this.#analyzed.set(path, read.has(path));
      break;
    }
    return new Set(paths.filter((path) => this.#analyzed.get(path) === true));
  }

  async #scan(): Promise<void> {
    const found = await changedBelow(this.#trees, this.#folders);
    const read = await this.#read(found.map(({ changed }) => changed.path));
    const shown = this.#published.folders();
    // All at once: one process of git instead of one for each folder.
    await this.#bases.of([...read]);
    this.#candidates.clear();
    this.#add([...read, ...this.#buffers.keys()]);
    for (const folder of new Set([...this.#candidates.keys(), ...shown])) {
      this.#queue.free(folder);
      this.#queue.mark(folder, false);
    }
  }

  /** The head moved: everything below is compared with another commit. */
  async #rebase(top: string): Promise<void> {
    this.#bases.forget(top);
    await this.#scan();
  }

  #add(paths: Iterable<string>): void {
    for (const path of paths) {
      const folder = dirname(path);
      this.#candidates.set(folder, (this.#candidates.get(folder) ?? new Set()).add(path));
    }
  }

  async #buffer(path: string, text: string | null, version: number): Promise<void> {
    if (text === null) this.#buffers.delete(path);
    else this.#buffers.set(path, { text, version });
    const read = await this.#read([path]);
    if (!read.has(path)) {
      if (this.#analyzed.get(path) === false) this.#context.send({ kind: 'not-annotated', paths: [path] });
      this.#buffers.delete(path);
      return;
    }
    this.#bases.opened(path);
    this.#add([path]);
    // A text that is as on disk was saved or undone: what took too long may be gone.
    if (text === null) this.#queue.free(dirname(path));
    this.#queue.mark(dirname(path), true);
  }

  async #changed(files: readonly FileEvent[]): Promise<void> {
    const outside = files.filter(({ path }) => !path.includes('/.git/'));
    const read = await this.#read(outside.map(({ path }) => path));
    const others = outside.filter(({ path }) => !read.has(path));
    const below = await changedInside(this.#trees, await foldersThat(others));
    const readBelow = await this.#read(below);
    this.#add([...read, ...readBelow]);
    for (const folder of new Set([...read, ...readBelow].map((path) => dirname(path)))) {
      this.#queue.free(folder);
      this.#queue.mark(folder, false);
    }
  }

  async #judge(folder: string): Promise<Judged> {
    const paths = [...(this.#candidates.get(folder) ?? [])];
    const bases = await this.#bases.of(paths);
    // From here on nothing waits until the work is handed over: its texts and its versions belong together.
    const buffers = new Map(this.#buffers);
    const files = paths.flatMap((path) => {
      const before = bases.get(path);
      return before === undefined ? [] : [{ path, before, buffer: buffers.get(path)?.text ?? null }];
    });
    const unsaved = [...buffers].flatMap(([path, { text }]) => (isAtOrInside(path, folder) ? [{ path, text }] : []));
    const engine = this.#context.engine();
    if (engine === null) return 'again';
    const answer = files.length === 0 ? [] : await engine.annotate({ files, unsaved });
    if ('code' in answer) {
      if (answer.code === 'unparsed') return 'again';
      this.#note(`\`${folder}\` is not judged until it is saved: ${answer.says}`);
      return 'stuck';
    }
    const versioned = answer.map((file) => ({ ...file, version: buffers.get(file.path)?.version ?? null }));
    this.#published.replace(folder, versioned);
    return 'done';
  }

  /** Said once, on the folder's first changed file; what was known before is not true any more. */
  #giveUp(folder: string): void {
    const path = [...(this.#candidates.get(folder) ?? [])].sort()[0];
    const missed = 'not judged: the changes of this folder take too long to read';
    const file: readonly FileAnnotations[] =
      path === undefined ? [] : [{ path, annotations: [], version: null, deleted: false, missed }];
    this.#published.replace(folder, file);
  }

  async #list(request: number): Promise<void> {
    const buffers = new Map([...this.#buffers].map(([path, { text }]) => [path, text]));
    const analyzed = (paths: readonly string[]): Promise<ReadonlySet<string>> => this.#read(paths);
    const options = { trees: this.#trees, bases: this.#bases, folders: this.#folders, buffers, analyzed };
    const files = await listChanges(options);
    const trees = await Promise.all(this.#folders.map((folder) => this.#trees.of(folder)));
    const base = baseWords([...new Set(trees.flat())]);
    const total = files.length;
    this.#context.send({ kind: 'changed-files', request, files: files.slice(0, MOST_LISTED), total, base });
  }

  #note(says: string): void {
    if (this.#noted.has(says)) return;
    this.#noted.add(says);
    this.#context.trouble(says);
  }
}

/** The desk that annotates the working tree. */
export function createAnnotationDesk(context: AnnotationContext): Desk {
  return new AnnotationDesk(context);
}
