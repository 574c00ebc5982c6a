import { readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { freshSession, remember } from '../core/model/session';
import type { SessionFact, SessionMemory } from '../core/model/session';
import { readText } from './readText';
import { replaceFile } from './replaceFile';
import { sha256Of } from './sha256';

/** Seven days, in milliseconds: agents' sessions do not live longer. */
const FORGOTTEN_AFTER = 7 * 24 * 60 * 60 * 1000;
/** Facts kept for a session; the oldest go first. */
const MOST_FACTS = 500;

export type Sessions = {
  readonly recall: (agent: string, session: string | null) => SessionMemory;
  readonly remember: (agent: string, session: string | null, facts: readonly SessionFact[]) => void;
  /** Forgets sessions that nothing was added to for seven days. */
  readonly prune: (now: number) => void;
};

const kinds: Readonly<Record<SessionFact['kind'], readonly string[]>> = {
  variable: ['name'],
  folder: ['path'],
  'kube-context': ['context'],
  'kube-namespace': ['namespace'],
  'terraform-workspace': ['folder', 'workspace'],
  'azure-subscription': ['subscription'],
  'gcp-project': ['project'],
  selection: ['program', 'name'],
};

/** Reading what a file says is the door where a shape is believed. */
function isFact(fact: unknown): fact is SessionFact {
  if (typeof fact !== 'object' || fact === null || !('kind' in fact)) return false;
  const names = Object.entries(kinds).find(([kind]) => kind === fact.kind)?.[1];
  const values = new Map<string, unknown>(Object.entries(fact));
  if (names?.every((name) => typeof values.get(name) === 'string') !== true) return false;
  return fact.kind !== 'variable' || values.get('value') === null || typeof values.get('value') === 'string';
}

function factsIn(text: string): readonly SessionFact[] | null {
  try {
    const read: unknown = JSON.parse(text);
    return Array.isArray(read) && read.every(isFact) ? read : null;
  } catch {
    return null;
  }
}

/**
 * What each agent's session left behind, by (agent, session), in small files that the gate and the lone command line
 * share. A corrupt file is an empty memory and a note; a call without a session has no memory.
 */
export function createSessions(stateFolder: string, note: (says: string) => void): Sessions {
  const folder = join(stateFolder, 'sessions');
  const fileOf = (agent: string, session: string): string =>
    join(folder, `${sha256Of(`${agent}\0${session}`).slice(0, 40)}.json`);

  function recall(agent: string, session: string | null): SessionMemory {
    if (session === null) return freshSession;
    const text = readText(fileOf(agent, session));
    if (text === null) return freshSession;
    const facts = factsIn(text);
    if (facts === null) note(`the memory of a session of \`${agent}\` is corrupt and was taken as empty`);
    return facts ?? freshSession;
  }

  return {
    recall,
    remember(agent, session, facts) {
      if (session === null || facts.length === 0) return;
      const memory = remember(recall(agent, session), facts).slice(-MOST_FACTS);
      const failed = replaceFile(fileOf(agent, session), JSON.stringify(memory));
      if (failed !== null) note(failed);
    },
    prune(now) {
      try {
        for (const name of readdirSync(folder)) {
          const path = join(folder, name);
          const since = statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? now;
          if (now - since > FORGOTTEN_AFTER) rmSync(path, { force: true });
        }
      } catch {
        // No folder yet: nothing to forget.
      }
    },
  };
}
