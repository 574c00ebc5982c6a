import assert from 'node:assert/strict';
import { copyFileSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Context } from 'mocha';
import { agents } from '../../../src/agents/index.generated';
import type { Agent } from '../../../src/core/model/agent';
import { answersOf } from '../../../src/shellguard/answers';
import { frontSource, launcherBehind } from '../../../src/shellguard/front/buildFront';
import { compileFront, compilerHere, frontWays } from '../../../src/shellguard/front/compileFront';
import { frontText } from '../../../src/shellguard/front/frontText';

const compiler = compilerHere(process.platform);

/** For `before`: a machine without a compiler has no front to test; one of continuous integration has to have one. */
export function needsCompiler(this: Context): void {
  if (compiler !== null) return;
  assert.ok(process.env['CI'] === undefined, 'no compiler of C: what stands before the launcher would go untested');
  this.skip();
}

type Fronted = {
  readonly runFolders: readonly string[];
  readonly listed: readonly string[];
  readonly agents?: readonly Agent[];
};

/** Puts the front before the launcher that is installed at `path`: as it ships, in the best way that this machine has. */
export function putFront(path: string, { runFolders, listed, agents: known = agents }: Fronted): void {
  renameSync(path, launcherBehind(path));
  const text = frontText({ launcher: launcherBehind(path), runFolders, listed, answers: answersOf(known) });
  writeFileSync(frontSource(path), text);
  assert.ok(compiler !== null);
  const folder = mkdtempSync(join(tmpdir(), 'hp-front-'));
  try {
    const isMade = frontWays.some((way) => 'program' in compileFront(compiler, way, text, folder));
    assert.ok(isMade, 'no way of compiling the front');
    copyFileSync(join(folder, 'front'), path);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
