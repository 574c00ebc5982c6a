import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { init } from '../../../src/cli/init';
import { fakeModel } from './fakeModel';

/*
 * The real Claude Code with a model on loopback: a denied Bash call does not run and the model reads why, an allowed one
 * runs. A soak script, not a test of every day: it installs the agent's package.
 */

const version = '2.1.328';
const cache = resolve(__dirname, '../../../.cache/claude-code');

/** The agent's program; `null` when the package cannot be had here. */
function program(): string | null {
  const path = join(cache, 'node_modules', '.bin', 'claude');
  if (existsSync(path)) return path;
  mkdirSync(cache, { recursive: true });
  const manifest = { private: true, allowScripts: { '@anthropic-ai/claude-code': true } };
  writeFileSync(join(cache, 'package.json'), JSON.stringify(manifest));
  spawnSync('npm', ['install', '--no-audit', '--no-fund', `@anthropic-ai/claude-code@${version}`], {
    cwd: cache,
    stdio: 'ignore',
    timeout: 300_000,
  });
  return existsSync(path) ? path : null;
}

type Ran = { readonly output: string; readonly requests: readonly string[]; readonly ran: boolean };

/** One run of the agent in a home of its own, with `cli` standing for the command line that judges. */
async function run(claude: string, cli: string): Promise<Ran> {
  const root = mkdtempSync(join(tmpdir(), 'hp-claude-'));
  const [home, work, dist] = ['home', 'work', 'dist'].map((name) => join(root, name)) as [string, string, string];
  for (const folder of [home, work, dist]) mkdirSync(folder);
  writeFileSync(join(dist, 'cli.js'), cli);
  const model = await fakeModel(`touch ${join(work, 'ran')}`);
  try {
    const installed = init(['--agent', 'claude-code'], {
      env: {},
      home,
      platform: process.platform,
      node: process.execPath,
      isElectron: false,
      dist,
      version,
    });
    assert.equal(installed.exitCode, 0, installed.stderr);
    const child = spawn(claude, ['-p', 'make the file', '--dangerously-skip-permissions'], {
      cwd: work,
      timeout: 120_000,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: {
        PATH: process.env['PATH'],
        HOME: home,
        IS_SANDBOX: '1',
        ANTHROPIC_BASE_URL: model.url,
        ANTHROPIC_API_KEY: 'x',
        CLAUDE_CODE_DISABLE_NONESSENTIAL_TRAFFIC: '1',
        DISABLE_TELEMETRY: '1',
        DISABLE_ERROR_REPORTING: '1',
        DISABLE_AUTOUPDATER: '1',
      },
    });
    let output = '';
    child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
    child.stderr.on('data', (chunk: Buffer) => (output += chunk.toString()));
    await new Promise((done) => child.on('close', done));
    return { output, requests: [...model.requests], ran: existsSync(join(work, 'ran')) };
  } finally {
    model.close();
    rmSync(root, { recursive: true, force: true });
  }
}

const reason = 'Deletes stack ce-api-prod: held as HP-7';
const answering = (code: number): string =>
  `require('node:fs').readFileSync(0); process.stderr.write(${code} === 0 ? '' : '${reason}\\n'); process.exit(${code});`;

async function main(): Promise<void> {
  const claude = program();
  if (claude === null) {
    console.log(`skipped: @anthropic-ai/claude-code ${version} cannot be installed here`);
    return;
  }
  for (const [name, cli, runs, tells] of [
    ['a denied call does not run', answering(2), false, reason],
    ['a call whose judge crashes does not run', 'throw new Error("x")', false, 'holdpoint: '],
    ['an allowed call runs', answering(0), true, null],
  ] as const) {
    const seen = await run(claude, cli);
    const results = seen.requests.filter((body) => body.includes('"type":"tool_result"'));
    assert.ok(results.length > 0, `the model got a tool result; the agent said: ${seen.output}`);
    assert.equal(seen.ran, runs, name);
    if (tells !== null)
      assert.ok(
        results.some((body) => body.includes(tells)),
        `${name}: the model reads why`,
      );
    console.log(`passed: ${name}`);
  }
}

void main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
