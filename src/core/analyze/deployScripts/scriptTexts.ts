import type { Span } from '../../model/place';
import { withoutConflictMarkers } from '../shared/conflictMarkers';
import { entriesOf, itemsOf, type DataNode } from '../shared/dataTree';
import { readData } from '../shared/readData';

const pipeline =
  /(?:^|\/)(?:\.github\/workflows\/[^/]+|\.github\/actions\/(?:.+\/)?action|action|[^/]*\.?gitlab-ci|\.gitlab\/.+|\.circleci\/.+|[^/]*azure-pipelines[^/]*|\.azure(?:-pipelines|-devops|devops)?\/.+|bitbucket-pipelines|\.drone|\.travis|\.woodpecker(?:\/.+)?|\.buildkite\/.+|\.semaphore\/.+|appveyor|cloudbuild[^/]*|buildspec[^/]*|atlantis|[Tt]askfile[^/]*|\.pre-commit-config|codefresh)\.ya?ml$/;
const packages = /(?:^|\/)(?:package|composer|deno)\.jsonc?$/;
const make = /(?:^|\/)(?:GNUm|M|m)akefile$|\.mk$/;
const shell = /\.(?:sh|bash|zsh|ksh)$|(?:^|\/)\.?justfile$/i;
const groovy = /(?:^|\/)Jenkinsfile[^/]*$|\.jenkinsfile$/i;

/** Files whose commands a pipeline, a task runner or a person at a shell starts. */
export function isScript(path: string): boolean {
  return [pipeline, packages, make, shell, groovy].some((pattern) => pattern.test(path));
}

/** Files that a forge or a build server carries out by itself. */
export function isPipeline(path: string): boolean {
  return pipeline.test(path) || groovy.test(path);
}

/** Keys whose value is read by people, or decides something, and is never started. */
const spoken =
  /^(?:name|description|displayName|label|title|id|if|when|on|uses|image|key|path|condition|rules|summary)$/;

function scalars(node: DataNode): readonly Span[] {
  switch (node.kind) {
    case 'scalar':
      return typeof node.value === 'string' ? [node.span] : [];
    case 'list':
      return itemsOf(node).flatMap(scalars);
    case 'map':
      return entriesOf(node).flatMap(({ key, value }) => (spoken.test(key) ? [] : scalars(value)));
    case 'hole':
      return [];
  }
}

/** A value without its quotes or its block's header. */
function bare(text: string, { start, end }: Span): Span {
  const value = text.slice(start, end);
  const header = /^[|>][+-]?\d?[+-]?[^\n]*\n/.exec(value);
  if (header !== null) return { start: start + header[0].length, end };
  return /^(["']).*\1$/s.test(value) ? { start: start + 1, end: end - 1 } : { start, end };
}

function recipes(text: string): readonly Span[] {
  return [...text.matchAll(/^\t(?:[^\n]*\\\n)*[^\n]*/gm)].map(({ index, 0: line }) => ({
    start: index + (/^\t[@+-]*/.exec(line)?.[0].length ?? 1),
    end: index + line.length,
  }));
}

function strings(text: string): readonly Span[] {
  const found = text.matchAll(/('''|""")([\s\S]*?)\1|'((?:[^'\\\n]|\\.)*)'|"((?:[^"\\\n]|\\.)*)"/g);
  return [...found].map(({ index, 0: whole, 1: triple }) => {
    const quote = triple === undefined ? 1 : 3;
    return { start: index + quote, end: index + whole.length - quote };
  });
}

/** Markers of a conflict in any script, and what cannot be read of one that is data. */
export function damagedIn(path: string, text: string): readonly Span[] {
  const isCode = [shell, make, groovy].some((pattern) => pattern.test(path));
  return isCode ? withoutConflictMarkers(text).markers : readData(path, text).damaged;
}

/** Where the commands of a file stand in its text. */
export function scriptTexts(path: string, text: string): readonly Span[] {
  if (shell.test(path)) return [{ start: 0, end: text.length }];
  if (make.test(path)) return recipes(text);
  if (groovy.test(path)) return strings(text);
  const { roots } = readData(path, text);
  return roots.flatMap(scalars).map((span) => bare(text, span));
}
