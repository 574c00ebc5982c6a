import assert from 'node:assert/strict';
import { createAskedLines } from '../../../src/vscode/terminals/askedLines';
import { onLineStarted } from '../../../src/vscode/terminals/tripwire';

type Play = {
  /** Asked before the line starts, or while word of it is waited for. */
  readonly before?: readonly [pid: number, line: string];
  readonly meanwhile?: readonly [pid: number, line: string];
  readonly line?: string;
};

async function checkStart({ before, meanwhile, line = 'ls' }: Play, expected: readonly string[]): Promise<void> {
  const said: string[] = [];
  const lines = createAskedLines(() => 1_000);
  if (before !== undefined) lines.asked(...before);
  await onLineStarted(
    { pid: 100, line, exact: true, cwd: '/w', shell: 'bash' },
    {
      lines,
      pidsOf: (pid) => [pid, 101],
      send: (message) => said.push(JSON.stringify(message)),
      onUnasked: (pid) => said.push(`unasked ${pid}`),
      pause: () => {
        if (meanwhile !== undefined) lines.asked(...meanwhile);
        return Promise.resolve();
      },
    },
  );
  assert.deepEqual(said, expected);
}

const unasked = ['unasked 100', '{"kind":"unasked-line","pid":100,"line":"ls","cwd":"/w","shell":"bash"}'];

describe('the tripwire', () => {
  it('a line that was asked about is left alone', () => checkStart({ before: [100, 'ls'] }, []));

  it('word of the question may come after the start', () => checkStart({ meanwhile: [100, 'ls'] }, []));

  it('a shell below the terminal’s own may have asked', () => checkStart({ before: [101, 'ls'] }, []));

  it('a line that nobody asked about is told to the gate', () => checkStart({}, unasked));

  it('a question of another terminal does not count', () => checkStart({ before: [7, 'ls'] }, unasked));

  it('an empty line is no line', () => checkStart({ line: ' ' }, []));
});
