import assert from 'node:assert/strict';
import { removalFacts } from '../../../src/core/facts/removalFacts';

type Given = { readonly isTrue?: string; readonly overlaps?: boolean; readonly dependants?: readonly string[] };

/** Severity, undo and reach of a type that goes, and whether something is lost or down. */
function checkRemoval(
  type: string,
  given: Given,
  expected: readonly [string, string, string, lost: RegExp | null, down: boolean],
): void {
  it(`${type} ${JSON.stringify(given)}`, () => {
    const { isTrue, overlaps = false, dependants = [] } = given;
    const facts = removalFacts({ type, isTrue: (name) => name === isTrue, overlaps, dependants });
    const [severity, undo, reach, lost, down] = expected;
    assert.deepEqual([facts.severity, facts.undo, facts.reach], [severity, undo, reach]);
    if (lost === null) assert.equal(facts.impact.lost, undefined);
    else assert.match(facts.impact.lost ?? '', lost);
    assert.equal(facts.impact.outage !== undefined, down);
  });
}

describe('what it means that a resource of a type goes', () => {
  checkRemoval('aws_db_instance', {}, ['critical', 'costly', 'remote', /, unless /, true]);
  checkRemoval('aws_db_instance', { isTrue: 'skip_final_snapshot' }, [
    'critical',
    'impossible',
    'remote',
    /no final snapshot/,
    true,
  ]);
  checkRemoval('aws_db_instance', { overlaps: true }, ['critical', 'costly', 'remote', /, unless /, false]);
  checkRemoval('aws_sqs_queue', {}, ['critical', 'impossible', 'remote', /messages/, true]);
  checkRemoval('null_resource', {}, ['medium', 'easy', 'local', null, false]);
  checkRemoval('aws_cloudwatch_log_metric_filter', {}, ['medium', 'easy', 'remote', null, false]);
  checkRemoval('aws_cloudwatch_log_metric_filter', { dependants: ['a.b'] }, ['high', 'easy', 'remote', null, false]);
  checkRemoval('unheard_of', {}, ['medium', 'unknown', 'remote', null, false]);
  checkRemoval('module', {}, ['high', 'unknown', 'remote', null, false]);
});
