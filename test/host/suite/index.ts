import { writeFileSync } from 'node:fs';
import Mocha from 'mocha';

/** Set by whoever starts the editor. */
const reportVariable = 'HOLDPOINT_HOST_REPORT';

/** Runs inside the extension host; a rejection is the editor's exit code 1. */
export function run(): Promise<void> {
  const mocha = new Mocha({ ui: 'bdd', timeout: 30_000, reporter: 'spec', color: false });
  mocha.suite.emit('pre-require', globalThis, '', mocha);
  return new Promise((resolve, reject) => {
    void Promise.all([import('./activation'), import('./terminals')]).then(() => {
      const passes: string[] = [];
      const failures: string[] = [];
      const runner = mocha.run((failed) => {
        const report = process.env[reportVariable];
        if (report !== undefined)
          writeFileSync(report, JSON.stringify({ passed: passes.length, failed, passes, failures }, null, 1));
        if (failed === 0) resolve();
        else reject(new Error(`${failed} failed`));
      });
      runner.on('pass', (test) => {
        passes.push(test.fullTitle());
      });
      runner.on('fail', (test, error: unknown) => {
        failures.push(
          `${test.fullTitle()}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`,
        );
      });
    }, reject);
  });
}
