import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Policy, PolicyProblem } from '../../core/model/policy';
import { replaceFile } from '../replaceFile';
import { sha256Of } from '../sha256';

/** Of the stored form of a policy; another number means that the text is parsed again. */
const FORMAT = 1;

export type Version = { readonly digest: string; readonly text: string; readonly policy: Policy };

/** What was made of the newest text when it is not the accepted one. */
export type Latest =
  | { readonly kind: 'loosens'; readonly digest: string; readonly says: readonly string[] }
  | { readonly kind: 'broken'; readonly digest: string; readonly problems: readonly PolicyProblem[] };

/** The memory of one policy file: the version in force, which saves parsing it too. */
export type Stored = { readonly accepted: Version | null; readonly latest: Latest | null };

export type StoredRead =
  | { readonly kind: 'stored'; readonly stored: Stored }
  | { readonly kind: 'none' }
  /** There, and of another format: the accepted text has to be parsed again. */
  | { readonly kind: 'old'; readonly digest: string; readonly text: string }
  | { readonly kind: 'unreadable'; readonly says: string };

export function digestOf(text: string): string {
  return sha256Of(text);
}

/** Where the memory of the policy `file` is kept. */
export function storedPath(state: string, file: string): string {
  return join(state, 'policies', `${digestOf(file)}.json`);
}

type Raw = {
  readonly format?: unknown;
  readonly accepted?: { readonly digest?: unknown; readonly text?: unknown; readonly policy?: unknown } | null;
  readonly latest?: unknown;
};

function readRaw(text: string): StoredRead | null {
  const raw = JSON.parse(text) as Raw | null;
  if (typeof raw !== 'object' || raw === null || raw.accepted === undefined) return null;
  const { accepted, format } = raw;
  if (accepted !== null && (typeof accepted.digest !== 'string' || typeof accepted.text !== 'string')) return null;
  if (accepted !== null && digestOf(String(accepted.text)) !== accepted.digest) return null;
  if (format === FORMAT) return { kind: 'stored', stored: raw as Stored };
  return accepted === null
    ? { kind: 'none' }
    : { kind: 'old', digest: String(accepted.digest), text: String(accepted.text) };
}

/** Reads the memory of a policy file. Never throws. */
export function readStored(state: string, file: string): StoredRead {
  const path = storedPath(state, file);
  try {
    if (!existsSync(path)) return { kind: 'none' };
    return readRaw(readFileSync(path, 'utf8')) ?? { kind: 'unreadable', says: `\`${path}\` is damaged` };
  } catch (error) {
    return {
      kind: 'unreadable',
      says: `cannot read \`${path}\`: ${error instanceof Error ? error.message : 'unknown'}`,
    };
  }
}

/** Keeps it; what went wrong, or null. */
export function writeStored(state: string, file: string, stored: Stored): string | null {
  const path = storedPath(state, file);
  try {
    return replaceFile(path, JSON.stringify({ format: FORMAT, file, ...stored }));
  } catch (error) {
    // A file where a folder should be makes even the removal of the temporary file fail.
    return `cannot write \`${path}\`: ${error instanceof Error ? error.message : 'unknown'}`;
  }
}

export function forgetStored(state: string, file: string): string | null {
  try {
    rmSync(storedPath(state, file), { force: true });
    return null;
  } catch (error) {
    return `cannot remove \`${storedPath(state, file)}\`: ${error instanceof Error ? error.message : 'unknown'}`;
  }
}
