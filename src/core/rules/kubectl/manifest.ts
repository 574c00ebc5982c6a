import type { Command, RuleContext, Word } from '../../model/command';
import { absolutePath, folderOf } from '../../model/filePath';
import { objectsIn, type Described } from './described';
import type { KubectlCall } from './invocation';
import { kustomized } from './kustomization';

/** What `-f` or `-k` names, with the objects in it; `null` where they could not be read, all or some. */
export type Manifest = {
  readonly name: string;
  readonly objects: readonly Described[] | null;
  /** What patches set in them, each as an object that has only that. */
  readonly patches: readonly Described[];
};

function inputOf({ input, cwd }: Command, context: RuleContext): string | null {
  if (input.kind === 'text') return input.text;
  const path = input.kind === 'file' && !input.path.dynamic ? absolutePath(input.path.value, cwd) : null;
  return path === null ? null : context.readAsLeft(path);
}

const ENDINGS = ['.yaml', '.yml', '.json'];

/** A folder with more files is not looked through: what is left out would be taken for nothing. */
const MOST_FILES = 100;

/** The objects of every manifest in a folder, of those too that the script puts there; null where one cannot be read. */
function ofFolder(folder: string, { written }: Command, context: RuleContext): readonly Described[] | null {
  const present = ENDINGS.flatMap((ending) => context.neighbours(`${folder}/*${ending}`).map(({ path }) => path));
  const made = [...(written?.keys() ?? [])].filter(
    (path) => folderOf(path) === folder && ENDINGS.some((ending) => path.endsWith(ending)),
  );
  const files = [...new Set([...present, ...made])];
  if (files.length === 0 || files.length > MOST_FILES) return null;
  const read = files.flatMap((path) => {
    const objects = objectsIn(context.readAsLeft(path));
    return objects === null ? [] : [objects];
  });
  return read.length === files.length ? read.flat() : null;
}

function ofFile(word: Word, isDeep: boolean, command: Command, context: RuleContext): readonly Described[] | null {
  if (/^(?:-|\/dev\/stdin)$/.test(word.value)) return objectsIn(inputOf(command, context));
  const path = word.dynamic || word.glob ? null : absolutePath(word.value, command.cwd);
  if (path === null || /^https?:/.test(word.value)) return null;
  const text = context.readAsLeft(path);
  if (text !== null) return objectsIn(text);
  // What stands in the folders below it cannot be listed.
  return isDeep ? null : ofFolder(path, command, context);
}

/** The files, folders and addresses whose objects a command is about, with the objects. */
export function manifestsOf({ options }: KubectlCall, command: Command, context: RuleContext): readonly Manifest[] {
  const shown = (word: Word): string => (word.dynamic ? word.raw : word.value);
  const files = options.values('--filename', '-f').flatMap((word) => listed(word));
  const isDeep = options.has('--recursive', '-R');
  const folders = options.values('--kustomize', '-k');
  return [
    ...files.map((word) => ({ name: shown(word), objects: ofFile(word, isDeep, command, context), patches: [] })),
    ...folders.map((word) => {
      const path = word.dynamic ? null : absolutePath(word.value, command.cwd);
      const { objects, patches } = (path === null ? null : kustomized(path, context)) ?? { objects: null, patches: [] };
      return { name: shown(word), objects, patches };
    }),
  ];
}

/** `-f a.yaml,b.yaml` is two files. */
function listed(word: Word): readonly Word[] {
  if (word.dynamic || !word.value.includes(',')) return [word];
  return word.value.split(',').map((value) => ({ ...word, value, raw: value }));
}
