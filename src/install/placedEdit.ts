import type { SettingsEdit } from '../core/model/agent';
import type { NonEmpty } from '../core/model/nonEmpty';
import type { Owner } from './owner';

/** An edit with the file that it is of on this machine. */
export type PlacedEdit = {
  readonly owner: Owner;
  /** Absolute. */
  readonly path: string;
  /** The path as people write it: `~/.claude/settings.json`. */
  readonly shown: string;
  readonly edit: Pick<SettingsEdit, 'install' | 'remove' | 'present' | 'mode'>;
  /** Everybody on this machine is to read it, as with what an administrator sets. */
  readonly isPublic: boolean;
  /** What the agent is to start. */
  readonly command: NonEmpty<string>;
};
