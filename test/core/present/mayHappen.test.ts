import assert from 'node:assert/strict';
import { mayHappen } from '../../../src/core/present/mayHappen';

function checkSaid(sure: string, unsure: string): void {
  assert.equal(mayHappen(sure), unsure);
}

describe('the sentence of what is not sure', () => {
  it('puts the verb behind `May`', () => {
    checkSaid('Opens Db to the internet', 'May open Db to the internet');
    checkSaid('Empties table a', 'May empty table a');
    checkSaid('Switches off the trail', 'May switch off the trail');
    checkSaid('Loses sight of what exists', 'May lose sight of what exists');
  });
  it('takes a second verb of the same clause along, and none behind it', () => {
    checkSaid(
      'Takes B out of the stack and leaves the real thing as it is',
      'May take B out of the stack and leave the real thing as it is',
    );
    checkSaid('Drops a: writes fail and leaves it', 'May drop a: writes fail and leaves it');
  });
  it('leaves what says so itself, or begins with something else', () => {
    checkSaid('May open x', 'May open x');
    checkSaid('The update of x fails', 'The update of x fails');
    checkSaid('This is so', 'This is so');
    checkSaid('Deletes 1.sql, which may have run', 'Deletes 1.sql, which may have run');
    checkSaid('Loses sight of it: unless the state moves', 'Loses sight of it: unless the state moves');
  });
});
