import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import Ajv from 'ajv-draft-04';
import type { Log } from 'sarif';

/** The schema of SARIF 2.1.0 as it was published with its corrections (rtm.5), the one that code hosts check against. */
const schema = JSON.parse(
  readFileSync(require.resolve('@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json'), 'utf8'),
) as object;
// Formats are left alone: the schema names `uri-reference` and `date-time`, which tests of places look at themselves.
const valid = new Ajv({ strict: false, unicodeRegExp: false, allErrors: true, validateFormats: false }).compile(schema);

/** The faults of a log against the schema, with where each one is. */
export function sarifFaults(log: unknown): readonly string[] {
  valid(log);
  return (valid.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message ?? ''}`);
}

/** The log that a text is; fails where the schema does not allow it. */
export function checkSarif(text: string): Log {
  const log = JSON.parse(text) as Log;
  assert.deepEqual(sarifFaults(log), []);
  return log;
}
