// Prints like mocha's `dot` reporter with the failures in full, and writes the counts that `npm test` adds up.
const { reporters } = require('mocha');
const { writeFileSync } = require('node:fs');

module.exports = class extends reporters.Dot {
  constructor(runner, options) {
    super(runner, options);
    const output = options.reporterOptions?.output;
    runner.once('end', () => {
      const { passes = 0, failures = 0, pending = 0 } = this.stats;
      if (output) writeFileSync(output, JSON.stringify({ passed: passes, failed: failures, pending }));
    });
  }
};
