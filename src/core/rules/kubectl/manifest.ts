import type { Command, RuleContext, Word } from '../../model/command';
import { absolutePath } from '../../model/filePath';
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
    ...files.map((word) => ({ name: shown(word), objects: ofFile(word, command, context), patches: [] })),
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
