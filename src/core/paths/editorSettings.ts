import type { PathContext, PathPack } from '../model/pathPack';
import { meaning, verbOf } from './shared/meaning';
import { reachesAny } from './shared/reaches';

const FILES = [
  '.vscode/settings.json',
  'User/settings.json',
  'Machine/settings.json',
  '*.code-workspace',
  '.zed/settings.json',
  '.config/zed/settings.json',
];

/** Keys by which an editor lets agents act unasked, or changes the terminals that Holdpoint watches. */
const KEYS =
  /"(chat\.tools\.[^"]*auto[^"]*|chat\.agent\.[^"]*|chat\.(useHooks|hook|plugin|permissions)[^"]*|amp\.[^"]*[pP]ermissions[^"]*|tool_permissions|[^"]*autoApprov[^"]*|[^"]*yolo[^"]*|kiroAgent\.[^"]*|[^"]*\.(allowed|denied|trusted)Commands|holdpoint\.[^"]*|security\.workspace\.trust\.[^"]*|claudeCode\.[^"]*[pP]ermission[^"]*|terminal\.integrated\.(env|profiles|automationProfile|shellIntegration)[^"]*)"\s*:[^\n]*/gi;

function linesOf(text: string | null): string {
  return (text?.match(KEYS) ?? []).map((line) => line.trim().replace(/,$/, '')).join('\n');
}

/**
 * Whether the lines with such a key differ; `null` when the texts are not known. What a command's own words leave tells
 * what it adds; what it takes away is for the review of the file that it leaves.
 */
function touchesKeys({ texts, left }: PathContext): boolean | null {
  if (texts !== null) return linesOf(texts.before) !== linesOf(texts.after);
  return left === undefined || left === null ? null : linesOf(left) !== '';
}

/** Editor settings, of which only the ones about approval, trust and terminals count. */
export const editorSettings: PathPack = {
  documentation: ['https://code.visualstudio.com/docs/copilot/security'],
  review: (touch, context) => {
    if (touch.how !== 'write' || !reachesAny(touch, FILES)) {
      return [];
    }
    const changed = touchesKeys(context);
    if (changed === false) {
      return [];
    }
    const certainty = changed === null ? 'possible' : 'certain';
    const says = `${verbOf(touch)} editor settings that decide what agents may do unasked: ${touch.path}`;
    return [meaning(touch, { rule: 'guard/editor-settings', effect: 'unprotect', severity: 'high', certainty, says })];
  },
  examples: {
    catches: [
      {
        path: './.vscode/settings.json',
        how: 'write',
        before: '{}',
        after: '{ "chat.tools.terminal.autoApprove": { "rm": true } }',
        rule: 'guard/editor-settings',
        effect: 'unprotect',
      },
      {
        path: './.vscode/settings.json',
        how: 'write',
        before: '{}',
        after: '{ "chat.useHooks": false }',
        rule: 'guard/editor-settings',
        effect: 'unprotect',
      },
      { path: '~/.config/Code/User/settings.json', how: 'write', rule: 'guard/editor-settings', effect: 'unprotect' },
    ],
    leaves: [
      { path: './.vscode/settings.json', how: 'write', before: '{}', after: '{ "editor.tabSize": 2 }' },
      { path: './.vscode/settings.json', how: 'delete' },
      { path: './settings.json', how: 'write' },
    ],
  },
};
