import { parse } from 'smol-toml';
import { isHookCommand } from '../agents/settings/hookCommand';
import { settingsOf } from '../agents/settings/jsonSettings';
import { cmdProgram } from '../agents/settings/windowsLine';
import type { SettingsEdit } from '../core/model/agent';
import type { NonEmpty } from '../core/model/nonEmpty';

/** How an agent starts its hook: it hands a line to a shell, starts a program, or loads a module into itself. */
export type HookEntry =
  | { readonly kind: 'line'; readonly line: string; readonly shell?: 'powershell' }
  | { readonly kind: 'program'; readonly words: NonEmpty<string> }
  /** A program that is told the tool's name in a variable and its arguments on stdin; its exit code is the answer. */
  | { readonly kind: 'delegate'; readonly path: string }
  | { readonly kind: 'module'; readonly path: string };

function entriesIn(value: unknown): readonly HookEntry[] {
  if (Array.isArray(value)) return value.flatMap(entriesIn);
  if (typeof value !== 'object' || value === null) return [];
  const fields = new Map<string, unknown>(Object.entries(value));
  const args = fields.get('args');
  const own = [...fields].flatMap(([key, field]): readonly HookEntry[] => {
    if (typeof field !== 'string') return [];
    // What a team shares starts a shell, which looks for the launcher of each member; Windows starts no batch file else.
    const isShell = field === '/bin/sh' || field === cmdProgram;
    const isOurs = isHookCommand(field) || (isShell && Array.isArray(args) && args.some(isHookCommand));
    if (!isOurs) return [];
    if (!Array.isArray(args)) {
      return [{ kind: 'line', line: field, ...(key === 'powershell' ? { shell: 'powershell' } : {}) }];
    }
    return [{ kind: 'program', words: [field, ...args.map(String)] }];
  });
  return [...own, ...[...fields.values()].flatMap(entriesIn)];
}

function valueOf(text: string, path: string): unknown {
  return path.endsWith('.toml') ? parse(text) : settingsOf(text);
}

function different(entries: readonly HookEntry[]): readonly HookEntry[] {
  return [...new Map(entries.map((entry) => [JSON.stringify(entry), entry])).values()];
}

/**
 * What the agent that reads this settings file would start, as it stands in its text. `path` is absolute. A file that
 * the agent executes or loads is itself the entry. None for a text that cannot be read.
 */
export function hookEntries(edit: SettingsEdit, path: string, text: string): readonly HookEntry[] {
  if (/\.(?:js|mjs|ts)$/.test(path)) return [{ kind: 'module', path }];
  if (/\$\{?AGENT_TOOL_NAME/.test(text)) return [{ kind: 'delegate', path }];
  if (((edit.mode ?? 0) & 0o111) !== 0) return [{ kind: 'program', words: [path] }];
  try {
    return different(entriesIn(valueOf(text, path)));
  } catch {
    return [];
  }
}
