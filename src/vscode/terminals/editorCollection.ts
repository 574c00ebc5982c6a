import type { EnvironmentVariableCollection } from 'vscode';
import type { Collection } from './environmentChanges';

/** What the editor's own hover over a terminal says about the changed environment. */
const description =
  'Holdpoint looks at each line before it runs, and at programs that reach infrastructure when they are started by name.';

/** The editor's collection of this extension, kept so that the first terminal of a window has it before we start. */
export function editorCollection(own: EnvironmentVariableCollection): Collection {
  own.persistent = true;
  own.description = description;
  return {
    get: (name) => own.get(name),
    replace: (name, value, options) => {
      own.replace(name, value, options);
    },
    prepend: (name, value, options) => {
      own.prepend(name, value, options);
    },
    delete: (name) => {
      own.delete(name);
    },
    names: () => [...own].map(([name]) => name),
  };
}
