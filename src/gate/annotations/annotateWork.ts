import { statSync } from 'node:fs';
import type { Review } from '../../core/model/decision';
import { folderOf } from '../../core/model/filePath';
import { isNonEmpty } from '../../core/model/nonEmpty';
import type { FileChange } from '../../core/model/operation';
import { decide } from '../../core/policy/decide';
import type { LocalHost } from '../../node/localHost';
import { readText } from '../../node/readText';
import { annotationsOf } from './annotationsOf';
import { ruleRow } from './ruleRow';
import type { Annotated, AnnotateWork, WorkFile } from './work';

/** 1 MiB, as for every other file that is read. */
const LONGEST = 1024 * 1024;

const nobody = { kind: 'agent', id: 'nobody', session: null, attended: true } as const;

function isThere(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false }) !== undefined;
}

type Read = { readonly change: FileChange } | { readonly missed: Annotated };

function missed(path: string, says: string): Read {
  return { missed: { path, annotations: [], deleted: false, missed: says } };
}

/** A base with other line ends than the file is the same text: version control may turn them at checkout. */
function withEndsOf(before: string | null, after: string | null): string | null {
  const turned = before !== null && after?.includes('\r\n') === true && !before.includes('\r\n');
  return turned ? before.replaceAll('\n', '\r\n') : before;
}

function readFile({ path, before, buffer }: WorkFile): Read {
  const after = buffer ?? readText(path, LONGEST);
  if (after === null && isThere(path)) return missed(path, 'longer than 1 MiB or not readable');
  if ((after ?? '').length > LONGEST || (before ?? '').length > LONGEST) return missed(path, 'longer than 1 MiB');
  return { change: { path, before: withEndsOf(before, after), after } };
}

/** What the policies would say to an agent that applies it: the write itself passes, the apply is asked about. */
function atApply(host: LocalHost, review: Review, cwd: string): Review['decision'] {
  const operation = { kind: 'run', programs: [], tool: null, cwd, branch: null, workspaces: [] } as const;
  return decide({
    policies: host.policiesFor(cwd).set,
    findings: review.findings.map((finding) => ({ ...finding, stage: 'act' })),
    unknowns: [],
    touches: [],
    actor: nobody,
    operation,
    now: Date.now(),
    stopped: null,
  });
}

/** Judges the files of one folder, base → now. `policyName` is how a policy file is shown. */
export function annotate(
  host: LocalHost,
  { files, unsaved }: AnnotateWork,
  policyName: (file: string) => string,
): readonly Annotated[] {
  const read = files.map(readFile);
  const unread = read.flatMap((one) => ('missed' in one ? [one.missed] : []));
  const changes = read.flatMap((one) => ('change' in one ? [one.change] : []));
  const differing = changes.filter(({ before, after }) => before !== after);
  if (!isNonEmpty(differing)) return unread;
  const review = host.review(
    { operation: { kind: 'change', files: differing, cause: 'buffer' }, actor: nobody, session: [], stopped: null },
    new Map(unsaved.map(({ path, text }) => [path, text])),
  );
  const decision = atApply(host, review, folderOf(differing[0].path));
  return [...annotationsOf(review, differing, (finding) => ruleRow(decision, finding, policyName)), ...unread];
}
