import { readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { copilot } from '../agents/copilot';
import { sharedCommand } from '../agents/settings/sharedCommand';
import { readText } from '../node/readText';

/*
 * The hook of the editor's own agent as a plugin that the extension contributes (`contributes.chatPlugins`, seen in VS
 * Code 1.139). It speaks only where the user's own file does not: two of them would ask about every call twice.
 */

const surface = copilot.surfaces[0];

/** The files of the plugin by name; it starts each user's own launcher, as a team's file does. */
export function pluginFiles(): Readonly<Record<string, string>> {
  const command = [...sharedCommand('hook'), '--agent', copilot.id, '--surface', surface] as const;
  const [hooks] = copilot.settings(surface);
  const about = {
    name: 'holdpoint',
    description: 'Asks Holdpoint before every tool call of the editor’s agents.',
    version: '1.0.0',
  };
  return {
    'plugin.json': `${JSON.stringify(about, null, 2)}\n`,
    'hooks.json': hooks?.install(null, command) ?? '',
  };
}

function names(folder: string): readonly string[] {
  try {
    return readdirSync(folder).filter((name) => name.endsWith('.json'));
  } catch {
    return [];
  }
}

/** The folder in which the editor looks for hooks of the user, whatever the CLI's variables say; absolute. */
export function userHooksFolder(home: string): string {
  return join(home, dirname(copilot.settings(surface)[0]?.path ?? ''));
}

/** Whether Holdpoint's hook stands in a file of the user that the editor reads. A broken file is not read. Never throws. */
export function hasUserHook(home: string): boolean {
  const folder = userHooksFolder(home);
  return names(folder).some((name) =>
    copilot.settings(surface).some((edit) => {
      try {
        return edit.present(readText(join(folder, name)));
      } catch {
        return false;
      }
    }),
  );
}
