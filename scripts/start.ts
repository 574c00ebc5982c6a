import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { installServer } from './editor/installServer';
import { projectRoot } from './editor/places';
import { startServer } from './editor/server';
import { packageExtension } from './package';

/* `npm start [-- FOLDER]`: builds, packs, and opens a real editor with Holdpoint on a folder. */

const cache = join(projectRoot, '.cache');

/** The folder asked for, or a fresh copy of the sample: what is tried there must not change the repository. */
function workspaceFolder(): string {
  const asked = process.argv[2];
  if (asked !== undefined) {
    const folder = resolve(process.env['INIT_CWD'] ?? process.cwd(), asked);
    if (!existsSync(folder)) throw new Error(`no such folder: \`${folder}\``);
    return folder;
  }
  const folder = join(cache, 'sample', 'cost-explorer');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  cpSync(join(projectRoot, 'examples', 'sample-infrastructure'), folder, { recursive: true });
  return folder;
}

/** One line for a terminal that asks as Kiro would. */
function demo(folder: string): string {
  const payload = JSON.stringify({
    hook_event_name: 'preToolUse',
    cwd: folder,
    tool_name: 'execute_bash',
    tool_input: { command: 'aws cloudformation delete-stack --stack-name ce-api-prod' },
  });
  return `printf '%s' '${payload}' | node ${join(projectRoot, 'dist', 'cli.js')} hook --agent kiro; echo "exit $?"`;
}

async function startOwnServer(vsix: string, folder: string): Promise<void> {
  installServer(console.log);
  const server = await startServer({ data: join(cache, 'start'), vsix });
  console.log(`
Open   ${server.address(folder)}

Then let an agent ask for something, or do it for it in another terminal:

  ${demo(folder)}

The question appears in the editor: Enter shows details, Escape denies. Ctrl-C here stops everything.
`);
  const stop = (): void => {
    void server.stop().then(() => process.exit(0));
  };
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
}

async function start(): Promise<void> {
  const folder = workspaceFolder();
  const vsix = await packageExtension();
  if (process.platform === 'linux' && process.arch === 'x64') {
    await startOwnServer(vsix, folder);
    return;
  }
  const shell = process.platform === 'win32';
  if (spawnSync('code', ['--version'], { shell }).status !== 0) {
    console.log('install VS Code and its `code` command (https://code.visualstudio.com), then run `npm start` again');
    process.exitCode = 1;
    return;
  }
  execFileSync('code', ['--install-extension', vsix, '--force'], { stdio: 'inherit', shell });
  execFileSync('code', [folder], { stdio: 'inherit', shell });
  console.log(`\nTry it in a terminal:\n\n  ${demo(folder)}\n`);
}

start().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
