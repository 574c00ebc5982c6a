import { UNKNOWN_PART, type Command, type RuleContext, type Statement, type Word } from '../../model/command';
import { absolutePath } from '../../model/filePath';
import { nothing, statement } from '../../model/statement';
import { remoteObservation, type Remark } from '../shared/remoteObservation';

/** Names by which code of a framework changes many rows, the structure, or starts a program. */
const ACTS = {
  ruby: /\b(delete_all|destroy_all|update_all|truncate\w*|drop_table|execute|exec_\w+|delete|destroy!?|delete_by|destroy_by|system|exec|spawn|unlink|rm_rf?|insert_all!?|upsert_all)\b|`/,
  php: /\b(truncate|delete|forceDelete|destroy|statement|unprepared|drop\w*|shell_exec|exec|system|passthru|unlink)\s*\(|`|\bArtisan::(?:call|queue)\s*\(\s*['"](?:migrate:re\w+|migrate:fresh|db:wipe|queue:clear)/,
  python:
    /\b(delete|bulk_update|raw|execute|drop_all|drop|system|run|Popen|unlink|rmtree|truncate)\s*\(|\.update\s*\(|\bcall_command\s*\(\s*['"](?:flush|reset_db|migrate)/,
} as const;

export type ScriptLanguage = keyof typeof ACTS;

function remarkOf(language: ScriptLanguage, command: Command): Remark {
  return {
    ...{ rule: 'code/unread', effect: 'execute', severity: 'medium', undo: 'unknown', certainty: 'possible' },
    ...{ type: 'code', name: command.program },
    says: `Runs ${language} code against the application's database that may change or delete rows, and that is not read`,
  };
}

/** The code: a file's where the word names one that can be read, else the word, else the input. Null is not known. */
function codeOf(word: Word | undefined, { input, cwd }: Command, context: RuleContext): string | null {
  if (word === undefined) return input.kind === 'text' ? input.text : input.kind === 'pipe' ? null : '';
  if (word.value.trim() === UNKNOWN_PART) return null;
  const path = /\s/.test(word.value) ? null : absolutePath(word.value, cwd);
  return (path === null ? null : context.read(path)) ?? word.value;
}

/**
 * Code that runs inside of an application, with its database at hand. It is not parsed, only looked through for the
 * names by which such code deletes: that holds something back for a person, and lets nothing pass a rule would have held.
 */
export function reviewScriptText(
  language: ScriptLanguage,
  word: Word | undefined,
  command: Command,
  context: RuleContext,
): Statement {
  const text = codeOf(word, command, context);
  if (text !== null && !ACTS[language].test(text)) return nothing;
  return statement({ observations: [remoteObservation(command, context, remarkOf(language, command))] });
}
