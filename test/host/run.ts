import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { chromium } from 'playwright-core';
import { installServer } from '../../scripts/editor/installServer';
import { projectRoot } from '../../scripts/editor/places';
import { startServer, type EditorServer } from '../../scripts/editor/server';
import { bundleSuite } from './bundleSuite';

/* `tsx test/host/run.ts REPORT`: the suite inside a real extension host; writes `{passed, failed}` to REPORT. */

const watchdog = 120_000;

/** The workbench tells the suite's end through two functions that only the test driver calls. */
async function runInWindow(server: EditorServer, suite: string): Promise<number> {
  const remote = (path: string): string => `vscode-remote://127.0.0.1:${server.port}${path}`;
  const browser = await chromium.launch({
    executablePath: '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage'],
  });
  try {
    const page = await browser.newPage();
    const ended = new Promise<number>((done, fail) => {
      setTimeout(() => {
        fail(new Error(`the suite did not end in ${watchdog / 1000} s`));
      }, watchdog).unref();
      // Takes the whole window's log, so it is not repeated here; what failed stands in the report.
      void page.exposeFunction('codeAutomationLog', () => undefined);
      void page.exposeFunction('codeAutomationExit', (code: number) => {
        done(code);
      });
    });
    const folder = join(projectRoot, 'examples', 'sample-infrastructure');
    await page.goto(
      server.address(folder, [
        ['extensionDevelopmentPath', remote(projectRoot)],
        ['extensionTestsPath', remote(suite)],
        ['skipWelcome', 'true'],
      ]),
    );
    return await ended;
  } finally {
    await browser.close();
  }
}

async function run(report: string): Promise<void> {
  installServer(console.log);
  const suite = bundleSuite();
  mkdirSync(dirname(report), { recursive: true });
  rmSync(report, { force: true });
  const home = mkdtempSync(join(tmpdir(), 'hp-host-'));
  const folders = Object.fromEntries(
    ['XDG_CONFIG_HOME', 'XDG_STATE_HOME', 'XDG_DATA_HOME', 'XDG_RUNTIME_DIR'].map((name) => [
      name,
      mkdtempSync(join(home, 'x')),
    ]),
  );
  const environment = { HOME: home, ...folders, HOLDPOINT_HOST_REPORT: report };
  const server = await startServer({ data: join(home, 'editor'), vsix: null, environment, testDriver: true });
  try {
    process.exitCode = await runInWindow(server, suite);
  } finally {
    await server.stop();
    rmSync(home, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
  }
  console.log(existsSync(report) ? readFileSync(report, 'utf8') : 'the suite wrote no report');
}

run(resolve(process.argv[2] ?? join(projectRoot, '.cache', 'reports', 'host.json'))).catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
