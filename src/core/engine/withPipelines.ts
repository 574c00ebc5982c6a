import { pipelineSecrets } from '../analyze/deployScripts/pipelineSecrets';
import { isPipeline, scriptTexts } from '../analyze/deployScripts/scriptTexts';
import { createPlaces } from '../analyze/shared/createPlaces';
import { LONGEST_TEXT } from '../analyze/shared/longestText';
import { baseName, folderOf, isInside } from '../model/filePath';
import type { Finding, Observation, Unknown } from '../model/finding';
import type { FileChange } from '../model/operation';
import { nowhere, type Span } from '../model/place';
import { nothingGathered, together, type Gathered } from './gathered';
import { reviewRun } from './reviewRun';
import { located, type Scope } from './scope';
import { standIn } from './standIn';

/** Beyond as many new texts the rest of a pipeline is told as not read. */
const MOST_STEPS = 300;

/** A text of a pipeline that may be a line of a shell. */
type Step = Span & { readonly text: string };

/** `${{ … }}` is put in before a shell sees it; as long as it, so that places stay. */
function asShell(text: string): string {
  return text.replace(/\$\{\{[^}]*\}\}/g, (whole) => `$${'_'.repeat(whole.length - 1)}`);
}

function stepsOf(path: string, text: string | null): readonly Step[] {
  if (text === null || text.length > LONGEST_TEXT) return [];
  return scriptTexts(path, text).map(({ start, end }) => ({ start, end, text: asShell(text.slice(start, end)) }));
}

/** What a step ends elsewhere, as if it had been typed. What is made again from the repository is no loss. */
function endedBy(scope: Scope, { text }: Step): readonly Finding[] {
  const { cwd } = scope;
  const run = { kind: 'run', script: text, dialect: 'bash', cwd, session: null, variables: {} } as const;
  return reviewRun({ ...scope, text }, run).findings.filter(
    ({ effect, reach, undo, author }) =>
      (effect === 'delete' || effect === 'replace') && reach === 'remote' && undo !== 'easy' && author === undefined,
  );
}

const keyOf = ({ rule, target }: Finding): string => `${rule} ${target.name}`;

const common = {
  stage: 'write',
  undo: 'costly',
  reach: 'remote',
  certainty: 'expected',
  severity: 'high',
  signals: [],
} as const;

function freshSteps({ path, movedFrom, before, after }: FileChange): readonly Step[] {
  const known = new Set(stepsOf(movedFrom ?? path, before).map(({ text }) => text));
  return stepsOf(path, after).filter(({ text }) => /\s/.test(text.trim()) && !known.has(text));
}

function unread(file: FileChange): readonly Unknown[] {
  if (freshSteps(file).length <= MOST_STEPS) return [];
  const says = `\`${file.path}\` has more new steps than can be looked at`;
  return [{ code: 'too-long', stake: 'present', at: { ...nowhere, file: file.path, side: 'after' }, says }];
}

function gainedSteps(scope: Scope, file: FileChange): readonly Observation[] {
  const { path, movedFrom, before, after } = file;
  const old = stepsOf(movedFrom ?? path, before);
  const fresh = freshSteps(file).slice(0, MOST_STEPS);
  const ended = fresh.flatMap((step) => endedBy(scope, step).map((finding) => ({ step, finding })));
  if (ended.length === 0) return [];
  const kept = new Set(stepsOf(path, after).map(({ text }) => text));
  const earlier = new Set(old.filter(({ text }) => !kept.has(text)).flatMap((step) => endedBy(scope, step).map(keyOf)));
  const places = createPlaces(after ?? '', path, 'after');
  const told = new Map(ended.map((one) => [keyOf(one.finding), one]));
  return [...told.values()]
    .filter(({ finding }) => !earlier.has(keyOf(finding)))
    .map(({ step, finding }) => ({
      ...common,
      rule: 'pipeline/destroys',
      code: 'TF06',
      effect: 'execute',
      target: { type: 'pipeline', name: path },
      at: places(lineOf(step, finding)),
      says: `Does this without a person whenever ${baseName(path)} runs: ${finding.says}`,
      saferWay: finding.saferWay ?? 'let a person start it',
    }));
}

/** The line of a step's text that a finding is about. */
function lineOf({ start, text }: Step, { at }: Finding): Span {
  const lines = text.split('\n');
  const before = lines.slice(0, at.start.line).reduce((sum, line) => sum + line.length + 1, 0);
  const line = lines[at.start.line] ?? '';
  const indent = line.length - line.trimStart().length;
  return { start: start + before + indent, end: start + before + line.trimEnd().length };
}

function gainedSecrets({ path, before, after }: FileChange): readonly Observation[] {
  if (after === null || after.length > LONGEST_TEXT) return [];
  const known = new Set(pipelineSecrets(before ?? '').map(({ name }) => name));
  const places = createPlaces(after, path, 'after');
  return pipelineSecrets(after)
    .filter(({ name }) => !known.has(name))
    .map(({ name, at }) => ({
      ...common,
      rule: 'pipeline/gains-secret',
      effect: 'grant',
      severity: 'medium',
      target: { type: 'pipeline', name: path },
      at: places({ start: at, end: at + name.length }),
      says:
        name === 'inherit'
          ? `Hands every secret to what ${baseName(path)} calls`
          : `Hands the secret \`${name}\` to ${baseName(path)}`,
      saferWay: 'give it to the one job that needs it, behind an environment with reviewers',
    }));
}

const placeOf = ({ at }: Finding): string => `${at.file ?? ''}:${at.start.line}`;

/** Pipelines run where the repository begins, wherever they stand in it. */
function fromTop(scope: Scope, path: string): Scope {
  const { workspaces } = scope.ports.surroundings(scope.cwd, scope.variables);
  const top = workspaces.find((folder) => isInside(path, folder));
  return top === undefined ? scope : { ...scope, cwd: top };
}

/** A pipeline that goes by another name from now on gains nothing. */
function isRenamed(scope: Scope, { before, after }: FileChange, { touches }: Gathered): boolean {
  if (before !== null) return false;
  const gone = touches.filter(({ path, how }) => how === 'delete' && isPipeline(path));
  return gone.some(({ path }) => scope.ports.read(path) === after);
}

/** What is said of an operation, and what pipelines gain by it: steps that end something elsewhere, and secrets. */
export function withPipelines(scope: Scope, told: Gathered): Gathered {
  const pipelines = told.changes.filter(
    (file) => isPipeline(file.path) && file.before !== file.after && !isRenamed(scope, file, told),
  );
  if (pipelines.length === 0) return told;
  // A script may leave a file more than once; what stands there in the end is what runs.
  const changed = [...new Map(pipelines.map((file) => [file.path, file])).values()];
  const findings = changed.flatMap((file) =>
    located(scope, standIn('pipeline', folderOf(file.path)), [
      ...gainedSteps(fromTop(scope, file.path), file),
      ...gainedSecrets(file),
    ]),
  );
  const held = new Set(findings.map(placeOf));
  // A line that is told in full needs no shorter word about itself.
  const others = told.findings.filter((one) => one.rule !== 'scripts/unattended-apply' || !held.has(placeOf(one)));
  return together([
    { ...told, findings: others },
    { ...nothingGathered, findings, unknowns: changed.flatMap(unread) },
  ]);
}
