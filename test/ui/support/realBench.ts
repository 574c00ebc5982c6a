import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { packageExtension, vsixPath } from '../../../scripts/package';
import { projectRoot } from '../../../scripts/editor/places';
import { openWorkbench, statusShows, type Workbench, type WorkbenchOptions } from './workbench';

export const commandLine = join(projectRoot, 'dist', 'cli.js');

/** Runs a verb of the built command line in the workbench's home. */
export function holdpoint(bench: Pick<Workbench, 'environment'>, ...args: readonly string[]): string {
  const env = { ...process.env, ...bench.environment };
  return execFileSync(process.execPath, [commandLine, ...args], { env, encoding: 'utf8' });
}

/** The product as it ships: its VSIX in a real editor, its hooks installed for both agents. `prepare` runs before it starts. */
export async function openRealBench(
  settings: Readonly<Record<string, unknown>> = {},
  prepare: WorkbenchOptions['prepare'] = () => Promise.resolve(),
): Promise<Workbench> {
  const vsix = existsSync(vsixPath) && existsSync(commandLine) ? vsixPath : await packageExtension();
  const bench = await openWorkbench({ vsix, settings, prepare });
  try {
    for (const agent of ['kiro', 'claude-code']) holdpoint(bench, 'init', '--agent', agent);
    await statusShows(bench.page, 'guarding');
    return bench;
  } catch (error) {
    await bench.close();
    throw error;
  }
}
