import assert from 'node:assert/strict';
import { rmSync } from 'node:fs';
import { freshMachine, type Machine } from '../support/machine';
import { infrastructure, repositoryIn, type Repository } from '../support/repository';
import { foundIn, type Found } from './support/found';

const strictFile = 'holdpoint: 1\nextends: [strict]\n';
const looser = 'holdpoint: 1\n';
const rule = 'rules:\n  - { id: no-opening, when: { effect: [expose] }, then: deny, because: closed }\n';
const secretKeeping = `holdpoint: 1\n${rule}`;

describe('the rules that a range is reviewed by', () => {
  let machine: Machine;
  let repository: Repository;
  beforeEach(() => {
    machine = freshMachine();
    repository = repositoryIn(machine);
  });
  afterEach(() => {
    machine.remove();
  });

  const softening = ({ findings }: Found): readonly string[] =>
    findings.flatMap((one) => (one.rule === 'guard/softened-review' ? [one.at.file] : []));

  async function checkSoftened(range: readonly string[], says: RegExp): Promise<Found> {
    const found = await foundIn(repository, ...range);
    assert.deepEqual(softening(found), ['.holdpoint/policy.yaml']);
    const told = found.findings.find((one) => one.rule === 'guard/softened-review');
    assert.match(JSON.stringify(told), says);
    assert.equal(found.code, 1);
    return found;
  }

  async function checkNotSoftened(...range: readonly string[]): Promise<Found> {
    const found = await foundIn(repository, ...range);
    assert.deepEqual(softening(found), []);
    return found;
  }

  it('are those of its start: one that lets go of them is a finding, and still judged by them', async () => {
    repository.commit({ '.holdpoint/policy.yaml': secretKeeping, 'a.tf': '' });
    const open = 'resource "aws_db_instance" "a" {\n  publicly_accessible = true\n}\n';
    repository.commit({ '.holdpoint/policy.yaml': 'holdpoint: 1\n', 'a.tf': open });
    const { decision, notes } = await checkSoftened(['HEAD'], /the rule `no-opening` is gone/);
    assert.equal(decision.verdict, 'deny');
    assert.ok(decision.because.some((reason) => reason.rule === 'no-opening'));
    assert.match(notes.join(), /^judged by the policy of [0-9a-f]{7}, not by what this makes of it$/);
  });

  it('are softened by a weaker preset, by a file that goes, and by one that nobody can read', async () => {
    repository.commit({ '.holdpoint/policy.yaml': strictFile });
    repository.commit({ '.holdpoint/policy.yaml': looser });
    await checkSoftened(['HEAD~1..HEAD'], /a weaker preset is extended/);
    repository.commit({ '.holdpoint/policy.yaml': strictFile });
    rmSync(repository.path('.holdpoint/policy.yaml'));
    repository.commit();
    await checkSoftened(['HEAD~1..HEAD'], /weaker preset/);
    repository.commit({ '.holdpoint/policy.yaml': strictFile });
    repository.commit({ '.holdpoint/policy.yaml': 'holdpoint: [\n' });
    await checkSoftened(['HEAD'], /cannot be read any more/);
  });

  it('are softened by a file that the policy extends', async () => {
    repository.commit({
      '.holdpoint/policy.yaml': 'holdpoint: 1\nextends: [team.yaml]\n',
      '.holdpoint/team.yaml': secretKeeping,
    });
    repository.commit({ '.holdpoint/team.yaml': 'holdpoint: 1\n' });
    await checkSoftened(['HEAD'], /no-opening/);
  });

  it('are not softened by more of them, by none at all, or by what the base alone did since', async () => {
    repository.commit({ '.holdpoint/policy.yaml': 'holdpoint: 1\n' });
    repository.git('checkout', '-q', '-b', 'topic');
    repository.commit({ 'notes.txt': 'x' });
    await checkNotSoftened('HEAD');
    repository.git('checkout', '-q', 'main');
    repository.commit({ '.holdpoint/policy.yaml': secretKeeping });
    await checkNotSoftened('HEAD');
    const { notes } = await checkNotSoftened('main...topic');
    assert.deepEqual(notes, []);
  });

  it('are those of the base as it is by now, not as it was when the branch parted', async () => {
    repository.commit({ '.holdpoint/policy.yaml': 'holdpoint: 1\n', 'a.tf': '' });
    repository.git('checkout', '-q', '-b', 'topic');
    repository.commit({ 'a.tf': 'resource "aws_db_instance" "a" {\n  publicly_accessible = true\n}\n' });
    repository.git('checkout', '-q', 'main');
    repository.commit({ '.holdpoint/policy.yaml': secretKeeping });
    repository.git('checkout', '-q', 'topic');
    const { decision } = await checkNotSoftened('main...topic');
    assert.ok(decision.because.some((reason) => reason.rule === 'no-opening'));
  });

  it('are refused, and nothing allowed, where the start has a link in their place', async () => {
    repository.commit({ 'other.yaml': 'holdpoint: 1\n', 'a.tf': infrastructure('a') });
    repository.git(
      'update-index',
      '--add',
      '--cacheinfo',
      `120000,${repository.git('hash-object', '-w', 'other.yaml')},.holdpoint/policy.yaml`,
    );
    repository.git('commit', '-q', '-m', 'link');
    repository.write('a.tf', '');
    repository.git('add', 'a.tf');
    repository.git('commit', '-q', '-m', 'a');
    const { decision } = await checkNotSoftened('HEAD');
    assert.equal(decision.verdict, 'deny');
    assert.ok(decision.because.some((reason) => reason.rule === 'holdpoint/policy-broken'));
  });

  it('of the working tree are those that stand there', async () => {
    repository.commit({ '.holdpoint/policy.yaml': secretKeeping, 'a.tf': '' });
    repository.write('.holdpoint/policy.yaml', 'holdpoint: 1\n');
    await checkNotSoftened();
    await checkNotSoftened('--staged');
  });
});
