import { join } from 'node:path';
import type { SettingsEdit } from '../core/model/agent';
import type { NonEmpty } from '../core/model/nonEmpty';
import type { Backups } from './backups';
import { bytesOf, digestOf, madeFoldersFor, removeFile, writeInOneStep } from './files';

/** A change that is worked out and not yet made. `says` is a line for the person. */
export type Planned = { readonly says: string; readonly carryOut: () => void };

const mark = '\uFEFF';

/** The text of a settings file; `null` for a missing one. Throws one plain line for bytes that are no text. */
function textOf(bytes: Buffer | null): string | null {
  if (bytes === null) return null;
  const text = bytes.toString('utf8');
  if (!Buffer.from(text).equals(bytes)) throw new Error('not text in UTF-8');
  return text;
}

/** Runs an edit on a text behind its byte order mark. */
function behindMark(text: string | null, edit: (text: string | null) => string | null): string | null {
  if (text?.startsWith(mark) !== true) return edit(text);
  const edited = edit(text.slice(mark.length));
  return edited === null ? null : mark + edited;
}

const bytesFrom = (text: string | null): Buffer | null => (text === null ? null : Buffer.from(text));

/** Calls `work`; what it throws gets the file's name in front. */
function named<T>(edit: SettingsEdit, work: () => T): T {
  try {
    return work();
  } catch (error) {
    const says = error instanceof Error ? error.message : 'unknown fault';
    throw new Error(`cannot edit \`~/${edit.path}\`: ${says}; nothing was changed`, { cause: error });
  }
}

function put(path: string, bytes: Buffer | null, folders: readonly string[]): void {
  if (bytes === null) removeFile(path, folders);
  else writeInOneStep(path, bytes);
}

/**
 * Works out the installation into one file. The backup holds the bytes without the hook: those of before, or, when a
 * person edited the file since, the file as it is now with our entry taken out.
 */
export function planInstall(home: string, edit: SettingsEdit, command: NonEmpty<string>, backups: Backups): Planned {
  const path = join(home, edit.path);
  return named(edit, () => {
    const now = bytesOf(path);
    const text = textOf(now);
    const after = bytesFrom(behindMark(text, (each) => edit.install(each, command))) ?? Buffer.alloc(0);
    const old = backups.get(edit.path);
    const isOurs = old !== null && old.after === digestOf(now);
    const isPresent = edit.present(text?.replace(mark, '') ?? null);
    const bare = isPresent ? bytesFrom(behindMark(text, (each) => (each === null ? null : edit.remove(each)))) : now;
    const before = isOurs ? old.before : (bare?.toString('base64') ?? null);
    const isDone = now?.equals(after) === true;
    return {
      says: isDone ? `already there: ~/${edit.path}` : `${now === null ? 'created' : 'changed'} ~/${edit.path}`,
      carryOut: () => {
        const made = [...backups.folders(), ...madeFoldersFor(path)];
        const folders = [...new Set(made)].filter((folder) => path.startsWith(`${folder}/`)).sort();
        backups.put(edit.path, { path, before, after: digestOf(after), folders });
        if (!isDone) writeInOneStep(path, after);
      },
    };
  });
}

/** Works out the removal: the old bytes when nobody touched the file since, else only our entry goes. */
export function planRemoval(home: string, edit: SettingsEdit, backups: Backups): Planned {
  const path = join(home, edit.path);
  return named(edit, () => {
    const now = bytesOf(path);
    const old = backups.get(edit.path);
    const done = (): void => {
      backups.remove(edit.path);
    };
    if (now !== null && old !== null && old.after === digestOf(now)) {
      const before = old.before === null ? null : Buffer.from(old.before, 'base64');
      return {
        says: before === null ? `removed ~/${edit.path}` : `restored ~/${edit.path}`,
        carryOut: () => {
          put(path, before, old.folders);
          done();
        },
      };
    }
    const text = textOf(now);
    if (text === null || !edit.present(text.replace(mark, ''))) {
      return { says: `nothing to remove: ~/${edit.path}`, carryOut: done };
    }
    const after = bytesFrom(behindMark(text, (each) => (each === null ? null : edit.remove(each))));
    return {
      says: `took the hook out of ~/${edit.path}, which was edited since; the rest stays`,
      carryOut: () => {
        put(path, after, old?.folders ?? []);
        done();
      },
    };
  });
}
