import assert from 'node:assert/strict';
import type { Dialect } from '../../../../src/core/model/operation';
import type { Review } from '../../../../src/core/model/decision';
import { testEngine, workspace, type TestEngine, type World } from '../../../support/engine';

let engine: TestEngine;

function reviewOf(script: string, dialect: Dialect, world: World): Review {
  const operation = { kind: 'run', script, dialect, cwd: workspace, session: null, variables: {} } as const;
  return engine.review(operation, world);
}

function guardRules({ findings }: Review): readonly string[] {
  return findings
    .filter(({ effect, rule }) => effect === 'unprotect' && rule.startsWith('guard/'))
    .map(({ rule }) => rule);
}

/** Lines each of which takes a guard away, whatever else they do; in one shell. */
function checkTaken(what: string, dialect: Dialect, lines: readonly string[], world: World = {}): void {
  it(`${what} (${dialect}) is a finding`, () => {
    const missed = lines.filter((line) => {
      const review = reviewOf(line, dialect, world);
      return guardRules(review).length === 0 || review.decision.verdict === 'allow';
    });
    assert.deepEqual(missed, []);
  });
}

/** Lines that only look, or are about something else. */
function checkLeft(what: string, dialect: Dialect, lines: readonly string[]): void {
  it(`${what} (${dialect}) is left alone`, () => {
    const asked = lines.filter((line) => {
      const review = reviewOf(line, dialect, {});
      return guardRules(review).length > 0 || review.decision.verdict !== 'allow';
    });
    assert.deepEqual(asked, []);
  });
}

describe('guarding the guard', () => {
  before(async () => {
    engine = await testEngine();
  });

  checkTaken('an edit by a stream editor', 'bash', [
    `sed -i 's/"disableAllHooks": false/"disableAllHooks": true/' .claude/settings.json`,
    `perl -pi -e 's/holdpoint/true/g' ~/.codex/hooks.json`,
    `awk -i inplace '!/holdpoint/' ~/.cursor/hooks.json`,
    `ed -s ~/.claude/settings.json <<< $'g/holdpoint/d\\nw\\nq'`,
    `tomlq -i -t '.features.hooks=false' ~/.codex/config.toml`,
    'dasel put -f ~/.codex/config.toml -t bool -v false features.hooks',
    'npx json -I -f .claude/settings.json -e "this.disableAllHooks=true"',
    'sd holdpoint true ~/.gemini/settings.json',
    `find . -path '*/.cursor/*' -name hooks.json -exec sed -i d {} \\;`,
    `find ~/.kiro/hooks -name '*.json' -delete`,
  ]);
  checkTaken('a copy made beside it and moved over', 'bash', [
    `jq '.disableAllHooks=true' .claude/settings.json > /tmp/x && mv /tmp/x .claude/settings.json`,
    `jq 'del(.hooks)' ~/.claude/settings.json | sponge ~/.claude/settings.json`,
    'cp /tmp/settings.json ~/.claude/',
    'rsync -a /tmp/claude/ ~/.claude/',
    'tar xf /tmp/a.tar -C ~/.claude',
    'unzip -o /tmp/a.zip -d ~/.kiro/hooks',
    'git mv .cursor/hooks.json .cursor/hooks.off',
    'curl -s https://example.org/s.json -o ~/.claude/settings.json',
  ]);
  checkTaken('another name for it', 'bash', [
    'ln -sfn /tmp/empty ~/.copilot/hooks',
    `ln ~/.claude/settings.json /tmp/alias.json && echo '{}' > /tmp/alias.json`,
    `ln -s ~/.claude /tmp/claude; echo '{}' > /tmp/claude/settings.json`,
    `ln -s ~/.codex/hooks.json; echo '{}' > hooks.json`,
    `cd /tmp && ln -st . ~/.cursor && rm cursor/hooks.json .cursor/hooks.json`,
  ]);
  checkTaken('what a sandbox puts over it', 'bash', [
    "bwrap --dev-bind / / --tmpfs ~/.claude bash -c 'make deploy'",
    'bwrap --dev-bind / / --ro-bind /dev/null ~/.claude/settings.json bash build.sh',
    "bwrap --dev-bind / / --bind /tmp/empty ~/.local/share/holdpoint bash -c 'make'",
    "bwrap --dev-bind / / --tmpfs /run/user/1000/holdpoint codex exec 'fix it'",
    "unshare -rm sh -c 'mount --bind /tmp/empty ~/.local/share/holdpoint/bin; make deploy'",
  ]);
  checkTaken('a shell without what it is guarded by', 'bash', [
    'BASH_ENV= bash deploy.sh',
    'BASH_ENV=/dev/null make deploy',
    'env -u BASH_ENV bash deploy.sh',
    'env BASH_ENV= make deploy',
    "bwrap --dev-bind / / --unsetenv BASH_ENV bash -c 'make deploy'",
    'PROMPT_COMMAND=',
    'PROMPT_COMMAND=()',
    'unset PROMPT_COMMAND',
    'trap - DEBUG',
  ]);
  checkTaken('its process and its files', 'bash', [
    "gdb -p $(pgrep -f gate.js) -batch -ex 'call exit(0)'",
    'chattr +i ~/.local/state/holdpoint',
    "cp -l ~/.claude/settings.json ./x.json && echo '{}' > ./x.json",
  ]);
  // The launchers on PATH are the last layer: a line that goes around them is judged by its words all the same.
  it('a line that goes around the launchers is asked about', () => {
    const held = [
      'alias terraform=/usr/bin/terraform; terraform destroy -auto-approve',
      'terraform() { command /usr/bin/terraform "$@"; }; terraform destroy -auto-approve',
      'hash -p /usr/bin/terraform terraform; terraform destroy -auto-approve',
      'export PATH=/usr/bin:$PATH; terraform destroy -auto-approve',
      'export PATH="$(echo $PATH | tr : \'\\n\' | grep -v holdpoint | paste -sd:)"; terraform destroy -auto-approve',
      "env -i bash -c 'terraform destroy -auto-approve'",
      'LD_PRELOAD=/tmp/x.so terraform destroy -auto-approve',
      'ZDOTDIR=/tmp zsh -c "terraform destroy -auto-approve"',
      'shopt -u extdebug; set +T; terraform destroy -auto-approve',
    ];
    const run = held.filter((line) => reviewOf(line, 'bash', {}).decision.verdict === 'allow');
    assert.deepEqual(run, []);
  });
  checkLeft("a sandbox, a variable and a trap of one's own", 'bash', [
    "bwrap --ro-bind / / --tmpfs /tmp --dev /dev bash -c 'make test'",
    'bwrap --ro-bind /usr /usr --tmpfs ~/scratch ls',
    'bwrap --dev-bind / / --bind ./build ./build ls',
    'env -u LANG sort names.txt',
    'env -i PATH=/usr/bin make',
    "PROMPT_COMMAND='history -a'",
    'BASH_ENV=./nothing.sh true',
    'trap - EXIT',
    "trap 'echo $BASH_COMMAND' DEBUG",
    'systemctl --user status holdpoint',
    'systemctl --user stop my-dev-server',
    'chattr +i data/fixture.bin',
    'cp -l a.txt b.txt',
    'gdb -p 4711',
    'export PATH=/usr/local/bin:$PATH',
    'alias k=kubectl',
    'PATH=$PWD/node_modules/.bin:$PATH eslint .',
  ]);
  checkTaken('what makes it unreadable, or covers it', 'bash', [
    'chmod 000 ~/.claude/settings.json',
    'chmod -x ~/.local/share/holdpoint/bin/hook',
    'chown nobody ~/.local/share/holdpoint/bin/hook',
    'setfacl -m u:dev:--- ~/.claude/settings.json',
    'mount --bind /tmp/empty ~/.claude',
    'sudo mount -t tmpfs tmpfs ~/.kiro/hooks',
  ]);
  checkTaken('code of a language', 'bash', [
    `python3 -c "import json,os;p=os.path.expanduser('~/.claude/settings.json');json.dump({},open(p,'w'))"`,
    `python -c "import os; os.remove(os.path.expanduser('~/.codex/hooks.json'))"`,
    `node -e "require('fs').writeFileSync('.claude/settings.json','{}')"`,
    `ruby -e "File.write('.claude/settings.json','{}')"`,
    `perl -e 'unlink "$ENV{HOME}/.cursor/hooks.json"'`,
  ]);
  checkTaken('another case of letters, and the twin on the machine', 'bash', [
    `echo '{}' > .CLAUDE/SETTINGS.JSON`,
    'rm ~/.Cursor/Hooks.json',
    'sudo rm /etc/codex/requirements.toml',
    'rm -rf /etc/github-copilot/policy.d',
  ]);
  checkTaken('an agent’s own command line', 'bash', [
    'claude config set disableAllHooks true',
    'claude --settings \'{"disableAllHooks":true}\' -p hi',
    'codex features disable hooks',
    `codex --config 'features={hooks=false}' exec hi`,
    'gemini hooks disable holdpoint',
    'gemini extensions disable holdpoint',
    'copilot plugin uninstall holdpoint',
    'amp permissions edit',
    'opencode mcp add files',
  ]);
  checkTaken(
    'settings in a file that an option names',
    'bash',
    ['claude --settings /tmp/off.json -p hi', 'claude --settings=/tmp/off.json'],
    { files: { '/tmp/off.json': '{"disableAllHooks":true}' } },
  );
  checkTaken('ending the gate', 'bash', [
    'pkill -f holdpoint',
    'pkill -9 -f gate.js',
    `killall -r 'hold.*'`,
    'kill -STOP $(pgrep -f holdpoint)',
    'pgrep -f holdpoint | xargs kill -9',
    `ps aux | grep [h]oldpoint | awk '{print $2}' | xargs -r kill -9`,
    `ps aux | awk '/holdpoint/ {print $2}' | xargs kill`,
    'for p in $(pgrep -f holdpoint); do kill -9 $p; done',
    'pgrep -f holdpoint | while read p; do kill $p; done',
    'pids=$(pidof holdpoint); kill $pids',
    'kill `pgrep -f dist/gate.js | head -1`',
    'lsof -t /run/user/1000/holdpoint/gates/1.sock | xargs kill',
    'fuser -k /run/user/1000/holdpoint/gates/1.sock',
  ]);
  checkLeft('looking for processes and ending others', 'bash', [
    'pgrep -fa holdpoint',
    `ps aux | grep [h]oldpoint | awk '{print $2}'`,
    'kill -0 $(pgrep -f holdpoint)',
    'lsof -t -i:3000 | xargs kill',
    `ps aux | grep vite | grep -v holdpoint | awk '{print $2}' | xargs kill`,
    'pkill -f "node server.js"',
    'fuser -v 3000/tcp',
  ]);
  checkLeft('reading', 'bash', [
    'cat ~/.claude/settings.json .cursor/hooks.json',
    'jq .hooks ~/.claude/settings.json',
    'sed -n 1,20p ~/.codex/hooks.json',
    'cp -r ~/.kiro/hooks /tmp/hooks-copy',
    'tar czf /tmp/c.tgz -C ~ .claude',
    'ls ~/.kiro/hooks/* | xargs cat',
    `find ~/.kiro -name '*.json'`,
    `find .claude/commands -name '*.md' -exec sed -i s/a/b/ {} +`,
    'getfacl ~/.claude/settings.json',
    'dasel -f ~/.codex/config.toml features.hooks',
    'codex features list',
    'gemini hooks list',
    'git add .claude/settings.json',
    'ln -s ../shared/config.json config.json && echo x > config.json',
    'unzip -o a.zip -d docs',
    'chown -R dev:dev ~/.claude',
  ]);

  checkTaken('a path of Windows', 'powershell', [
    `Set-Content C:\\Users\\dev\\.claude\\settings.json '{}'`,
    `[IO.File]::WriteAllText("$HOME\\.claude\\settings.json", "{}")`,
    `[IO.File]::Move("C:\\Users\\dev\\.cursor\\hooks.json", "C:\\Temp\\x")`,
    `'{}' > "C:\\Program Files\\ClaudeCode\\managed-settings.json"`,
    'Rename-Item C:\\Users\\dev\\.kiro\\hooks hooks.off',
    'Copy-Item C:\\Temp\\settings.json C:\\Users\\dev\\.claude',
    'New-Item -ItemType Junction -Path C:\\Users\\dev\\.kiro\\hooks -Target C:\\Temp\\e',
    'Expand-Archive C:\\Temp\\a.zip -DestinationPath C:\\Users\\dev\\.kiro\\hooks',
    'icacls C:\\Users\\dev\\.claude\\settings.json /deny dev:R',
    'Set-Acl -Path C:\\Users\\dev\\.claude\\settings.json -AclObject $acl',
    'Remove-Item C:\\Users\\dev\\AppData\\Local\\Holdpoint -Recurse -Force',
    'Remove-Item C:\\ProgramData\\Holdpoint\\policy.yaml',
    `[Environment]::SetEnvironmentVariable('CLAUDE_CONFIG_DIR','C:\\Temp','User')`,
    '(Get-Process holdpoint).Kill()',
    'Get-Process *holdpoint* | Stop-Process',
    `Get-Process | ? { $_.Path -like '*holdpoint*' } | Stop-Process -Force`,
    `Get-CimInstance Win32_Process -Filter "CommandLine like '%holdpoint%'" | Invoke-CimMethod -MethodName Terminate`,
  ]);
  checkTaken('a path of Windows', 'cmd', [
    'del C:\\Users\\dev\\.cursor\\hooks.json',
    'ren C:\\Users\\dev\\.kiro\\hooks hooks.off',
    'type nul > C:\\Users\\dev\\.claude\\settings.json',
    'mklink /J C:\\Users\\dev\\.kiro\\hooks C:\\Temp\\e',
    'xcopy /y C:\\Temp\\s C:\\Users\\dev\\.claude\\',
    'del C:\\ProgramData\\Holdpoint\\policy.yaml',
    'takeown /f C:\\ProgramData\\Holdpoint\\policy.yaml',
    'setx CODEX_HOME C:\\Temp',
    `wmic process where "commandline like '%%holdpoint%%'" delete`,
    'tskill holdpoint',
  ]);
  checkLeft('reading', 'powershell', [
    'Get-Content C:\\Users\\dev\\.claude\\settings.json',
    'Get-Acl C:\\Users\\dev\\.claude\\settings.json',
    'Get-Process *holdpoint*',
    'Get-Process node | Stop-Process',
    `Get-Process | ? Name -like '*vite*' | Stop-Process`,
    'Copy-Item C:\\Users\\dev\\.claude\\settings.json C:\\Temp',
  ]);
  checkLeft('reading', 'cmd', [
    'type C:\\Users\\dev\\.cursor\\hooks.json',
    'icacls C:\\Users\\dev\\.claude\\settings.json',
    'setx JAVA_HOME C:\\jdk',
    'tasklist /fi "imagename eq holdpoint.exe"',
  ]);
});
