import { Uri, workspace, type Disposable } from 'vscode';

/** Names the scheme of texts as they are in the last commit. */
export const baseScheme = 'holdpoint-base';

/** The text of a file in its base; `base` makes another document of it when the base is another. */
export function baseUri(path: string, base: string): Uri {
  return Uri.file(path).with({ scheme: baseScheme, query: base });
}

/** The file that a base document is of. */
export function pathOfBase(uri: Uri): string {
  return uri.with({ scheme: 'file', query: '' }).fsPath;
}

export function provideBases(baseText: (path: string) => Promise<string | null>): Disposable {
  return workspace.registerTextDocumentContentProvider(baseScheme, {
    provideTextDocumentContent: async (uri) => (await baseText(pathOfBase(uri))) ?? '',
  });
}
