import type { SettingsEdit } from '../../core/model/agent';
import type { NeverEvents } from '../../core/model/neverEvents';

const firstLine = '# Written by "holdpoint init": what the active policy denies.';

/** A string of Starlark. Codex reads an escape as JSON has it. */
const starlark = (text: string): string => JSON.stringify(text);

function textOf({ commands }: NeverEvents): string {
  const rules = commands.map(
    (words) =>
      `prefix_rule(pattern = [${words.map(starlark).join(', ')}], decision = "forbidden", justification = "denied by the policy of Holdpoint")`,
  );
  return [firstLine, ...rules, ''].join('\n');
}

/**
 * Never-events as rules of Codex, in a file of our own. A rule matches the beginning of a command's words and nothing
 * behind a wrapper (`env terraform destroy` passes); paths have no rule.
 */
export function codexRules(never: NeverEvents): SettingsEdit {
  return {
    path: '.codex/rules/holdpoint.rules',
    movedBy: { variable: 'CODEX_HOME', path: 'rules/holdpoint.rules' },
    install: () => textOf(never),
    remove: () => null,
    present: (text) => text?.startsWith(firstLine) === true,
  };
}
