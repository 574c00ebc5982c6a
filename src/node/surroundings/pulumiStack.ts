import type * as Crypto from 'node:crypto';
import { dirname, join, resolve } from 'node:path';
import { readText } from '../readText';

/** Pulumi keeps the selection of each project in a file that is named by the project and by where its file stands. */
function selectionFile(home: string, project: string, file: string): string {
  // Loaded here because a start of the command line that asks about no stack must not pay for it.
  // eslint-disable-next-line @typescript-eslint/no-require-imports
  const crypto = require('node:crypto') as typeof Crypto;
  const digest = crypto.createHash('sha1').update(file).digest('hex');
  return join(home, '.pulumi', 'workspaces', `${project}-${digest}-workspace.json`);
}

function stackIn(text: string): string | null {
  try {
    const settings: unknown = JSON.parse(text);
    if (typeof settings !== 'object' || settings === null || !('stack' in settings)) return null;
    return typeof settings.stack === 'string' && settings.stack !== '' ? settings.stack : null;
  } catch {
    return null;
  }
}

/** The stack that is selected for the Pulumi project around `folder`; null without one. Never throws. */
export function pulumiStack(home: string, folder: string): string | null {
  for (let at = resolve(folder); ; at = dirname(at)) {
    for (const file of [join(at, 'Pulumi.yaml'), join(at, 'Pulumi.yml')]) {
      const text = readText(file);
      if (text === null) continue;
      const project = /^name:\s*["']?([^"'\s#]+)/m.exec(text)?.[1];
      return project === undefined ? null : stackIn(readText(selectionFile(home, project, file)) ?? '');
    }
    if (at === dirname(at)) return null;
  }
}
