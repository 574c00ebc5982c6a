import assert from 'node:assert/strict';
import { opencode } from '../../src/agents/opencode';
import type { NeverEvents } from '../../src/core/model/neverEvents';
import { checkEdit, launcher } from './settingsSupport';

const never: NeverEvents = {
  commands: [
    ['terraform', 'destroy'],
    ['odd*', 'word'],
  ],
  paths: ['**/*.tfstate', '**/.env', 'infra/prod/**', 'src/*.ts', '**', 'a/**/b', '{a,b}', ''],
};

const patterns = {
  'bash*': ['terraform destroy *'],
  'edit*': ['*.tfstate', '.env', '*/.env', 'infra/prod/*', '*', 'a/*/b'],
};

function editOf(events: NeverEvents) {
  const [edit] = opencode.secondLayer?.(events) ?? [];
  assert.ok(edit !== undefined);
  return edit;
}

const edit = editOf(never);

function permissionIn(text: string): Record<string, unknown> {
  return (JSON.parse(text.replace(/\/\/.*$/gm, '')) as { permission: Record<string, unknown> }).permission;
}

/** That our rules stand last, behind `others`, once, and go without a trace. */
function checkRules(before: string | null, others: Readonly<Record<string, unknown>>): void {
  const permission = permissionIn(checkEdit(edit, before));
  assert.deepEqual(Object.keys(permission), [...Object.keys(others), 'bash*', 'edit*']);
  const { 'bash*': bash, 'edit*': files, ...rest } = permission;
  assert.deepEqual(rest, others);
  for (const [rules, wanted] of [
    [bash, patterns['bash*']],
    [files, patterns['edit*']],
  ] as const) {
    assert.deepEqual(Object.keys(rules as object).slice(1, -1), wanted);
    assert.deepEqual(new Set(Object.values(rules as object)), new Set(['deny']));
  }
}

describe('The permissions of OpenCode', () => {
  it('are in the configuration of the user, wherever that is', () => {
    assert.equal(edit.path, '.config/opencode/opencode.json');
    assert.deepEqual(edit.movedBy, { variable: 'XDG_CONFIG_HOME', path: 'opencode/opencode.json' });
  });

  for (const [name, before, others] of [
    ['no file', null, {}],
    ['other settings', '{\n  "model": "x" // mine\n}\n', {}],
    ['a permission that is one word', '{ "permission": "allow", "model": "x" }\n', { '*': 'allow' }],
    ['an empty permission', '{\n  "permission": {}\n}\n', {}],
    ['a tool that is one word', '{\n  "permission": {\n    "bash": "allow"\n  }\n}\n', { bash: 'allow' }],
    [
      'patterns of a person, and a wildcard behind them',
      '{\n\t"permission": {\n\t\t"bash": { "*": "ask", "git *": "allow" }, // mine\n\t\t"*": "allow"\n\t},\n\t"model": "x"\n}\n',
      { bash: { '*': 'ask', 'git *': 'allow' }, '*': 'allow' },
    ],
    ['Windows line ends', '{\r\n  "permission": {\r\n    "edit": "ask"\r\n  }\r\n}\r\n', { edit: 'ask' }],
  ] as const) {
    it(`${name}: ours come last and go, and the rest stays byte for byte`, () => {
      checkRules(before, others);
    });
  }

  it('come back to the end when somebody wrote behind them', () => {
    const { permission } = JSON.parse(edit.install(null, launcher)) as { readonly permission: object };
    const text = JSON.stringify({ permission: { ...permission, '*': 'allow' } });
    const now = edit.install(text, launcher);
    assert.deepEqual(Object.keys(permissionIn(now)), ['*', 'bash*', 'edit*']);
    assert.deepEqual(JSON.parse(edit.remove(now) ?? ''), { permission: { '*': 'allow' } });
  });

  it('that were one word stay an object when somebody wrote beside ours', () => {
    const text = edit.install('{"permission":"ask"}', launcher).replace('"*":"ask"', '"*":"ask","read":"allow"');
    assert.equal(edit.remove(text), '{"permission":{"*":"ask","read":"allow"}}');
  });

  it('survive a program that writes the file anew', () => {
    const text = JSON.stringify(JSON.parse(edit.install('{ "permission": "ask" }', launcher)));
    assert.equal(edit.present(text), true);
    assert.equal(edit.remove(text), '{"permission":"ask"}');
  });

  it('of an older policy give way to the new ones', () => {
    const before = '{ "permission": { "bash": "ask" } }';
    const older = editOf({ commands: [], paths: ['x'] }).install(before, launcher);
    assert.equal(edit.install(older, launcher), edit.install(before, launcher));
  });

  for (const [name, text, says] of [
    ['broken JSON', '{\n  "permission": {', /^not valid JSON \(line 2\)$/],
    ['a list', '[]', /^not a JSON object$/],
    ['a permission that is a list', '{"permission":[]}', /^`permission` is not an object$/],
    ['a permission that is nothing', '{"permission":null}', /^`permission` is not an object$/],
    ['rules of a person under our name', '{"permission":{"bash*":"ask"}}', /^`permission` has rules under `bash\*`/],
    ['binary', '\u0000{', /^not /],
  ] as const) {
    it(`${name}: is said in one line and never written`, () => {
      assert.throws(
        () => edit.install(text, launcher),
        (error) => error instanceof Error && says.test(error.message),
      );
    });
  }
});
