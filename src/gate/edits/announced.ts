import { createHash } from 'node:crypto';
import { isAtOrInside } from '../../core/model/filePath';
import type { Review } from '../../core/model/decision';
import type { Touch } from '../../core/model/finding';
import { matchesGlob } from '../../core/model/glob';
import type { Operation } from '../../core/model/operation';
import { inRealFolder } from './inRealFolder';

/** A call that was allowed or released, whichever layer met it. */
export type AnnouncedCall = {
  readonly agent: { readonly id: string; readonly title: string };
  readonly kind: 'agent' | 'person';
  readonly operations: readonly Operation[];
  readonly review: Pick<Review, 'touches' | 'commands' | 'unknowns'>;
};

/** Who is taken to have written a file, and how that is known. */
export type Suspect = { readonly agent: AnnouncedCall['agent']; readonly says: string };

/** What was announced and allowed lately: it is nobody's surprise when it appears on the disk. */
export type Announced = {
  readonly allowed: (call: AnnouncedCall) => void;
  /** Whether what stands at the path was announced; `text` null for a file that is gone. */
  readonly approves: (path: string, text: string | null) => boolean;
  /** The agent whose allowed call may have written the path within the last ten seconds. */
  readonly suspect: (path: string) => Suspect | null;
};

type Kept = AnnouncedCall & {
  readonly at: number;
  readonly files: ReadonlyMap<string, string | null>;
  readonly mayWrite: boolean;
  readonly used: Set<string>;
};

/** Milliseconds in which an announced text may reach the disk. */
const TEXT_LIFE = 10 * 60 * 1000;
/** Milliseconds in which a command may write what it was allowed to write. */
const TOUCH_LIFE = 60 * 1000;
/** Milliseconds in which a command is taken to be the writer. */
const SUSPECT_LIFE = 10 * 1000;
const MOST = 500;

/** Programs that write nothing but their output, and words that change the shell alone. */
const READERS: ReadonlySet<string> = new Set(
  `[ [[ cat cd cmp date df diff dir dirname basename du echo egrep env export false fgrep file grep groups head hostname
  id jq less ls more nproc od pgrep popd printenv printf ps pushd pwd readlink realpath rg sleep stat tac tail test tree
  true type umask uname unset uptime wc whereis which who whoami`.split(/\s+/),
);

/** Of a text as a person compares it: byte order mark, line ends and a last line end make no difference. */
function digestOf(text: string): string {
  const plain = text
    .replace(/^\ufeff/, '')
    .replaceAll('\r\n', '\n')
    .replace(/\n$/, '');
  return createHash('sha256').update(plain).digest('hex');
}

/** False for a command that was seen through and only reads. */
function mayWrite({ operations, review }: AnnouncedCall): boolean {
  if (!operations.some((operation) => operation.kind !== 'change')) return false;
  if (review.unknowns.length > 0 || review.touches.some((touch) => touch.how !== 'read')) return true;
  const { commands } = review;
  return commands.length === 0 || commands.some(({ program }) => !READERS.has(program));
}

function filesOf(operations: readonly Operation[]): ReadonlyMap<string, string | null> {
  const files = new Map<string, string | null>();
  for (const operation of operations) {
    if (operation.kind !== 'change') continue;
    for (const { path, after, movedFrom } of operation.files) {
      files.set(inRealFolder(path), after === null ? null : digestOf(after));
      if (movedFrom !== undefined) files.set(inRealFolder(movedFrom), null);
    }
  }
  return files;
}

function covers(touch: Touch, path: string): boolean {
  if (touch.how === 'read' || touch.placeOnly === true) return false;
  return isAtOrInside(path, touch.path) || matchesGlob(touch.path, path, { path: true });
}

/** `monotonic` is in milliseconds and does not jump. */
export function createAnnounced(monotonic: () => number): Announced {
  let calls: readonly Kept[] = [];
  const within = (life: number): readonly Kept[] => calls.filter(({ at }) => monotonic() - at <= life);

  function byText(path: string, text: string | null): boolean {
    const digest = text === null ? null : digestOf(text);
    return within(TEXT_LIFE).some(({ files }) => files.has(path) && files.get(path) === digest);
  }

  /** A command's word for a path is good for one change of it. */
  function byTouch(path: string): boolean {
    const call = within(TOUCH_LIFE).find(
      ({ files, used, review }) =>
        files.size === 0 && !used.has(path) && review.touches.some((one) => covers(one, path)),
    );
    call?.used.add(path);
    return call !== undefined;
  }

  return {
    allowed(call) {
      const kept: Kept = {
        ...call,
        at: monotonic(),
        files: filesOf(call.operations),
        mayWrite: call.kind === 'agent' && mayWrite(call),
        used: new Set(),
      };
      calls = [...within(TEXT_LIFE), kept].slice(-MOST);
    },
    approves: (path, text) => byText(path, text) || byTouch(path),
    suspect(path) {
      const call = within(SUSPECT_LIFE).findLast(
        (one) => one.kind === 'agent' && (one.mayWrite || one.files.has(path)),
      );
      if (call === undefined) return null;
      const { agent, at, files } = call;
      const seconds = Math.max(1, Math.round((monotonic() - at) / 1000));
      const says = files.has(path)
        ? `${agent.title} announced another text for this file ${seconds} s before`
        : `a command of ${agent.title} ran ${seconds} s before`;
      return { agent, says };
    },
  };
}
