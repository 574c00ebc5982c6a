import { Diagnostic, DiagnosticSeverity, languages, Range, Uri } from 'vscode';
import type { EditorState } from './editorState';
import type { Owned } from './owned';
import type { PolicyProblem } from '../core/model/policy';

function diagnosticOf({ at, says, help, code }: PolicyProblem): Diagnostic {
  const range = new Range(at.start.line, at.start.character, at.end.line, at.end.character);
  const diagnostic = new Diagnostic(range, help === undefined ? says : `${says}\n${help}`, DiagnosticSeverity.Error);
  diagnostic.source = 'holdpoint';
  diagnostic.code = code;
  return diagnostic;
}

export type PolicyProblems = Owned & { readonly draw: (state: EditorState) => void };

/** The errors of refused policy files, on the lines where they stand. */
export function createPolicyProblems(): PolicyProblems {
  const collection = languages.createDiagnosticCollection('holdpoint');
  let drawn: EditorState['standing'] = null;
  return {
    draw({ standing }) {
      if (standing === drawn) return;
      drawn = standing;
      collection.clear();
      for (const { file, problems } of standing?.problems ?? []) {
        collection.set(Uri.file(file), problems.map(diagnosticOf));
      }
    },
    dispose() {
      collection.dispose();
    },
  };
}
