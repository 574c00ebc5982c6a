import { parse, parseAllDocuments } from 'yaml';
import { UNKNOWN_PART, type Command, type RuleContext, type Word } from '../../model/command';
import { absolutePath } from '../../model/filePath';
import { memberOf } from '../http/json';
import type { KubectlCall } from './invocation';
import { kindOf } from './kinds';

/** One object as a manifest describes it. */
export type Described = {
  readonly kind: string;
  readonly name: string;
  readonly namespace: string;
  readonly body: unknown;
};

/** What `-f` or `-k` names, with the objects in it; `null` where they could not be read, all or some. */
export type Manifest = { readonly name: string; readonly objects: readonly Described[] | null };

/** More than this nobody reads in the time that an answer may take. */
const LONGEST = 400_000;
const DEEPEST = 5;
const MOST_FILES = 40;

/** One value of YAML or JSON; `null` when it is neither. */
export function valueOf(text: string): unknown {
  try {
    return parse(text.slice(0, LONGEST), { maxAliasCount: 100, logLevel: 'silent' });
  } catch {
    return null;
  }
}

function documentsOf(text: string): readonly unknown[] | null {
  if (text.length > LONGEST) return null;
  try {
    return parseAllDocuments(text, { logLevel: 'silent' }).map((one) => {
      const value: unknown = one.toJS({ maxAliasCount: 100 });
      return value;
    });
  } catch {
    return null;
  }
}

function textAt(value: unknown, ...path: readonly string[]): string {
  const found = path.reduce<unknown>(memberOf, value);
  return typeof found === 'string' ? found : '';
}

function described(body: unknown): readonly Described[] {
  const kind = textAt(body, 'kind');
  const items = memberOf(body, 'items');
  if (kind.endsWith('List') && Array.isArray(items)) return items.flatMap(described);
  if (kind === '') return [];
  const name = textAt(body, 'metadata', 'name') || `${textAt(body, 'metadata', 'generateName')}…`;
  return [{ kind: kindOf(kind), name, namespace: textAt(body, 'metadata', 'namespace'), body }];
}

function objectsIn(text: string | null): readonly Described[] | null {
  const documents = text === null || text.includes(UNKNOWN_PART) ? null : documentsOf(text);
  return documents === null ? null : documents.flatMap(described);
}

type Budget = { left: number };

/** The objects that a kustomization gathers, without what its patches and plugins make of them. */
function gathered(folder: string, context: RuleContext, budget: Budget, depth: number): readonly Described[] | null {
  const names = ['kustomization.yaml', 'kustomization.yml', 'Kustomization'];
  const text = names.map((name) => context.readAsLeft(`${folder}/${name}`)).find((one) => one !== null) ?? null;
  if (text === null || depth > DEEPEST) return null;
  const root = valueOf(text);
  const listed = ['resources', 'bases'].flatMap((key): readonly unknown[] => {
    const list = memberOf(root, key);
    return Array.isArray(list) ? list : [];
  });
  const found: Described[] = [];
  for (const entry of listed) {
    const path = typeof entry === 'string' && !entry.includes('://') ? absolutePath(entry, folder) : null;
    budget.left -= 1;
    if (path === null || budget.left < 0) return null;
    const inside = /\.(?:ya?ml|json)$/.test(path)
      ? objectsIn(context.readAsLeft(path))
      : gathered(path, context, budget, depth + 1);
    if (inside === null) return null;
    found.push(...inside);
  }
  const namespace = textAt(root, 'namespace');
  return found.map((one) => (namespace === '' ? one : { ...one, namespace }));
}

function inputOf({ input, cwd }: Command, context: RuleContext): string | null {
  if (input.kind === 'text') return input.text;
  const path = input.kind === 'file' && !input.path.dynamic ? absolutePath(input.path.value, cwd) : null;
  return path === null ? null : context.readAsLeft(path);
}

function ofFile(word: Word, command: Command, context: RuleContext): readonly Described[] | null {
  if (/^(?:-|\/dev\/stdin)$/.test(word.value)) return objectsIn(inputOf(command, context));
  const path = word.dynamic || word.glob ? null : absolutePath(word.value, command.cwd);
  return path === null || /^https?:/.test(word.value) ? null : objectsIn(context.readAsLeft(path));
}

/** The files, folders and addresses whose objects a command is about, with the objects. */
export function manifestsOf({ options }: KubectlCall, command: Command, context: RuleContext): readonly Manifest[] {
  const shown = (word: Word): string => (word.dynamic ? word.raw : word.value);
  const files = options.values('--filename', '-f').flatMap((word) => listed(word));
  const folders = options.values('--kustomize', '-k');
  return [
    ...files.map((word) => ({ name: shown(word), objects: ofFile(word, command, context) })),
    ...folders.map((word) => {
      const path = word.dynamic ? null : absolutePath(word.value, command.cwd);
      const objects = path === null ? null : gathered(path, context, { left: MOST_FILES }, 0);
      return { name: shown(word), objects };
    }),
  ];
}

/** `-f a.yaml,b.yaml` is two files. */
function listed(word: Word): readonly Word[] {
  if (word.dynamic || !word.value.includes(',')) return [word];
  return word.value.split(',').map((value) => ({ ...word, value, raw: value }));
}
