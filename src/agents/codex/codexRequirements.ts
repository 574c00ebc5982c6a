import type { HookAnswer, ManagedEdit, Platform } from '../../core/model/agent';
import type { NonEmpty } from '../../core/model/nonEmpty';
import { hookLine } from '../settings/hookCommand';
import {
  hasBlock,
  tomlAt,
  tomlOf,
  tomlString,
  withBlock,
  withTableValue,
  withoutBlock,
} from '../settings/tomlSettings';
import { event, matcher } from './codexHooks';

const block = 'managed hook';

const paths: Readonly<Record<Platform, string>> = {
  linux: '/etc/codex/requirements.toml',
  darwin: '/etc/codex/requirements.toml',
  win32: 'C:\\ProgramData\\OpenAI\\Codex\\requirements.toml',
};

const folderOf = (path: string): string => path.replace(/[\\/][^\\/]*$/, '');

/** Where `[features]` stands already, its `hooks` is set there; it cannot stand a second time. */
function pinned(text: string): { readonly text: string; readonly lines: readonly string[] } {
  const settings = tomlOf(text);
  const pin = tomlAt(settings, ['features', 'hooks']);
  if (pin === true) return { text, lines: [] };
  if (pin !== undefined) throw new Error('`features.hooks` is set otherwise here, on purpose');
  if (settings['features'] === undefined) return { text, lines: ['[features]', 'hooks = true'] };
  const now = withTableValue(text, ['features'], 'hooks', 'true');
  if (now === null) throw new Error('`features` is written in a way that this does not edit');
  return { text: now, lines: [] };
}

function hookLines(text: string, [launcher, ...rest]: NonEmpty<string>, windows: boolean, how: Handler): string[] {
  const isNew = tomlAt(tomlOf(text), ['hooks']) === undefined;
  const folder = `${windows ? 'windows_managed_dir' : 'managed_dir'} = ${tomlString(folderOf(launcher))}`;
  return [
    ...(isNew ? ['[hooks]', folder] : []),
    `[[hooks.${event}]]`,
    `matcher = ${tomlString(matcher)}`,
    `[[hooks.${event}.hooks]]`,
    'type = "command"',
    `command = ${tomlString(hookLine([launcher, ...rest], how.last))}`,
    `timeout = ${how.timeout}`,
    'statusMessage = "Holdpoint"',
  ];
}

type Handler = { readonly timeout: number; readonly last: HookAnswer };

/**
 * The administrator's requirements: the hook, which needs nobody's trust, and `features.hooks`, without which
 * `--disable hooks` and a repository's `[features] hooks = false` switch off managed hooks too (0.169.0).
 */
export function codexRequirements(platform: Platform, handler: Handler): ManagedEdit {
  return {
    path: paths[platform],
    install: (text, command) => {
      const pin = pinned(withoutBlock(text ?? '', block));
      const hook = hookLines(pin.text, command, platform === 'win32', handler);
      return withBlock(pin.text, block, [...pin.lines, ...hook]);
    },
    remove: (text) => {
      const now = withoutBlock(text, block);
      return now === '' ? null : now;
    },
    present: (text) => hasBlock(text, block) && tomlAt(tomlOf(text ?? ''), ['features', 'hooks']) === true,
  };
}
