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
    'heroku run bash',
    'heroku run -a shop bash',
    'heroku run rails console',
    'heroku pg:psql',
    'docker run -it ubuntu',
    'docker run --rm -it -v .:/app python:3',
    'docker run -it IMAGE sh',
    'docker attach web',
    'kubectl debug -it pod/x --image=busybox',
    'kubectl attach -it pod',
    'kubectl run -it x --image=busybox',
    'oc rsh pod',
    'mysql -u root -p shop',
    'mongosh',
    'redis-cli',
    'python3 -i x.py',
    'deno repl',
    'pwsh',
    'powershell -NoLogo',
    'zsh -i',
    'nc host 9000',
    'ncat host 22',
    'socat - TCP:host:22',
    'openssl s_client -connect host:443',
    'ftp host',
    'lftp host',
    'telnet',
    'fly ssh console',
    'railway connect',
    'gcloud compute ssh vm',
    'vagrant ssh',
    'lxc shell c',
    'distrobox enter x',
    'nix-shell',
    'nix develop',
    'poetry shell',
    'bundle console',
    'terraform console',
    'pscale shell db main',
    'chroot /mnt',
    'mosh host',
    'nsenter -t 1 -m -u -n -i -p',
    'nomad alloc exec -i -t abc /bin/bash',
    'az containerapp exec -n app -g rg',
    'aws ssm start-session --target i-1',
    'aws ecs execute-command --cluster c --task t --interactive --command /bin/sh',
    'sbt console',
    'sbt',
    'sbt core/Test/console',
    'et host',
    'et -p 2022 ops@host:2022',
    'ssh host',
    'ssh -t git@shop.acme.example',
    'powershell -Version 5.1',
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
    'heroku run rake test',
    'heroku run rails db:version',
    'heroku logs',
    'heroku ps',
    'docker run --rm -it node:20 npm test',
    'docker run -d nginx',
    'docker run -it ubuntu ls',
    'docker exec -it C ls',
    'kubectl exec -it pod -- ls /app',
    'kubectl run x --image=nginx',
    'kubectl get pods',
    'mysql --version',
    'mongosh --version',
    'redis-cli ping',
    'node --version',
    'deno test',
    'nc -z host 22',
    'nc -zv host 22',
    'gdb --version',
    'rails c --help',
    'telnet --version',
    'fly status',
    'flyctl ssh console -C ls',
    'railway status',
    'gcloud compute ssh vm --command ls',
    'vagrant ssh -c ls',
    'vagrant status',
    'lxc list',
    'nix-shell --run ls',
    'nix develop -c ls',
    'poetry install',
    'terraform plan',
    'bundle install',
    'openssl version',
    'tsh ls',
    'chroot /mnt ls',
    'ssh -T git@github.com',
    'ssh -T -p 443 git@ssh.github.com',
    'ssh -N -L 8080:localhost:80 host',
    'ssh -fN -L 1:localhost:2 host',
    'ssh -O exit host',
    'ssh -G host',
    'pwsh -v',
    'pwsh -Version',
    'nsenter -t 1 -n ip addr',
    'nomad alloc status abc',
    'nomad alloc exec -i=false abc /bin/sh',
    'sbt test',
    'et -c ls host',
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
