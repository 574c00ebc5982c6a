import { commands, Uri, workspace } from 'vscode';
import type { FileChange } from '../../install/fileChange';
import type { Owned } from '../owned';

const scheme = 'holdpoint-change';

/** What a change of a file, or of a setting that is shown as one, looks like. */
export type ShownChange = Pick<FileChange, 'path' | 'shown' | 'before' | 'after'>;

/** Documents that show a change before it is made; the newest change of a file takes the place of an older one. */
export type ChangeDocuments = Owned & {
  readonly show: (title: string, changes: readonly ShownChange[]) => Promise<void>;
};

function side(path: string, name: 'before' | 'after', round: number): Uri {
  return Uri.file(path).with({ scheme, query: `${name}-${round}` });
}

export function createChangeDocuments(): ChangeDocuments {
  const texts = new Map<string, string>();
  let round = 0;
  const provider = workspace.registerTextDocumentContentProvider(scheme, {
    provideTextDocumentContent: (uri) => texts.get(uri.toString()) ?? '',
  });
  const sidesOf = ({ path, before, after }: ShownChange): readonly [Uri, Uri] => {
    const [left, right] = [side(path, 'before', round), side(path, 'after', round)];
    texts.set(left.toString(), before ?? '');
    texts.set(right.toString(), after ?? '');
    return [left, right];
  };
  return {
    dispose: () => {
      provider.dispose();
    },
    show: async (title, changes) => {
      round += 1;
      texts.clear();
      const [first, ...more] = changes.map((change) => ({ change, sides: sidesOf(change) }));
      if (first === undefined) return;
      if (more.length === 0) {
        const [left, right] = first.sides;
        await commands.executeCommand('vscode.diff', left, right, `${first.change.shown} (${title})`, {
          preview: true,
        });
        return;
      }
      const resources = [first, ...more].map(({ change, sides }) => [Uri.file(change.path), ...sides]);
      await commands.executeCommand('vscode.changes', title, resources);
    },
  };
}
