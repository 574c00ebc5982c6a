import { readFileSync } from 'node:fs';
import { checkMac, firstLink, headOf, readLine } from './recordLine';
import type { ReadLine, RecordLink } from './recordLine';

export type RecordFault = {
  readonly code: 'unreadable' | 'changed' | 'removed' | 'moved' | 'relinked' | 'forged' | 'anchor-missing';
  /** 1-based line of the file. */
  readonly line: number;
  readonly says: string;
};

export type RecordReport = {
  readonly lines: number;
  readonly keyed: number;
  /** Keyed by another editor's key, which was not given. */
  readonly otherKeys: number;
  readonly faults: readonly RecordFault[];
  /** `SEQ HASH` of the last line; null in an empty record. */
  readonly head: string | null;
  /** The head it was compared with, or `no anchor`. */
  readonly anchor: string;
};

export type VerifyOptions = {
  /** Hex. */
  readonly key?: string;
  /** A head repeated elsewhere, `SEQ HASH`. */
  readonly anchor?: string | null;
};

function linkFault(line: ReadLine, previous: RecordLink, at: number, seqs: ReadonlySet<number>): RecordFault | null {
  if (line.seq === previous.seq + 1 && line.prev === previous.hash) return null;
  if (line.seq <= previous.seq) {
    return { code: 'moved', line: at, says: `line ${at} has number ${line.seq} and stands after ${previous.seq}` };
  }
  const missing = Array.from({ length: Math.min(line.seq - previous.seq - 1, 1_000) }, (_, i) => previous.seq + 1 + i);
  if (missing.length === 0) {
    return { code: 'relinked', line: at, says: `line ${at} does not follow from the line before it` };
  }
  const gone = missing.filter((seq) => !seqs.has(seq)).length;
  return gone > 0
    ? {
        code: 'removed',
        line: at,
        says: `numbers ${previous.seq + 1} to ${line.seq - 1} are missing before line ${at}`,
      }
    : { code: 'moved', line: at, says: `line ${at} has number ${line.seq} and stands too early` };
}

function ownFault(line: ReadLine, at: number, key: string | undefined): RecordFault | null {
  if (!line.intact) return { code: 'changed', line: at, says: `line ${at} was changed after it was written` };
  if (key === undefined || checkMac(line, key) !== 'forged') return null;
  return { code: 'forged', line: at, says: `the key of line ${at} is wrong` };
}

function anchorFault(lines: readonly (ReadLine | null)[], anchor: string): RecordFault | null {
  if (lines.some((line) => line !== null && headOf(line) === anchor)) return null;
  const says = `the head ${anchor.slice(0, 24)}… is not in the record: its end was removed or rewritten`;
  return { code: 'anchor-missing', line: lines.length, says };
}

/** Checks a record's text, line by line. */
export function verifyText(text: string, { key, anchor }: VerifyOptions = {}): RecordReport {
  const lines = text.split('\n').filter((line, index, all) => line !== '' || index < all.length - 1);
  const read = lines.map(readLine);
  const seqs = new Set(read.flatMap((line) => line?.seq ?? []));
  const faults: RecordFault[] = [];
  let previous: RecordLink = firstLink;
  for (const [index, line] of read.entries()) {
    const at = index + 1;
    if (line === null) {
      faults.push({ code: 'unreadable', line: at, says: `line ${at} is not a line of the record` });
      continue;
    }
    const own = ownFault(line, at, key);
    const link = linkFault(line, previous, at, seqs);
    faults.push(...(own === null ? [] : [own]), ...(link === null ? [] : [link]));
    previous = line;
  }
  const missing = anchor === undefined || anchor === null ? null : anchorFault(read, anchor);
  const keyed = read.filter((line) => line !== null && line.mac !== null);
  return {
    lines: lines.length,
    keyed: keyed.length,
    otherKeys: key === undefined ? 0 : keyed.filter((line) => line !== null && checkMac(line, key) === 'other').length,
    faults: missing === null ? faults : [...faults, missing],
    head: previous === firstLink ? null : headOf(previous),
    anchor: anchor ?? 'no anchor',
  };
}

/** Checks the record in `file`. Throws what reading a file throws. */
export function verifyRecord(file: string, options: VerifyOptions = {}): RecordReport {
  return verifyText(readFileSync(file, 'utf8'), options);
}
