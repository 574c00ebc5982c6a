import type { Uri } from 'vscode';
import {
  Disposable,
  MarkdownString,
  OverviewRulerLane,
  Range,
  ThemeColor,
  window,
  type DecorationOptions,
  type TextEditor,
  type TextEditorDecorationType,
} from 'vscode';
import { severities, type Severity } from '../../core/model/finding';
import type { FileAnnotations } from '../../gate/protocol/annotations';
import type { Owned } from '../owned';
import { baseScheme, pathOfBase } from './baseDocuments';
import { hoverText } from './hoverText';
import { isOfText, lineMarks, type LineMark } from './lineMarks';
import { severityIcon } from './severityIcon';
import { severityLook } from './severityLook';

export type Decorations = Owned & {
  /** Draws the marks of every visible editor that shows one of the files; all of them when no paths are named. */
  readonly draw: (paths?: ReadonlySet<string>) => void;
};

export type DecorationsOptions = {
  readonly media: Uri;
  readonly of: (path: string) => FileAnnotations | null;
};

function typeOf(severity: Severity, media: Uri): TextEditorDecorationType {
  const { color } = severityLook[severity];
  const { light, dark } = severityIcon(media, severity);
  return window.createTextEditorDecorationType({
    isWholeLine: true,
    overviewRulerColor: new ThemeColor(color),
    overviewRulerLane: OverviewRulerLane.Right,
    gutterIconSize: '70%',
    light: { gutterIconPath: light },
    dark: { gutterIconPath: dark },
    after: { color: new ThemeColor(color), margin: '0 0 0 2em' },
  });
}

function optionsOf(mark: LineMark): DecorationOptions {
  const { line, text } = mark;
  return {
    range: new Range(line, 0, line, Number.MAX_SAFE_INTEGER),
    hoverMessage: new MarkdownString(hoverText(mark)),
    renderOptions: { after: { contentText: text } },
  };
}

/** What stands on lines of the file as it is, or, of a file that is gone, on lines of its base. */
function fileShownIn({ document }: TextEditor, of: DecorationsOptions['of']): FileAnnotations | null | 'later' {
  const { uri } = document;
  if (uri.scheme === 'file') {
    const file = of(uri.fsPath);
    return file === null || file.deleted ? null : isOfText(file, document) ? file : 'later';
  }
  if (uri.scheme !== baseScheme) return null;
  const file = of(pathOfBase(uri));
  return file?.deleted === true ? file : null;
}

function pathShownIn({ document: { uri } }: TextEditor): string {
  return uri.scheme === baseScheme ? pathOfBase(uri) : uri.fsPath;
}

/** Gutter marks and phrases after the changed lines, in every editor that shows them. */
export function createDecorations({ media, of }: DecorationsOptions): Decorations {
  const types = severities.map((severity) => ({ severity, type: typeOf(severity, media) }));
  /** What each editor shows, so that it is drawn only when that changes. */
  const drawn = new WeakMap<TextEditor, string>();

  const drawEditor = (editor: TextEditor): void => {
    const file = fileShownIn(editor, of);
    if (file === 'later') return;
    const marks = file === null ? [] : lineMarks(file);
    const key = JSON.stringify(marks);
    if (key === (drawn.get(editor) ?? '[]')) return;
    drawn.set(editor, key);
    for (const { severity, type } of types) {
      const own = marks.filter((mark) => mark.severity === severity);
      editor.setDecorations(type, own.map(optionsOf));
    }
  };
  const owned = Disposable.from(
    ...types.map(({ type }) => type),
    window.onDidChangeVisibleTextEditors((editors) => {
      editors.forEach(drawEditor);
    }),
  );
  return {
    draw: (paths) => {
      for (const editor of window.visibleTextEditors) {
        if (paths === undefined || paths.has(pathShownIn(editor))) drawEditor(editor);
      }
    },
    dispose: () => {
      owned.dispose();
    },
  };
}
