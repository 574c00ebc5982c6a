import { Diagnostic, DiagnosticSeverity, languages, Range, Uri } from 'vscode';
import type { FileAnnotations } from '../../gate/protocol/annotations';
import type { Owned } from '../owned';
import { baseUri } from './baseDocuments';
import { problemsOf, type Problem } from './problemsOf';

const severityOf = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
} as const;

function diagnosticOf({ start, end, severity, message, code }: Problem): Diagnostic {
  const range = new Range(start.line, start.column, end.line, end.column);
  const diagnostic = new Diagnostic(range, message, severityOf[severity]);
  diagnostic.source = 'Holdpoint';
  diagnostic.code = code;
  return diagnostic;
}

export type Problems = Owned & {
  /** What is known of each file now; null: nothing. */
  readonly draw: (files: readonly (readonly [path: string, file: FileAnnotations | null])[]) => void;
};

/** The findings of the working tree in the Problems panel; those of a file that is gone on its base. */
export function createProblems(): Problems {
  const collection = languages.createDiagnosticCollection('holdpoint-changes');
  return {
    draw: (files) => {
      for (const [path, file] of files) {
        const gone = baseUri(path, '');
        const shown = file?.deleted === true ? gone : Uri.file(path);
        collection.delete(shown.scheme === gone.scheme ? Uri.file(path) : gone);
        collection.set(shown, file === null ? undefined : problemsOf(file).map(diagnosticOf));
      }
    },
    dispose: () => {
      collection.dispose();
    },
  };
}
