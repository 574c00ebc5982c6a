import assert from 'node:assert/strict';
import { soakRuns } from '../../support/soak';
import { failuresOf } from './damage/countFailures';
import { damages } from './damage/damages';
import { intact } from './damage/intact';

/** `Resources: |` makes a text of all that follows: that nothing of it was read is said. */
const beyond = { how: 'what is opened at the end of a line and never closed', names: ['yaml', 'sam'] };

describe('what is dangerous in one part of a file is told whatever is damaged in another', function () {
  this.timeout(120_000);
  // All of them in a soak, and every tenth before that.
  const every = soakRuns(1_000) >= 1_000 ? 1 : 10;
  for (const [name, file] of Object.entries(intact)) {
    for (const [how, damage] of Object.entries(damages)) {
      if (!damage.of.includes(file.format)) continue;
      it(`${name}: ${how}`, () => {
        const { texts, lost, silent } = failuresOf(file, damage, every);
        const most = how === beyond.how && beyond.names.includes(name) ? 1 : 0;
        assert.ok(lost.length <= most, `not told in ${lost.length} of ${texts}: ${lost[0] ?? ''}`);
        assert.deepEqual(silent, []);
      });
    }
  }
});
