import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { renameSync, writeFileSync } from 'node:fs';
import type { Context } from 'mocha';
import { agents } from '../../../src/agents/index.generated';
import type { Agent } from '../../../src/core/model/agent';
import { answersOf } from '../../../src/shellguard/answers';
import { frontSource, launcherBehind } from '../../../src/shellguard/front/buildFront';
import { compilerHere } from '../../../src/shellguard/front/compileFront';
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

/** Puts the front before the launcher that is installed at `path`: the text that ships, compiled in the quickest way. */
export function putFront(path: string, { runFolders, listed, agents: known = agents }: Fronted): void {
  renameSync(path, launcherBehind(path));
  const answers = answersOf(known);
  writeFileSync(frontSource(path), frontText({ launcher: launcherBehind(path), runFolders, listed, answers }));
  const ran = spawnSync(compiler?.path ?? 'cc', ['-std=c99', '-o', path, frontSource(path)], { encoding: 'utf8' });
  assert.equal(ran.status, 0, ran.stderr);
}
