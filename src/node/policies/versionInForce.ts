import type { Layer } from '../../core/model/decision';
import { nowhere } from '../../core/model/place';
import type { Policy, PolicyProblem } from '../../core/model/policy';
import { emptyPolicy } from '../../core/policy/emptyPolicy';
import { loosens } from '../../core/policy/loosens';
import { lazyParser } from './lazyParser';
import { sourceOf, type Source } from './sourceOf';
import { digestOf, forgetStored, readStored, writeStored, type Stored, type StoredRead } from './storedVersion';

/** Stands for the digest of a policy file that was removed. */
export const REMOVED = 'removed';

export type Loosened = {
  readonly file: string;
  readonly from: Layer;
  /** Of the waiting text, or `removed`. */
  readonly digest: string;
  readonly says: readonly string[];
};

/** What one policy file comes to. `policy` null with problems is a file that is refused and has no last good version. */
export type InForce = {
  readonly policy: Policy | null;
  readonly problems: readonly PolicyProblem[];
  readonly loosened: Loosened | null;
};

export type PolicyFile = {
  readonly file: string;
  readonly from: Layer;
  /** Holdpoint's state folder. */
  readonly state: string;
  /** One line about something that went wrong beside the policy itself. */
  readonly note: (says: string) => void;
};

const nothing: InForce = { policy: null, problems: [], loosened: null };

function unreadable(says: string): readonly PolicyProblem[] {
  return [{ code: 'yaml', at: nowhere, says }];
}

function keep({ state, file, note }: PolicyFile, stored: Stored): void {
  const trouble = writeStored(state, file, stored);
  if (trouble !== null) note(trouble);
}

/** The memory of the file; that of an older format is read again from its text. `null` is a damaged one. */
function memoryOf(asked: PolicyFile, read: StoredRead): Stored | null {
  switch (read.kind) {
    case 'stored':
      return read.stored;
    case 'none':
      return { accepted: null, latest: null };
    case 'unreadable':
      return null;
    case 'old': {
      const { digest, text } = read;
      const parsed = lazyParser(text, { from: asked.from, file: asked.file, digest });
      if (!('policy' in parsed)) return null;
      const stored = { accepted: { digest, text, policy: parsed.policy }, latest: null };
      keep(asked, stored);
      return stored;
    }
  }
}

/** The organisation's file is root's, so what it says is what a person accepted. */
function loosening(asked: PolicyFile, before: Policy | null, after: Policy): readonly string[] {
  return asked.from === 'organisation' || before === null ? [] : loosens(before, after);
}

function whenMissing(asked: PolicyFile, memory: Stored): InForce {
  const accepted = memory.accepted?.policy ?? null;
  const says = loosening(asked, accepted, emptyPolicy(asked.from, asked.file));
  if (says.length > 0) {
    return {
      policy: accepted,
      problems: [],
      loosened: { file: asked.file, from: asked.from, digest: REMOVED, says: ['the file is gone', ...says] },
    };
  }
  if (accepted !== null) {
    const trouble = forgetStored(asked.state, asked.file);
    if (trouble !== null) asked.note(trouble);
  }
  return nothing;
}

function fromLatest(asked: PolicyFile, { accepted, latest }: Stored): InForce {
  const policy = accepted?.policy ?? null;
  if (latest?.kind === 'broken') return { policy, problems: latest.problems, loosened: null };
  const { digest = '', says = [] } = latest ?? {};
  return { policy, problems: [], loosened: { file: asked.file, from: asked.from, digest, says } };
}

function whenNew(asked: PolicyFile, memory: Stored, text: string, digest: string): InForce {
  const parsed = lazyParser(text, { from: asked.from, file: asked.file, digest });
  if ('problems' in parsed) {
    const stored: Stored = { ...memory, latest: { kind: 'broken', digest, problems: parsed.problems } };
    keep(asked, stored);
    return fromLatest(asked, stored);
  }
  const says = loosening(asked, memory.accepted?.policy ?? null, parsed.policy);
  if (says.length > 0) {
    const stored: Stored = { ...memory, latest: { kind: 'loosens', digest, says } };
    keep(asked, stored);
    return fromLatest(asked, stored);
  }
  keep(asked, { accepted: { digest, text, policy: parsed.policy }, latest: null });
  return { policy: parsed.policy, problems: [], loosened: null };
}

/** The memory is damaged, so nobody knows what was accepted: refused until a person accepts what is there now. */
function whenForgotten(asked: PolicyFile, says: string, source: Source): InForce {
  const digest = source.kind === 'text' ? digestOf(source.text) : REMOVED;
  const lost = ['the version that was accepted is not known any more'];
  return {
    policy: null,
    problems: unreadable(says),
    loosened: { file: asked.file, from: asked.from, digest, says: lost },
  };
}

function whenThere(asked: PolicyFile, memory: Stored, text: string): InForce {
  const digest = digestOf(text);
  if (memory.accepted?.digest === digest) return { policy: memory.accepted.policy, problems: [], loosened: null };
  if (memory.latest?.digest === digest) return fromLatest(asked, memory);
  return whenNew(asked, memory, text, digest);
}

/**
 * The version of one policy file that is in force: the last one a person accepted, or a newer one that is sure to
 * loosen nothing. What is seen for the first time is accepted. Never throws, and parses only what has changed.
 */
export function versionInForce(asked: PolicyFile): InForce {
  const source = sourceOf(asked.file);
  const read = readStored(asked.state, asked.file);
  if (source.kind === 'missing' && read.kind === 'none') return nothing;
  const memory = memoryOf(asked, read);
  if (memory === null) {
    return whenForgotten(asked, read.kind === 'unreadable' ? read.says : 'the accepted version cannot be read', source);
  }
  switch (source.kind) {
    case 'missing':
      return whenMissing(asked, memory);
    case 'unreadable':
      return { policy: memory.accepted?.policy ?? null, problems: unreadable(source.says), loosened: null };
    case 'text':
      return whenThere(asked, memory, source.text);
  }
}
