import { existsSync } from 'node:fs';
import { recordFile } from '../gate/record/openRecord';
import { verifyRecord } from '../gate/record/verifyRecord';
import type { RecordReport } from '../gate/record/verifyRecord';
import { foldersOf } from '../node/state';
import { readOptions } from './options';
import { Misuse, exit } from './verb';
import type { Io, Verb } from './verb';

function summary(report: RecordReport): string {
  const { lines, keyed, head, anchor } = report;
  const faults = report.faults.map((fault) => `  ${fault.code.padEnd(15)}${fault.says}\n`).join('');
  const verdict = report.faults.length === 0 ? 'intact' : `${report.faults.length} faults`;
  return `${verdict}: ${lines} lines, ${keyed} keyed\n${faults}head ${head ?? 'none'}\ncompared with ${anchor}\n`;
}

async function run(args: readonly string[], io: Io): Promise<number> {
  const { values, words } = readOptions(args, { json: { type: 'boolean' }, anchor: { type: 'string' } });
  if (words.length !== 1 || words[0] !== 'verify')
    throw new Misuse('audit verifies the record', 'holdpoint audit verify');
  const file = recordFile(foldersOf({ env: io.env, platform: process.platform }).state);
  if (!existsSync(file)) {
    io.out('no record yet\n');
    return Promise.resolve(exit.clean);
  }
  const anchor = typeof values['anchor'] === 'string' ? values['anchor'] : null;
  const report = verifyRecord(file, { anchor });
  io.out(values['json'] === true ? `${JSON.stringify(report)}\n` : summary(report));
  return report.faults.length === 0 ? exit.clean : exit.held;
}

export const audit: Verb = {
  name: 'audit',
  usage: 'verify [--json] [--anchor "SEQ HASH"]',
  summary: 'finds lines of the record that were removed, changed or reordered',
  run,
};
