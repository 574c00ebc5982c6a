import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Browser, type Locator, type Page } from 'playwright-core';
import { installServer } from '../../../scripts/editor/installServer';
import { projectRoot } from '../../../scripts/editor/places';
import { startServer, type EditorServer } from '../../../scripts/editor/server';
import { endProcesses } from './endProcesses';

export const shots = join(projectRoot, 'shots');

const chromiumArguments = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-dev-shm-usage',
];

/** Milliseconds; the first window of a fresh server takes longest. */
const startPatience = 60_000;
const patience = 20_000;

export type Workbench = {
  /** Temporary; everything below it goes with the workbench. */
  readonly home: string;
  /** A copy of the sample workspace. */
  readonly folder: string;
  /** HOME and the XDG folders of the editor and of everything it starts. */
  readonly environment: Readonly<Record<string, string>>;
  readonly server: EditorServer;
  readonly browser: Browser;
  readonly page: Page;
  readonly close: () => Promise<void>;
};

export type WorkbenchOptions = {
  readonly vsix: string;
  readonly settings?: Readonly<Record<string, unknown>>;
  readonly environment?: (home: string) => Readonly<Record<string, string>>;
  /** Runs when the folders are there and before the editor starts. */
  readonly prepare?: (home: string) => Promise<void>;
};

function homeEnvironment(home: string): Record<string, string> {
  const environment = {
    HOME: home,
    XDG_CONFIG_HOME: join(home, 'config'),
    XDG_STATE_HOME: join(home, 'state'),
    XDG_DATA_HOME: join(home, 'data'),
    XDG_CACHE_HOME: join(home, 'cache'),
    XDG_RUNTIME_DIR: join(home, 'run'),
  };
  for (const path of Object.values(environment)) mkdirSync(path, { recursive: true, mode: 0o700 });
  // The compiled front of the hook has tests of its own; here it would take both cores while a window is looked at.
  return { ...environment, HOLDPOINT_FRONT: 'off' };
}

/** Opens the workbench on a folder in a fresh browser window and waits until it can be used. */
export async function openWindow(browser: Browser, server: EditorServer, folder: string): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  const page = await context.newPage();
  page.setDefaultTimeout(startPatience);
  await page.goto(server.address(folder));
  await page.waitForSelector('.explorer-folders-view .monaco-list-row');
  page.setDefaultTimeout(patience);
  return page;
}

/** A real editor with a VSIX in it, on a copy of the sample workspace, in a home of its own. */
export async function openWorkbench(options: WorkbenchOptions): Promise<Workbench> {
  installServer(console.log);
  const home = mkdtempSync(join(tmpdir(), 'hp-ui-'));
  const folder = join(home, 'work', 'cost-explorer');
  cpSync(join(projectRoot, 'examples', 'sample-infrastructure'), folder, { recursive: true });
  const environment = { ...homeEnvironment(home), ...options.environment?.(home) };
  await options.prepare?.(home);
  const server = await startServer({
    data: join(home, 'editor'),
    vsix: options.vsix,
    environment,
    ...(options.settings === undefined ? {} : { settings: options.settings }),
  });
  const browser = await chromium.launch({ executablePath: '/usr/bin/chromium', args: chromiumArguments });
  const close = async (): Promise<void> => {
    await browser.close();
    await server.stop();
    endProcesses(home);
    rmSync(home, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  };
  try {
    mkdirSync(shots, { recursive: true });
    const page = await openWindow(browser, server, folder);
    return { home, folder, environment, server, browser, page, close };
  } catch (error) {
    await close();
    throw error;
  }
}

export function dialog(page: Page): Locator {
  return page.locator('.monaco-dialog-box');
}

export function statusItem(page: Page): Locator {
  return page.locator(
    '.statusbar-item[id="holdpoint.holdpoint.holdpoint.status"], .statusbar-item[id*="holdpoint.status"]',
  );
}

/** Waits until the status bar item shows the text. */
export async function statusShows(page: Page, text: string): Promise<void> {
  await statusItem(page).filter({ hasText: text }).waitFor();
}

/** Waits until a page with the text is in front and has the keyboard: until then its focus closes what is opened. */
export async function pageShows(page: Page, text: string): Promise<void> {
  await page.locator('.monaco-editor.focused .view-line', { hasText: text }).first().waitFor();
}

/** Opens the palette with a text in it. A page that is just being shown takes the focus and so closes the palette. */
async function openPalette(page: Page, text: string): Promise<void> {
  const input = page.locator('.quick-input-widget input[type=text]');
  for (let tries = 5; ; tries--) {
    await page.keyboard.press('F1');
    try {
      await input.fill(text, { timeout: 2_000 });
      return;
    } catch (error) {
      if (tries === 0) throw error;
    }
  }
}

/** Runs a command through the palette, opened once more when something took the focus and so closed it. */
export async function runCommand(page: Page, title: string): Promise<void> {
  const palette = page.locator('.quick-input-widget');
  // The one that Enter takes: while the list is being filtered the command may stand in it below another one.
  const row = palette.locator('.quick-input-list .monaco-list-row.focused', { hasText: title });
  for (let tries = 5; ; tries--) {
    await openPalette(page, `>${title}`);
    const listed = row.waitFor().then(() => true);
    const closed = palette.waitFor({ state: 'hidden' }).then(() => false);
    // Whichever comes second has nobody waiting for it any more.
    listed.catch(() => undefined);
    closed.catch(() => undefined);
    if (await Promise.race([listed, closed])) break;
    if (tries === 0) throw new Error(`the palette closes before it shows ${title}`);
  }
  await page.keyboard.press('Enter');
}

/** Takes an entry of a row's context menu, again where it came too early: a menu that just opened hears no click. */
export async function chooseFromMenu(row: Locator, entry: string): Promise<void> {
  const page = row.page();
  const item = page.locator('.monaco-menu .action-label', { hasText: entry });
  await row.click({ button: 'right' });
  await item.waitFor();
  for (let tries = 5; await item.isVisible(); tries--) {
    if (tries === 0) throw new Error(`the menu does not hear \`${entry}\``);
    await item.click();
    await page.waitForTimeout(300);
  }
}

export async function shot(page: Page, name: string): Promise<void> {
  await page.screenshot({ path: join(shots, `${name}.png`) });
}
