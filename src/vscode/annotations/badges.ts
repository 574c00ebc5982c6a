import { Disposable, EventEmitter, FileDecoration, ThemeColor, Uri, window } from 'vscode';
import type { FileAnnotations } from '../../gate/protocol/annotations';
import type { Owned } from '../owned';
import { badgeOf } from './badgeOf';

export type Badges = Owned & { readonly draw: (paths: readonly string[]) => void };

/** Badges of changed files in the explorer; their folders take the colour over. */
export function createBadges(of: (path: string) => FileAnnotations | null): Badges {
  const changed = new EventEmitter<Uri[]>();
  const owned = Disposable.from(
    changed,
    window.registerFileDecorationProvider({
      onDidChangeFileDecorations: changed.event,
      provideFileDecoration: (uri): FileDecoration | undefined => {
        const file = uri.scheme === 'file' ? of(uri.fsPath) : null;
        const badge = file === null || file.deleted ? null : badgeOf(file);
        if (badge === null) return undefined;
        const decoration = new FileDecoration(badge.badge, badge.tooltip, new ThemeColor(badge.color));
        decoration.propagate = true;
        return decoration;
      },
    }),
  );
  return {
    draw: (paths) => {
      changed.fire(paths.map((path) => Uri.file(path)));
    },
    dispose: () => {
      owned.dispose();
    },
  };
}
