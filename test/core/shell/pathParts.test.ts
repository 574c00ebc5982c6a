import assert from 'node:assert/strict';
import { UNKNOWN_PART } from '../../../src/core/model/command';
import type { Frame } from '../../../src/core/shell/run/frame';
import { pathParts } from '../../../src/core/shell/run/printed/pathParts';
import type { Reader } from '../../../src/core/shell/run/reader';

/** Neither is looked at by these programs. */
const nothing: unknown = {};
const [reader, frame] = [nothing as Reader, nothing as Frame];

/** What a command line of plain words prints. */
function checkPrinted(line: string, expected: string): void {
  it(`${line.replaceAll(UNKNOWN_PART, '$X')} → ${JSON.stringify(expected.replaceAll(UNKNOWN_PART, '$X'))}`, () => {
    const [program = '', ...args] = line.split(' ');
    assert.equal(pathParts[program]?.(args, reader, frame), expected);
  });
}

describe('what the programs print that take a path apart', () => {
  checkPrinted('dirname /a/b/c', '/a/b\n');
  checkPrinted('dirname /a/b/', '/a\n');
  checkPrinted('dirname a', '.\n');
  checkPrinted('dirname /a', '/\n');
  checkPrinted('dirname /', '/\n');
  checkPrinted('dirname a//b', 'a\n');
  checkPrinted('dirname -- a/b', 'a\n');
  checkPrinted('dirname -- -a/b', UNKNOWN_PART);
  checkPrinted('dirname a/b c/d', 'a\nc\n');
  checkPrinted('dirname -z a/b', UNKNOWN_PART);
  checkPrinted(`dirname a/${UNKNOWN_PART} b/c`, `${UNKNOWN_PART}\nb\n`);
  checkPrinted('basename /a/b.tf', 'b.tf\n');
  checkPrinted('basename /a/b.tf .tf', 'b\n');
  checkPrinted('basename .tf .tf', '.tf\n');
  checkPrinted('basename /a/b.tf .md', 'b.tf\n');
  checkPrinted('basename a/b/', 'b\n');
  checkPrinted('basename -- a/b', 'b\n');
  checkPrinted('basename -- -a', UNKNOWN_PART);
  checkPrinted('basename -s .tf a.tf', UNKNOWN_PART);
  checkPrinted('basename a b c', UNKNOWN_PART);
  checkPrinted(`basename a.tf ${UNKNOWN_PART}`, UNKNOWN_PART);
  checkPrinted(`basename ${UNKNOWN_PART}/a`, `${UNKNOWN_PART}\n`);
});
