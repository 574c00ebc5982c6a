import { isMap, parseDocument } from 'yaml';
import type { Node } from 'yaml';
import { placeOf } from '../../core/model/place';
import type { PolicyProblem } from '../../core/model/policy';
import type { Fields, Reading } from '../../core/policy/parse/reading';
import { readFields, readItems, readText, readTexts, reading, required } from '../../core/policy/parse/reading';
import type { Drill } from './drill';
import { isInsideStage } from './isInsideStage';
import { readStep } from './readStep';

const WHAT = 'a drill';
const keys = ['drill', 'id', 'title', 'date', 'agent', 'sources', 'happened', 'context', 'steps'];

export type ReadDrill =
  | { readonly kind: 'drill'; readonly drill: Drill }
  /** One line each: `FILE:LINE:COLUMN: what is wrong; what was meant`. */
  | { readonly kind: 'broken'; readonly problems: readonly string[] };

function rootOf(text: string, problems: PolicyProblem[]): Node | null {
  const document = parseDocument(text, { prettyErrors: false, version: '1.2', merge: false });
  for (const { pos, message } of [...document.errors, ...document.warnings]) {
    const [start, end] = pos;
    const says = message.split('\n')[0]?.toLowerCase() ?? 'broken';
    problems.push({ code: 'yaml', at: placeOf(text, { start, end }), says });
  }
  return problems.length > 0 ? null : document.contents;
}

/** A text that must be there; empty when it is not, which has been reported then. */
function textIn(reader: Reading, fields: Fields, name: string, owner: Node | null): string {
  const field = required(reader, fields, name, owner, WHAT);
  return field === null ? '' : (readText(reader, field.value, `\`${name}\``) ?? '');
}

/** A text of which only some are understood. */
function fittingIn(reader: Reading, fields: Fields, name: string, fits: RegExp, shape: string): string {
  const text = textIn(reader, fields, name, null);
  const node = fields.get(name)?.value ?? null;
  if (text !== '' && !fits.test(text)) reader.report('unknown-value', node, `\`${name}\` is not ${shape}`);
  return text;
}

/** A mapping from names to texts; empty when it is left out. */
function textsByName(reader: Reading, node: Node | null, what: string): Record<string, string> {
  const fields = readFields(reader, node, what, null) ?? new Map<string, never>();
  const read = [...fields].map(([name, { value }]) => [name, readText(reader, value, `\`${name}\``) ?? ''] as const);
  return Object.fromEntries(read);
}

type Context = Pick<Drill, 'branch' | 'variables' | 'files'>;

function contextIn(reader: Reading, node: Node | null): Context {
  const fields = readFields(reader, node, '`context`', ['branch', 'variables', 'files']) ?? new Map<string, never>();
  const [branch, variables, files] = ['branch', 'variables', 'files'].map((name) => fields.get(name));
  const laid = files === undefined ? {} : textsByName(reader, files.value, '`files`');
  for (const path of Object.keys(laid)) {
    if (!isInsideStage(path)) {
      reader.report('unknown-value', files?.key ?? null, `\`${path}\` is neither in the workspace nor below \`~/\``);
    }
  }
  return {
    branch: branch === undefined ? null : readText(reader, branch.value, '`branch`'),
    variables: variables === undefined ? {} : textsByName(reader, variables.value, '`variables`'),
    files: laid,
  };
}

function drillIn(reader: Reading, root: Node | null): Drill {
  const fields = readFields(reader, root, WHAT, keys) ?? new Map<string, never>();
  const version = required(reader, fields, 'drill', root, WHAT);
  if (version !== null && String(version.value) !== '1') {
    reader.report('unknown-value', version.value, '`drill` is not 1, the one version there is');
  }
  const context = required(reader, fields, 'context', root, WHAT);
  const steps = required(reader, fields, 'steps', root, WHAT);
  const items = steps === null ? [] : readItems(reader, steps.value, '`steps`');
  if (steps !== null && items.length === 0) reader.report('missing', steps.key, '`steps` is an empty list');
  const sources = required(reader, fields, 'sources', root, WHAT);
  return {
    id: fittingIn(reader, fields, 'id', /^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'lower case words joined by -'),
    title: textIn(reader, fields, 'title', root),
    date: fittingIn(reader, fields, 'date', /^\d{4}-\d{2}(?:-\d{2})?$/, 'YYYY-MM or YYYY-MM-DD'),
    agent: fittingIn(reader, fields, 'agent', /^[a-z][a-z0-9-]{0,31}$/, "an agent's id"),
    sources: sources === null ? [] : readTexts(reader, sources.value, '`sources`'),
    happened: textIn(reader, fields, 'happened', root),
    ...(context === null ? { branch: null, variables: {}, files: {} } : contextIn(reader, context.value)),
    steps: items.flatMap((item, at) => readStep(reader, item, at + 1) ?? []),
  };
}

/** Reads one drill. Everything that is wrong with it is told at once; it never throws. */
export function readDrill(text: string, file: string): ReadDrill {
  const problems: PolicyProblem[] = [];
  const root = rootOf(text, problems);
  const reader = reading(text, { from: 'user', presetNames: [], presetRules: null }, problems);
  if (problems.length === 0 && !isMap(root)) reader.report('wrong-type', root, 'a drill is a set of keys');
  const drill = problems.length === 0 ? drillIn(reader, root) : null;
  if (drill !== null && problems.length === 0) return { kind: 'drill', drill };
  const lines = problems.map(({ at: { start }, says, help }) => {
    const place = `${file}:${start.line + 1}:${start.character + 1}`;
    return `${place}: ${says}${help === undefined ? '' : `; ${help}`}`;
  });
  return { kind: 'broken', problems: lines };
}
