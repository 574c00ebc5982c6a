import assert from 'node:assert/strict';
import { home, testEngine, workspace, type TestEngine } from '../../../support/engine';

let engine: TestEngine;

/** What the line's findings say where one file stands; `~/` is the home, anything else the workspace. */
function checkStart(run: string, [file, text]: readonly [string, string], expected: readonly string[]): void {
  it(`${run} beside ${file}`, () => {
    const path = file.startsWith('~/') ? `${home}/${file.slice(2)}` : `${workspace}/${file}`;
    const { findings, decision } = engine.run(run, { files: { [path]: text } });
    assert.deepEqual(
      findings.map(({ says }) => says),
      expected.map((each) => each.replace('FILE', path)),
    );
    assert.equal(decision.verdict === 'allow', expected.length === 0);
  });
}

const off = '{"disableAllHooks":true}';

describe('an agent that is started where a file takes its hooks away', () => {
  before(async () => {
    engine = await testEngine();
  });

  const claude = 'Starts Claude Code without its hooks: `disableAllHooks` in FILE';
  checkStart('claude -p go', ['.claude/settings.json', off], [claude]);
  checkStart('cd src && npx claude', ['.claude/settings.local.json', off], [claude]);
  checkStart('claude', ['~/.claude/settings.json', off], [claude]);
  checkStart('claude', ['.claude/settings.json', '{"model":"m"}'], []);
  checkStart('claude', ['.codex/config.toml', '[features]\nhooks = false'], []);
  checkStart('claude --version', ['.claude/settings.json', off], []);

  const codex = 'Starts Codex without its hooks: `features.hooks = false` in FILE';
  checkStart('codex exec go', ['.codex/config.toml', '[features]\nhooks = false'], [codex]);
  const gemini = 'Starts Gemini CLI without its hooks: `hooksConfig.disabled` in FILE';
  checkStart('gemini -p go', ['.gemini/settings.json', '{"hooksConfig":{"disabled":["holdpoint"]}}'], [gemini]);
  const copilot = 'Starts GitHub Copilot without its hooks: `disableAllHooks` in FILE';
  checkStart('copilot -p go', ['.github/copilot/settings.json', off], [copilot]);

  it('settings moved by an earlier word of the line count too', () => {
    const { findings } = engine.run('export COPILOT_HOME=/tmp/x; copilot -p go');
    assert.ok(findings.some(({ rule }) => rule === 'guard/agent-unasked'));
  });

  it('what the line itself writes first counts', () => {
    const { findings } = engine.run(`echo '${off}' > .claude/settings.json; claude -p go`);
    assert.ok(findings.some(({ rule }) => rule === 'guard/agent-disarmed'));
    assert.ok(findings.some(({ rule }) => rule === 'guard/agent-settings'));
  });
});
