import { unchecked, type Circumstances, type Condition, type Subject } from '../condition';
import { overlapsPath } from '../overlapsPath';

type Place = { readonly path: string; readonly how: 'write' | 'delete' | 'read' };

/** The paths a subject is about; for a finding also the folder that the operation starts in. */
function pathsOf(subject: Subject, { operation }: Circumstances): readonly Place[] {
  switch (subject.kind) {
    case 'touch':
      return [subject.touch];
    case 'finding': {
      const { at, target } = subject.finding;
      const named = [at.file, target.name].filter((path) => path?.startsWith('/') === true);
      return [...named, operation.cwd].map((path) => ({ path: path ?? '', how: 'write' }));
    }
    case 'unknown':
      return [{ path: operation.cwd, how: 'read' }];
    case 'operation':
      return [];
  }
}

/** Unlike `protect`, it also sees reading. */
export const path: Condition = {
  name: 'path',
  says: 'a file that is written, removed or read, from the workspace folder on; `**` crosses folders',
  sees: ['finding', 'unknown', 'touch'],
  values: null,
  examples: ['infra/prod/**', '**/*.tfstate'],
  problem: unchecked,
  widens: true,
  holds: (values, subject, circumstances) =>
    pathsOf(subject, circumstances).some((place) =>
      values.some((value) => overlapsPath(value, place, circumstances.operation.workspaces)),
    ),
  unless: null,
};
