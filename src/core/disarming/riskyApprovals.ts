import { parse } from 'jsonc-parser';
import { isSettings, valueAt } from './disarming';
import type { Settings } from './disarming';
import { kiroFiles, vsCodeFiles, workspaceFile } from './editorFiles';

/** A value by which an editor lets an agent act unasked once no hook holds it. */
export type RiskyApproval = {
  /** The adapter's id. */
  readonly id: string;
  /** The setting with its value, as the file spells it. */
  readonly setting: string;
  /** Absolute. */
  readonly file: string;
  /** A sentence's end: `approves every tool call`. */
  readonly says: string;
};

type Found = Pick<RiskyApproval, 'setting' | 'says'>;

/** Patterns that fit every command or address. A pattern of a repository is compared, never run. */
const everything: ReadonlySet<string> = new Set(['*', '**', '**/*', '/.*/', '/.+/', '/./', '/^/', '/^.*$/', '/^.+$/']);

/** Files that decide what runs and who is asked; the editor itself asks before it lets a tool write them. */
const guarded = ['**/.vscode/*.json', '**/.git/**'];

/** `true`, or the longer form that the terminal's rules and addresses have. */
function isYes(answer: unknown): boolean {
  if (!isSettings(answer)) return answer === true;
  return ['approve', 'approveRequest', 'approveResponse'].some((name) => valueAt(answer, name) === true);
}

function approved(settings: Settings, key: string, patterns: Iterable<string>): readonly string[] {
  const rules = valueAt(settings, key);
  return isSettings(rules) ? [...patterns].filter((pattern) => isYes(valueAt(rules, pattern))) : [];
}

function rulesFound(settings: Settings, key: string, patterns: Iterable<string>, says: string): readonly Found[] {
  return approved(settings, key, patterns).map((pattern) => ({ setting: `${key}: ${pattern}`, says }));
}

type Value = { readonly key: string; readonly values: readonly unknown[]; readonly says: string };

const values: readonly Value[] = [
  { key: 'chat.tools.global.autoApprove', values: [true], says: 'approves every tool call' },
  // Its name until 2025.
  { key: 'chat.tools.autoApprove', values: [true], says: 'approves every tool call' },
  {
    key: 'chat.permissions.default',
    values: ['autoApprove', 'autopilot', 'allowAll'],
    says: 'begins every session with all approvals given',
  },
  {
    key: 'chat.tools.terminal.ignoreDefaultAutoApproveRules',
    values: [true],
    says: 'drops the editor’s own rules about commands',
  },
  {
    key: 'chat.tools.terminal.blockDetectedFileWrites',
    values: ['never'],
    says: 'lets approved commands write outside the workspace',
  },
];

/** Keys of VS Code are flat. */
function ofVsCode(settings: Settings): readonly Found[] {
  const single = values.flatMap(({ key, values: risky, says }) => {
    const value = valueAt(settings, key);
    return risky.includes(value) ? [{ setting: `${key}: ${String(value)}`, says }] : [];
  });
  return [
    ...single,
    ...rulesFound(settings, 'chat.tools.terminal.autoApprove', everything, 'approves every command'),
    ...rulesFound(settings, 'chat.tools.edits.autoApprove', guarded, 'approves edits of files that decide what runs'),
    ...rulesFound(settings, 'chat.tools.urls.autoApprove', everything, 'approves every address'),
  ];
}

function ofKiro(settings: Settings): readonly Found[] {
  const key = 'kiroAgent.trustedCommands';
  const trusted = valueAt(settings, key);
  const isAll = Array.isArray(trusted) && trusted.includes('*');
  return isAll ? [{ setting: `${key}: *`, says: 'approves every command' }] : [];
}

type RiskyFile = {
  readonly id: string;
  readonly path: string;
  readonly find: (settings: Settings) => readonly Found[];
};

const ofHome: readonly RiskyFile[] = [
  ...vsCodeFiles.map((path) => ({ id: 'copilot', path, find: ofVsCode })),
  ...kiroFiles.map((path) => ({ id: 'kiro', path, find: ofKiro })),
];

const ofWorkspace: readonly RiskyFile[] = [
  { id: 'copilot', path: workspaceFile, find: ofVsCode },
  { id: 'kiro', path: workspaceFile, find: ofKiro },
];

type Read = (path: string) => string | null;

function foundIn(folder: string, files: readonly RiskyFile[], read: Read): readonly RiskyApproval[] {
  return files.flatMap(({ id, path, find }) => {
    const file = `${folder.replace(/[\\/]$/, '')}/${path}`;
    const text = read(file);
    const settings: unknown = text === null ? null : parse(text, [], { allowTrailingComma: true });
    return isSettings(settings) ? find(settings).map((found) => ({ id, file, ...found })) : [];
  });
}

/**
 * Values of the user's and of a workspace's settings by which an editor asks nobody any more. They take no hook away,
 * but nothing stands behind it. `read` gets absolute paths and gives null for what is missing. Never throws.
 */
export function riskyApprovals(workspace: string | null, home: string, read: Read): readonly RiskyApproval[] {
  const own = workspace === null ? [] : foundIn(workspace, ofWorkspace, read);
  return [...own, ...foundIn(home, ofHome, read)];
}
