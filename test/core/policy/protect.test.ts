import assert from 'node:assert/strict';
import { UNKNOWN_PART } from '../../../src/core/model/command';
import type { Policy } from '../../../src/core/model/policy';
import { decided, policyOf, shown, touch, type Situation } from './support';

function check(policies: string | readonly Policy[], situation: Situation, expected: string): void {
  const read = typeof policies === 'string' ? [policyOf(policies)] : policies;
  assert.equal(shown(decided(read, situation)), expected);
}

describe('a protected path', () => {
  const protect = (paths: string, then = 'deny'): string =>
    `protect: [{ paths: ${paths}, then: ${then}, because: ours }]`;
  const rows: readonly (readonly [string, string, string, 'write' | 'delete' | 'read', boolean])[] = [
    ['is held below the workspace', 'infra/prod/**', '/proj/app/infra/prod/x/a.tf', 'write', true],
    ['is held as the folder itself', 'infra/prod/**', '/proj/app/infra/prod', 'delete', true],
    ['is held when a folder above goes', 'infra/prod/**', '/proj/app/infra', 'delete', true],
    ['is held when the workspace goes', 'infra/prod/**', '/proj/app', 'delete', true],
    ['passes when a folder above is only made', 'infra/prod/**', '/proj/app/infra', 'write', false],
    ['passes beside it', 'infra/prod/**', '/proj/app/infra/staging/a.tf', 'delete', false],
    ['is held in any case of letters', 'infra/prod/**', '/proj/app/INFRA/prod/a.tf', 'write', true],
    ['is held without a pattern', 'infra/prod', '/proj/app/infra/prod/a.tf', 'write', true],
    ['is held with `./` and a last slash', './infra/', '/proj/app/infra/a.tf', 'write', true],
    ['is held by its absolute path', '/etc/hosts', '/etc/hosts', 'write', true],
    ['is held in any home', '~/.ssh/**', '/home/dev/.ssh/config', 'write', true],
    ['is held in the home of root', '~/.ssh/**', '/root/.ssh/config', 'write', true],
    ['is held at any depth', '**/*.tfstate', '/proj/app/a/b.tfstate', 'write', true],
    ['is held at any depth anywhere', '**/*.tfstate', '/srv/b.tfstate', 'write', true],
    ['is held when a pattern takes it', 'infra/prod/**', '/proj/app/infra/*', 'delete', true],
    ['is held when a pattern in the middle takes it', 'infra/prod/**', '/proj/app/*/prod/a.tf', 'write', true],
    ['passes when the pattern takes others', 'infra/prod/**', '/proj/app/src/*', 'delete', false],
    ['is held when both are patterns that meet', 'infra/*.tf', '/proj/app/infra/main*', 'write', true],
    ['passes when both are patterns that do not meet', 'infra/*.tf', '/proj/app/infra/*.md', 'write', false],
    ['passes when patterns begin differently', 'infra/a*', '/proj/app/infra/b*', 'write', false],
    ['is held when a part is not known', 'infra/prod/**', `/proj/app/infra/${UNKNOWN_PART}/a.tf`, 'write', true],
    ['is held under a crossing pattern', 'infra/prod/**', '/proj/app/**', 'delete', true],
    ['is held when a pattern reaches below it', 'infra/**/*.tf', '/proj/app/infra/x/*', 'delete', true],
    ['passes when a build folder goes', '**/*.tfstate', '/proj/app/dist', 'delete', false],
    ['passes when all of a build folder goes', '**/*.tfstate', '/proj/app/dist/*', 'delete', false],
    ['passes when it is read', 'infra/prod/**', '/proj/app/infra/prod/a.tf', 'read', false],
    ['passes in another folder of the same name', 'infra/prod/**', '/other/infra/prod/a.tf', 'write', false],
  ];
  for (const [name, pattern, path, how, isHeld] of rows) {
    it(name, () => {
      check(protect(`"${pattern}"`), { touches: [touch(path, how)] }, isHeld ? 'deny: protect' : 'allow');
    });
  }
  it('says which file, and why', () => {
    const decision = decided([policyOf(protect('a', 'ask'))], { touches: [touch('/proj/app/a')] });
    assert.equal(shown(decision), 'ask: protect');
    assert.equal(decision.because.at(0)?.says, '`/proj/app/a` is protected: ours');
  });
  it('starts at the folder of its workspace policy, and right here without any', () => {
    const policy = policyOf(protect('x'), { from: 'workspace', file: '/repo/.holdpoint/policy.yaml' });
    check([policy], { touches: [touch('/repo/x')], operation: { workspaces: [] } }, 'deny: protect');
    check(protect('x'), { touches: [touch('/here/x')], operation: { workspaces: [], cwd: '/here' } }, 'deny: protect');
  });
  it('at the root of the disk', () => {
    check(protect('x'), { touches: [touch('/x')], operation: { workspaces: ['/'] } }, 'deny: protect');
  });
});
