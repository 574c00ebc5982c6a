import assert from 'node:assert/strict';
import { chmodSync, chownSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { acceptLoosened, loadPolicies } from '../../src/node/policies';
import { storedPath } from '../../src/node/policies/storedVersion';
import { isRoot, machine, rules } from './policyMachine';

describe('loadPolicies', () => {
  let root = '';
  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'holdpoint-policies-'));
  });
  afterEach(() => {
    rmSync(root, { recursive: true, force: true });
  });

  it('is the preset `recommended` where nobody says anything, and writes nothing', () => {
    const one = machine(root);
    assert.deepEqual(one.inForce(), ['preset/recommended']);
    assert.deepEqual(readdirSync(root), []);
  });

  it('puts the layers together', function () {
    if (!isRoot) this.skip();
    const one = machine(root);
    one.write('organisation', rules('o'));
    one.write('user', rules('u'));
    one.write('workspace', rules('w'));
    assert.deepEqual(one.inForce(), ['organisation:o', 'user:u', 'workspace:w', 'preset/recommended']);
    assert.deepEqual(one.notes, []);
  });

  it('takes no workspace policy without a workspace', () => {
    const one = machine(root);
    one.write('workspace', rules('w'));
    const loaded = loadPolicies({ ...one.places, workspace: null });
    assert.deepEqual(
      loaded.set.policies.map((policy) => policy.file),
      ['preset/recommended'],
    );
  });

  const presets: readonly (readonly [string, string | null, string | null, string | null, string])[] = [
    ['the user may choose `observe`', null, 'observe', null, 'observe'],
    ['a workspace can add a stricter one', null, 'observe', 'strict', 'strict'],
    ['a workspace cannot take a milder one', null, 'strict', 'recommended', 'strict'],
    ['the organisation may choose `observe`', 'observe', null, null, 'observe'],
    ['the user cannot go below an organisation that says nothing', '', 'observe', null, 'recommended'],
    ['the user cannot go below the organisation', 'strict', 'observe', null, 'strict'],
  ];
  for (const [name, organisation, user, workspace, expected] of presets) {
    it(`chooses a preset: ${name}`, function () {
      if (organisation !== null && !isRoot) this.skip();
      const one = machine(root);
      const text = (preset: string): string => `holdpoint: 1\n${preset === '' ? '' : `extends: ${preset}\n`}`;
      if (organisation !== null) one.write('organisation', text(organisation));
      if (user !== null) one.write('user', text(user));
      if (workspace !== null) one.write('workspace', text(workspace));
      assert.deepEqual(one.inForce(), [`preset/${expected}`]);
    });
  }

  it('ignores an organisation file that others may write, and says so', function () {
    if (!isRoot) this.skip();
    const one = machine(root);
    one.write('organisation', rules('o'));
    chmodSync(one.file('organisation'), 0o666);
    assert.deepEqual(one.inForce(), ['preset/recommended']);
    chmodSync(one.file('organisation'), 0o644);
    chownSync(one.file('organisation'), 65534, 65534);
    assert.deepEqual(one.inForce(), ['preset/recommended']);
    assert.match(one.notes.join('\n'), /others than root may write[^]*does not belong to root/);
  });

  it('accepts what it sees first, and keeps it for this user alone', () => {
    const one = machine(root);
    one.write('user', rules('a'));
    assert.deepEqual(one.inForce(), ['user:a', 'preset/recommended']);
    assert.deepEqual(one.loosened(), []);
    const stored = storedPath(one.places.folders.state, one.file('user'));
    assert.equal(statSync(stored).mode & 0o777, 0o600);
  });

  it('takes a tightening at once', () => {
    const one = machine(root);
    one.write('workspace', rules('a'));
    one.load();
    one.write('workspace', rules('a', 'b'));
    assert.deepEqual(one.inForce(), ['workspace:a', 'workspace:b', 'preset/recommended']);
    assert.deepEqual(one.loosened(), []);
  });

  it('lets a loosening wait until a person accepts it', () => {
    const one = machine(root);
    one.write('workspace', rules('a', 'b'));
    one.load();
    one.write('workspace', rules('a'));
    for (let again = 0; again < 2; again += 1) {
      assert.deepEqual(one.inForce(), ['workspace:a', 'workspace:b', 'preset/recommended']);
      assert.deepEqual(one.loosened(), ['the rule `b` is gone']);
    }
    assert.equal(one.accept('workspace'), null);
    assert.deepEqual(one.inForce(), ['workspace:a', 'preset/recommended']);
    assert.deepEqual(one.loosened(), []);
  });

  it('accepts only the text that was shown', () => {
    const one = machine(root);
    one.write('workspace', rules('a', 'b'));
    one.load();
    one.write('workspace', rules('a'));
    const digest = one.load().loosened[0]?.digest ?? '';
    one.write('workspace', rules());
    assert.match(acceptLoosened(one.places, one.file('workspace'), digest) ?? '', /has changed/);
    assert.deepEqual(one.inForce(), ['workspace:a', 'workspace:b', 'preset/recommended']);
  });

  it('takes a loosening that was taken back as if it had never been', () => {
    const one = machine(root);
    one.write('workspace', rules('a', 'b'));
    one.load();
    one.write('workspace', rules('a'));
    one.load();
    one.write('workspace', rules('a', 'b'));
    assert.deepEqual(one.loosened(), []);
  });

  it('keeps a removed policy in force until a person accepts that', () => {
    const one = machine(root);
    one.write('workspace', rules('a'));
    one.load();
    one.write('workspace', null);
    assert.deepEqual(one.inForce(), ['workspace:a', 'preset/recommended']);
    assert.deepEqual(one.loosened(), ['the file is gone', 'the rule `a` is gone']);
    assert.equal(one.accept('workspace'), null);
    assert.deepEqual(one.inForce(), ['preset/recommended']);
    assert.deepEqual(one.loosened(), []);
  });

  it('forgets a removed policy that only loosened', () => {
    const one = machine(root);
    one.write('user', 'holdpoint: 1\nextends: observe\n');
    assert.deepEqual(one.inForce(), ['preset/observe']);
    one.write('user', null);
    assert.deepEqual(one.inForce(), ['preset/recommended']);
    assert.deepEqual(one.loosened(), []);
  });

  it('lets an organisation loosen its own', function () {
    if (!isRoot) this.skip();
    const one = machine(root);
    one.write('organisation', rules('a', 'b'));
    one.load();
    one.write('organisation', rules('a'));
    assert.deepEqual(one.inForce(), ['organisation:a', 'preset/recommended']);
    one.write('organisation', null);
    assert.deepEqual(one.inForce(), ['preset/recommended']);
  });

  it('keeps the last good version of a broken file in force, and names its problems', () => {
    const one = machine(root);
    one.write('workspace', rules('a'));
    one.load();
    one.write('workspace', 'holdpoint: 1\nruls: []\n');
    for (let again = 0; again < 2; again += 1) {
      const { set, problems } = one.load();
      assert.deepEqual(set.broken, []);
      assert.deepEqual(
        problems.map(({ file, problems: all }) => [file, all[0]?.code]),
        [[one.file('workspace'), 'unknown-key']],
      );
      assert.deepEqual(one.inForce(), ['workspace:a', 'preset/recommended']);
    }
  });

  it('refuses a file that was never good', () => {
    const one = machine(root);
    one.write('workspace', 'rules: [');
    for (let again = 0; again < 2; again += 1) {
      assert.deepEqual(
        one.load().set.broken.map(({ file }) => file),
        [one.file('workspace')],
      );
    }
    one.write('workspace', rules('a'));
    assert.deepEqual(one.load().set.broken, []);
    assert.deepEqual(one.inForce(), ['workspace:a', 'preset/recommended']);
  });

  it('refuses what is not a file, or far too large', () => {
    const one = machine(root);
    mkdirSync(one.file('workspace'), { recursive: true });
    assert.match(one.load().problems[0]?.problems[0]?.says ?? '', /not a file/);
    rmSync(one.file('workspace'), { recursive: true });
    one.write('workspace', '#'.repeat(600 * 1024));
    assert.match(one.load().problems[0]?.problems[0]?.says ?? '', /larger than/);
    assert.equal(one.load().set.broken.length, 1);
  });

  it('goes on with one line when the state folder cannot be used', () => {
    const one = machine(root);
    writeFileSync(join(root, 'state'), 'not a folder');
    one.write('workspace', rules('a'));
    assert.deepEqual(one.inForce(), ['workspace:a', 'preset/recommended']);
    assert.equal(one.notes.length, 1);
    assert.match(one.notes[0] ?? '', /^cannot write/);
  });

  it('refuses a policy whose accepted version was damaged, until a person accepts it again', () => {
    const one = machine(root);
    one.write('workspace', rules('a', 'b'));
    one.load();
    for (const damage of ['{', '{}', 'null', '{"accepted":{"digest":"x","text":"y"}}']) {
      writeFileSync(storedPath(one.places.folders.state, one.file('workspace')), damage);
      assert.equal(one.load().set.broken.length, 1, damage);
      assert.match(one.loosened().join(), /not known any more/);
    }
    assert.equal(one.accept('workspace'), null);
    assert.deepEqual(one.inForce(), ['workspace:a', 'workspace:b', 'preset/recommended']);
  });

  it('reads an accepted version of another format again', () => {
    const one = machine(root);
    one.write('workspace', rules('a', 'b'));
    const digest = one.load().set.policies[0]?.digest ?? '';
    one.write('workspace', rules('a'));
    const old = { format: 0, accepted: { digest, text: rules('a', 'b'), policy: 'another shape' } };
    writeFileSync(storedPath(one.places.folders.state, one.file('workspace')), JSON.stringify(old));
    assert.deepEqual(one.inForce(), ['workspace:a', 'workspace:b', 'preset/recommended']);
    assert.deepEqual(one.loosened(), ['the rule `b` is gone']);
  });

  it('follows paths, and refuses a ring and a file that is not there', () => {
    const one = machine(root);
    one.write('workspace', `extends: ./base.yaml\n${rules('a')}`);
    one.write('workspace', `${rules('base')}extends: [strict]\n`, 'base.yaml');
    assert.deepEqual(one.inForce(), ['workspace:a', 'workspace:base', 'preset/strict']);
    one.write('workspace', `extends: ./policy.yaml\n${rules('other', 'base')}`, 'ring.yaml');
    one.write('workspace', `extends: [./base.yaml, ./ring.yaml]\n${rules('a')}`);
    assert.deepEqual(
      one.load().problems.map(({ problems }) => problems[0]?.code),
      ['loop'],
    );
    one.write('workspace', `extends: [./base.yaml, ./ring.yaml, ~/none.yaml]\n${rules('a')}`);
    const missing = one.load().set.broken.find(({ file }) => file === join(root, 'home', 'none.yaml'));
    assert.equal(missing?.problems[0]?.code, 'missing');
  });
});
