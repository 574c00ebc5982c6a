import assert from 'node:assert/strict';
import { parse } from 'yaml';
import { kiro } from '../../src/agents/kiro';
import type { NeverEvents } from '../../src/core/model/neverEvents';
import { checkEdit, launcher } from './settingsSupport';

const never: NeverEvents = {
  commands: [
    ['terraform', 'destroy'],
    ['odd*', 'word'],
  ],
  paths: ['**/*.tfstate'],
};

const ours = [
  { capability: 'shell', match: ['terraform destroy', 'terraform destroy *'], effect: 'deny' },
  { capability: 'fs_write', match: ['**/*.tfstate'], effect: 'deny' },
];

function editOf(events: NeverEvents) {
  const [edit] = kiro.secondLayer?.(events) ?? [];
  assert.ok(edit !== undefined);
  return edit;
}

const edit = editOf(never);
const allow = { capability: 'shell', match: ['git *'], effect: 'allow' };

/** That our rules stand before `others`, once, and go without a trace. */
function checkRules(before: string | null, others: readonly unknown[]): string {
  const after = checkEdit(edit, before);
  assert.deepEqual((parse(after) as { readonly rules: unknown }).rules, [...ours, ...others]);
  return after;
}

describe('The permissions of Kiro', () => {
  it('are below the home folder, where no repository reaches them', () => {
    assert.equal(edit.path, '.kiro/settings/permissions.yaml');
  });

  for (const [name, before, others] of [
    ['no file', null, []],
    ['nothing but a comment', '# mine\n', []],
    ['policies and no rules', 'policies: [read-all]\n', []],
    ['a last line without an end', 'policies: [read-all]', []],
    ['rules', 'rules:\n  - capability: shell\n    match: [git *]\n    effect: allow\n', [allow]],
    ['rules that are not indented', 'rules:\n- capability: shell\n  match: ["git *"]\n  effect: allow\n', [allow]],
    [
      'comments of others, before, between and after',
      '# a\nrules: # b\n  # c\n  - capability: shell # d\n    match:\n      - git *\n    effect: allow\n  # e\npolicies: []\n# f\n',
      [allow],
    ],
    ['Windows line ends', 'rules:\r\n  - capability: shell\r\n    match: [git *]\r\n    effect: allow\r\n', [allow]],
    ['an empty list', 'rules: []\n', []],
    ['a list in one line', 'rules: [{ capability: shell, match: ["git *"], effect: allow }]\n', [allow]],
    ['a name without a list', 'rules:\npolicies: [read-all]\n', []],
    ['a name without a list or an end', 'rules:', []],
    ['a quoted name', '"rules":\n  - { capability: shell, match: [git *], effect: allow }\n', [allow]],
  ] as const) {
    it(`${name}: ours come and go, and the rest stays byte for byte`, () => {
      checkRules(before, others);
    });
  }

  it('hold no rule without a pattern, for that one would refuse everything', () => {
    for (const [events, rules] of [
      [{ commands: [], paths: [] }, []],
      [{ commands: [], paths: ['a'] }, [{ capability: 'fs_write', match: ['a'], effect: 'deny' }]],
      [{ commands: [['a\nb']], paths: ['a\nb', ''] }, []],
    ] as const) {
      assert.deepEqual(parse(checkEdit(editOf(events), null)), { rules });
      checkEdit(editOf(events), 'rules: # none\n  - { capability: all, effect: ask }\n');
    }
  });

  it('of an older policy give way to the new ones', () => {
    const before = 'rules:\n  - { capability: all, effect: ask } # mine\n';
    const older = editOf({ commands: [['kubectl', 'delete']], paths: [] }).install(before, launcher);
    assert.equal(edit.install(older, launcher), edit.install(before, launcher));
  });

  it('of a person who wrote them behind ours stay a list when ours go', () => {
    const own = '  - { capability: all, effect: ask }\n';
    const text = edit.install(null, launcher) + own;
    assert.equal(edit.remove(text), `rules:\n${own}`);
  });

  it('without an end of ours are left alone', () => {
    const text = edit.install(null, launcher).replace('# holdpoint end', '# end');
    assert.equal(edit.present(text), false);
    assert.equal(edit.remove(text), text);
  });

  for (const [name, text, says] of [
    ['broken YAML', 'rules:\n  - capability: shell\n  match: [\n', /^not valid YAML \(line \d+\)$/],
    ['a list', '- a\n', /^not a YAML mapping$/],
    ['a text', 'rules', /^not a YAML mapping$/],
    ['rules that are a text', 'rules: all\n', /^`rules` is not a list$/],
    ['rules that are an object', 'rules:\n  shell: deny\n', /^`rules` is not a list$/],
    ['two documents', 'rules: []\n---\nrules: []\n', /^more than one YAML document$/],
    ['a name that stands twice', 'rules: []\nrules: []\n', /^not valid YAML \(line 2\)$/],
    ['an end of the document', 'policies: []\n...\n', /^its layout leaves no place|^more than one/],
    ['a mapping in one line', '{ policies: [] }\n', /^its layout leaves no place/],
    ['binary', '\u0000\u0001: [', /^not /],
  ] as const) {
    it(`${name}: is said in one line and never written`, () => {
      assert.throws(
        () => edit.install(text, launcher),
        (error) => error instanceof Error && says.test(error.message),
      );
    });
  }
});
