import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { installServer } from '../scripts/editor/installServer';
import { startServer } from '../scripts/editor/server';
import { vsixPath } from '../scripts/package';
import { openWindow, statusShows } from '../test/ui/support/workbench';
import type { Machine } from '../test/support/machine';
import { idlePercent, largeWorkspace } from './annotations';

/* What an idle editor costs on 20,000 files with Holdpoint in it, beside the same editor without it. Linux only. */

const browserPath = '/usr/bin/chromium';

function fileOf(pid: string, name: string): string {
  try {
    return readFileSync(join('/proc', pid, name), 'utf8');
  } catch {
    return '';
  }
}

/** Processes of the editor that lives in `data` whose command line names this. */
function processesOf(data: string, named: string): readonly number[] {
  const pids = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  const fitting = pids.filter(
    (pid) => fileOf(pid, 'cmdline').includes(named) && fileOf(pid, 'environ').includes(`XDG_RUNTIME_DIR=${data}`),
  );
  return fitting.map(Number);
}

/** Percent of one processor: the extension host, and the gate where there is one. */
async function idleEditor(folder: string, vsix: string | null): Promise<readonly number[]> {
  const data = mkdtempSync(join(tmpdir(), 'hpi-'));
  const environment = { HOME: data, XDG_RUNTIME_DIR: data };
  const server = await startServer({ data: join(data, 'editor'), vsix, environment });
  const browser = await chromium.launch({ executablePath: browserPath, args: ['--no-sandbox', '--disable-gpu'] });
  try {
    const page = await openWindow(browser, server, folder);
    if (vsix !== null) await statusShows(page, 'guarding');
    await page.waitForTimeout(20_000);
    const host = processesOf(data, '--type=extensionHost');
    return await idlePercent(...host.slice(0, 1), ...processesOf(data, 'dist/gate.js').slice(0, 1));
  } finally {
    await browser.close();
    await server.stop();
    rmSync(data, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }
}

/** One printed line; says so where there is no browser or no package to measure. */
export async function idleRow(machine: Machine): Promise<string> {
  const name = 'idle editor, 20,000 files'.padEnd(34);
  if (!existsSync(browserPath) || !existsSync(vsixPath)) return `${name} not measured: no browser or no package`;
  installServer(console.log);
  const folder = largeWorkspace(machine);
  const [bare = Number.NaN] = await idleEditor(folder, null);
  const [host = Number.NaN, gate = Number.NaN] = await idleEditor(folder, vsixPath);
  return `${name} extension host ${host.toFixed(1)} %, gate ${gate.toFixed(1)} %   without Holdpoint ${bare.toFixed(1)} %   goal 0 % over`;
}
