import type { SettingsEdit } from '../../core/model/agent';
import type { NeverEvents } from '../../core/model/neverEvents';
import { behindOlder, isOlder } from '../settings/olderRules';

const begin = '# >>> holdpoint: what the active policy denies, written by "holdpoint init"';
const end = '# <<< holdpoint';

/** Our lines with both marks and the end of the last one. */
const block = /^# >>> holdpoint: [^\r\n]*(?:\r?\n[^\r\n]*)*?\r?\n# <<< holdpoint[ \t]*(?:\r?\n|$)/m;

const because = 'denied by the policy of Holdpoint';

/** A string of Starlark. Codex reads an escape as JSON has it. */
const starlark = (text: string): string => JSON.stringify(text);

function rulesFor({ commands }: NeverEvents): readonly string[] {
  return commands.map(
    (words) =>
      `prefix_rule(pattern = [${words.map(starlark).join(', ')}], decision = "forbidden", justification = "${because}")`,
  );
}

const isOurs = (line: string): boolean => line === '' || line.endsWith(`justification = "${because}")`);

/** By places, since what stands behind our lines may hold a `$&`. */
function without(text: string): string {
  const found = block.exec(text);
  if (found === null) return behindOlder(text, isOurs);
  return text.slice(0, found.index) + text.slice(found.index + found[0].length);
}

/**
 * Never-events as rules of Codex, in a file of our own, before what others put there. A rule matches the beginning of a
 * command's words and nothing behind a wrapper (`env terraform destroy` passes); paths have no rule.
 */
export function codexRules(never: NeverEvents): SettingsEdit {
  return {
    path: '.codex/rules/holdpoint.rules',
    movedBy: { variable: 'CODEX_HOME', path: 'rules/holdpoint.rules' },
    install: (text) => {
      const rest = without(text ?? '');
      const eol = rest.includes('\r\n') ? '\r\n' : '\n';
      return [begin, ...rulesFor(never), end, ''].join(eol) + rest;
    },
    remove: (text) => {
      const rest = without(text);
      return rest === '' ? null : rest;
    },
    present: (text) => text !== null && (block.test(text) || isOlder(text)),
  };
}
