import { randomBytes } from 'node:crypto';
import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeFolder } from '../../node/makeFolder';

/** What came of the compiled front at the last installation, kept in `STATE/guard/front.json`. */
export type FrontNote = {
  readonly kind:
    | 'used'
    /** Tried, or not possible here; tried again when its text or the compiler is another. */
    | 'unused'
    /** To be compiled by whoever has the time. */
    | 'due'
    /** A person does not want it. */
    | 'off';
  readonly says: string;
  /** Of its text and the way it is compiled. */
  readonly key: string;
  /** The compiler's stamp. */
  readonly compiler: string;
  /** Hex SHA-256 of the program; empty where it is not used. */
  readonly digest: string;
};

const fileOf = (stateFolder: string): string => join(stateFolder, 'guard', 'front.json');

const kinds: readonly FrontNote['kind'][] = ['used', 'unused', 'due', 'off'];

/** Null where nothing was noted, or nothing that can be read. Never throws. */
export function readFrontNote(stateFolder: string): FrontNote | null {
  try {
    const value: unknown = JSON.parse(readFileSync(fileOf(stateFolder), 'utf8'));
    if (typeof value !== 'object' || value === null) return null;
    const fields = new Map<string, unknown>(Object.entries(value));
    const kind = kinds.find((each) => each === fields.get('kind'));
    const text = (name: string): string => {
      const field = fields.get(name);
      return typeof field === 'string' ? field : '';
    };
    if (kind === undefined) return null;
    return { kind, says: text('says'), key: text('key'), compiler: text('compiler'), digest: text('digest') };
  } catch {
    return null;
  }
}

/** Throws what the file system throws. */
export function writeFrontNote(stateFolder: string, note: FrontNote): void {
  const file = fileOf(stateFolder);
  makeFolder(join(stateFolder, 'guard'));
  const temporary = `${file}.${randomBytes(4).toString('hex')}.tmp`;
  try {
    writeFileSync(temporary, `${JSON.stringify(note, null, 2)}\n`, { mode: 0o600 });
    renameSync(temporary, file);
  } finally {
    rmSync(temporary, { force: true });
  }
}

export function forgetFront(stateFolder: string): void {
  rmSync(fileOf(stateFolder), { force: true });
}
