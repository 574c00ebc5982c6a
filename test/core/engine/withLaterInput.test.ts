import assert from 'node:assert/strict';
import type { TestEngine } from '../../support/engine';
import { testEngine, workspace } from '../../support/engine';

describe('input that nobody sees', () => {
  let engine: TestEngine;
  before(async () => {
    engine = await testEngine();
  });

  function checkLater(script: string, verdict: 'allow' | 'ask'): void {
    const run = { kind: 'run', script, dialect: 'bash', cwd: workspace, session: 's1', variables: {} } as const;
    const review = engine.review({ ...run, input: 'unseen' });
    assert.equal(review.decision.verdict, verdict);
    assert.equal(
      review.unknowns.some(({ stake }) => stake === 'present'),
      verdict === 'ask',
    );
    assert.deepEqual(review.findings, engine.review(run).findings);
  }

  for (const script of [
    'bash',
    'bash -i',
    'cd infra && zsh -l',
    'env FOO=1 sh',
    'sudo bash',
    'python3',
    'node',
    'psql acme',
    'ssh host',
    'docker exec -it web bash',
    'kubectl exec -it pod -- sh',
    'rails console',
    'bin/rails c -e staging',
    'bundle exec rails c',
    'python manage.py shell',
    'php artisan tinker',
    'gdb ./a.out',
    'tmux new -s a',
    'ghci',
    'irb',
    'screen',
  ]) {
    it(`\`${script}\` is opened for it, so it is not seen through`, () => {
      checkLater(script, 'ask');
    });
  }

  for (const script of [
    'ls',
    'cat',
    'npm test',
    'gdb -batch -ex bt core',
    'tmux ls',
    'rails routes',
    'php artisan route:list',
    'screen -ls',
    'python manage.py test',
    'node build.js',
    'psql -c "select 1"',
    'ssh host uptime',
    "bash -c 'ls'",
    "bash <<'EOF'\nls\nEOF",
    'echo "select 1" | psql acme',
    'cat .env.example; wc -l README.md',
  ]) {
    it(`\`${script}\` does not read it, so it stays what it is`, () => {
      checkLater(script, 'allow');
    });
  }

  it('reaches a program that is started without a shell', () => {
    const run = { kind: 'run', argv: ['bash'], cwd: workspace, session: 's1', variables: {} } as const;
    assert.equal(engine.review(run).decision.verdict, 'allow');
    assert.equal(engine.review({ ...run, input: 'unseen' }).decision.verdict, 'ask');
  });
});
