import { ownField } from '../model/ownField';
/** A setting in a file that takes away a coding agent's hooks, also those that a person or an administrator installed. */
export type Disarming = {
  /** The adapter's id and what people call it: `claude-code`, `Claude Code`. */
  readonly id: string;
  readonly agent: string;
  /** The setting as its file spells it: `disableAllHooks`. */
  readonly setting: string;
};

/** A file of settings, parsed; `null` where it is not of its format. */
export type Settings = Readonly<Record<string, unknown>>;

export function isSettings(value: unknown): value is Settings {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The value behind names, one inside the other; undefined where one is missing. */
export function valueAt(settings: Settings, ...names: readonly string[]): unknown {
  let value: unknown = settings;
  for (const name of names) {
    if (!isSettings(value) || !Object.hasOwn(value, name)) return undefined;
    value = ownField(value, name);
  }
  return value;
}
