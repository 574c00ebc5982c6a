import type { Agent, Platform } from '../core/model/agent';
import type { Disarming } from '../core/disarming/disarming';
import { chatSettings } from '../core/disarming/disarmingFiles';
import { isConnected } from './isConnected';
import { isVsCodeHere } from './isVsCodeHere';
import { readText } from './readText';

/** Whose settings are looked at. `home` is absolute. */
export type OfUser = {
  readonly home: string;
  readonly platform: Platform;
  readonly env: Readonly<Record<string, string | undefined>>;
};

/** Settings of VS Code's chat, which Copilot's command line never reads. */
const ofVsCode: ReadonlySet<string> = new Set(Object.values(chatSettings));

/**
 * No pin was found for these: Gemini CLI 0.61.0 obeys its list even against the machine's own settings, and VS Code
 * reads none of the files that pin the command line of Copilot.
 */
const unpinnable: ReadonlySet<string> = new Set(['hooksConfig.disabled', ...ofVsCode]);

/** Whether the machine's own settings hold the agent's hook in place, in every surface that has such a pin. */
export function isPinned(agent: Agent, platform: Platform): boolean {
  const edits = agent.surfaces.flatMap((surface) => agent.managed?.(surface, platform) ?? []);
  try {
    return edits.length > 0 && edits.every((edit) => edit.present(readText(edit.path)));
  } catch {
    return false;
  }
}

/** Whether a setting takes away a hook that is installed for this user and that nothing pins. Never throws. */
export function takesHookAway(agent: Agent, { setting }: Disarming, { home, platform, env }: OfUser): boolean {
  if (ofVsCode.has(setting) && !isVsCodeHere(home, env)) return false;
  return isConnected(agent, home, env) && (unpinnable.has(setting) || !isPinned(agent, platform));
}
