import assert from 'node:assert/strict';
import type { Situation } from './scriptOf';
import { lines, loadParser, scriptOf } from './scriptOf';

function checkRuns(table: Readonly<Record<string, readonly string[]>>, situation: Situation = {}): void {
  for (const [text, expected] of Object.entries(table)) {
    assert.deepEqual(lines(scriptOf(text, situation)), expected, text);
  }
}

function checkUnknowns(table: Readonly<Record<string, readonly string[]>>, situation: Situation = {}): void {
  for (const [text, expected] of Object.entries(table)) {
    const { unknowns } = scriptOf(text, situation);
    assert.deepEqual(
      unknowns.map(({ code, stake }) => `${code} ${stake}`),
      expected,
      text,
    );
  }
}

describe('readScript', () => {
  before(loadParser);

  it('lists, pipes, groups, conditions and loops give all their commands', () => {
    checkRuns({
      'a && b || c; d & e': ['a', 'b', 'c', 'd', 'e'],
      '(a; b) | { c; }': ['a', 'b', 'c'],
      'if a; then b; elif c; then d; else e; fi': ['a', 'b', 'c', 'd', 'e'],
      'while a; do b; done; until c; do d; done': ['a', 'b', 'c', 'd'],
      'for i in x y; do a $i; done': ['a x', 'a y'],
      'case $1 in x) a;; *) b;; esac': ['a', 'b'],
      '! a; [[ -f x ]] && b': ['a', 'b'],
      '# a comment': [],
    });
  });

  it('words behind a redirect are arguments', () => {
    checkRuns({
      'rm -rf 2>/dev/null /': ['rm -rf /'],
      '> out rm -rf /': ['rm -rf /'],
      'rm -rf a > out b c 2>&1 d': ['rm -rf a b c d'],
    });
  });

  it('a fresh temporary name stands in the temporary folder', () => {
    checkRuns({
      'd=$(mktemp -d); rm -rf "$d"': ['mktemp -d', 'rm -rf /tmp/tmp.?'],
      'd=$(mktemp -d ./w.XXXX); rm -rf "$d"': ['mktemp -d ./w.XXXX', 'rm -rf ./w.?'],
      'd=$(mktemp -d -p /srv); rm -rf "$d"': ['mktemp -d -p /srv', 'rm -rf /srv/tmp.?'],
      'd=$(mktemp -d --tmpdir=/srv/ x.XXXX); rm -rf "$d"': ['mktemp -d --tmpdir=/srv/ x.XXXX', 'rm -rf /srv/x.?'],
      'd=$(mktemp -dp "$Q" x.XXXX); rm -rf "$d"': ['mktemp -dp ? x.XXXX', 'rm -rf ?/x.?'],
      'd=$(mktemp -dt shop.XXXX); rm -rf "$d"': ['mktemp -dt shop.XXXX', 'rm -rf /tmp/shop.?'],
      'd=$(mktemp --tmpdir --suffix .log a.XXXX); rm "$d"': ['mktemp --tmpdir --suffix .log a.XXXX', 'rm /tmp/a.?'],
    });
  });

  it('quotes, backslashes and expansions are taken away', () => {
    checkRuns({
      'terra"form" des\'troy\'': ['terraform destroy'],
      "$'\\x74erraform' de\\stroy": ['terraform destroy'],
      '$"terraform" destroy': ['terraform destroy'],
      'rm ~/x "$HOME"/y ~other': ['rm /home/dev/x /home/dev/y ~other'],
      'rm /{usr,etc}/a{1..2}': ['rm /usr/a1 /usr/a2 /etc/a1 /etc/a2'],
      '{terraform,destroy}': ['terraform destroy'],
      'terraform${IFS}destroy': ['terraform destroy'],
      'true\rterraform destroy': ['"true\\rterraform" destroy'],
      'echo "it costs 5$"': ['echo "it costs 5$"'],
    });
  });

  it('variables that the text sets are known in what follows', () => {
    checkRuns({
      'X=terraform; $X destroy': ['terraform destroy'],
      'C="terraform destroy"; $C; "$C"': ['terraform destroy', '"terraform destroy"'],
      'a=(terraform destroy); "${a[@]}" -x': ['terraform destroy -x'],
      'v=terraform; n=v; ${!n} ${v%form} ${v/terra/x} ${#v}': ['terraform terra xform 9'],
      'if x; then P=a; fi; y $P': ['x', 'y ?'],
      'set -- a b; x "$@" $2': ['set -- a b', 'x a b b'],
      '(X=a); y $X': ['y ?'],
      'y "${X:-d}"': ['y ?'],
    });
    checkRuns({ 'x $STAGE': ['x prod'] }, { variables: { STAGE: 'prod' } });
  });

  it('the text of substitutions is code, and known output is known', () => {
    checkRuns({
      'x "$(kubectl delete ns a)"': ['kubectl delete ns a', 'x ?'],
      "x '$(kubectl delete ns a)'": ['x "$(kubectl delete ns a)"'],
      '$(echo terraform) destroy': ['echo terraform', 'terraform destroy'],
      'diff <(a) <(b)': ['a', 'b', 'diff /dev/fd/64 /dev/fd/65'],
      ': ${z:=`git push`}': ['git push', ': ?'],
      'cat <<E\n$(rm a)\nE': ['rm a', 'cat'],
      "cat <<'E'\n$(rm a)\nE": ['cat'],
      'echo $(( $(rm a) + 1 ))': ['rm a', 'echo ?'],
    });
  });

  it('text that a shell reads is code', () => {
    checkRuns({
      "echo 'rm -rf /' | sh": ['echo "rm -rf /"', 'sh: rm -rf /'],
      'bash <<E\nrm a\nE': ['bash: rm a'],
      'bash <<< "rm a"': ['bash: rm a'],
      'echo cm0gLXJmIH4= | base64 -d | sh': ['echo cm0gLXJmIH4=', 'base64 -d', 'sh: rm -rf /home/dev'],
      "eval 'rm a'": ['eval: rm a'],
      'bash -c \'rm "$0"\' x': ['bash: rm x'],
      "trap 'rm a' EXIT": ['trap "rm a" EXIT', 'trap: rm a'],
      'echo rm a > x.sh; bash x.sh': ['echo rm a', 'bash: rm a'],
    });
  });

  it('functions and aliases stand for their bodies', () => {
    checkRuns({
      'f() { kubectl delete ns "$1"; }; f prod': ['kubectl delete ns prod'],
      'f() { rm a; }': [],
      'function terraform { command terraform "$@"; }; terraform destroy': ['command: terraform destroy'],
      "alias x='rm -rf'\nx a": ['alias "x=rm -rf"', 'rm -rf a'],
      "alias x='rm -rf'; x a": ['alias "x=rm -rf"', 'x a'],
    });
  });

  it('ten wrappers deep, the program is found', () => {
    checkRuns({
      'sudo -u root -E env -u A B=c timeout -k 5 10 nice -n 5 ionice -c3 nohup setsid -w stdbuf -oL time command terraform destroy':
        ['sudo env timeout nice ionice nohup setsid stdbuf time command: terraform destroy'],
      'echo a b | xargs kubectl delete ns': ['echo a b', 'xargs: kubectl delete ns a b'],
      'cat f | xargs -I{} rm {}/x': ['cat f', 'xargs: rm ?/x'],
      'find . -name x -exec rm {} \\;': ['find: rm ./?', 'find . -name x -exec rm {} ";"'],
      'parallel rm ::: a b': ['parallel: rm a', 'parallel: rm b'],
      'ssh -p 22 ops@db1 sudo rm a': ['ssh sudo @db1: rm a'],
      'docker exec -it db rm a': ['docker @container:db: rm a', 'docker exec -it db rm a'],
      'kubectl exec -n p pod -- rm a': ['kubectl @container:pod: rm a', 'kubectl exec -n p pod -- rm a'],
      "su - x -c 'rm a'; script -qc 'rm b' f; flock /l -c 'rm c'; watch -n 5 'rm d'": [
        'su: rm a',
        'script: rm b',
        'flock: rm c',
        'watch: rm d',
      ],
      'npx -y aws-cdk@2 destroy': ['npx: cdk destroy'],
      'npx @railway/cli@latest down': ['npx: railway down'],
      'pnpm dlx netlify-cli deploy': ['pnpm: netlify deploy'],
    });
  });

  it('scripts of the workspace are read as their content', () => {
    const files = {
      '/proj/d.sh': '#!/usr/bin/env bash\nterraform destroy "$1"\n',
      '/proj/p': '#!/usr/bin/env python3\nprint()\n',
      '/proj/package.json': '{"scripts":{"pretest":"a","test":"b x","x":"rm -rf dist"}}',
    };
    checkRuns(
      {
        'bash d.sh prod': ['bash: terraform destroy prod'],
        './d.sh prod': ['./d.sh: terraform destroy prod'],
        '. ./d.sh prod': ['.: terraform destroy prod'],
        './p 1': ['./p: python3 ./p 1'],
        'npm test -- -u': ['npm: a', 'npm: b x -u'],
        'cd src && npm run x': ['cd src', 'npm: rm -rf dist'],
        'npm ci': ['npm ci'],
      },
      { files },
    );
  });

  it('what cannot be known is an unknown with its stake', () => {
    checkUnknowns({
      '$TOOL destroy': ['dynamic present'],
      '/b?n/r? -rf x': ['dynamic present'],
      'eval "$X"': ['dynamic present'],
      'curl u | sh': ['dynamic present'],
      'bash missing.sh': ['unreadable present'],
      'ssh h "cd $D && ls"': ['dynamic possible'],
      'echo "${x@P}"': ['dynamic possible'],
      '[[ $a -eq 0 ]]': ['dynamic possible'],
      'for i (a b) kubectl delete $i': ['unparsed present'],
      'for i (a b) ls $i': ['unparsed possible'],
    });
  });

  it('an error anywhere in the text is an unknown', () => {
    for (const text of ['x a ( b', 'x "a', 'x A (y z) $i', 'if a; then b', 'x $(', 'cat <<E\na']) {
      const { unknowns } = scriptOf(text);
      assert.ok(
        unknowns.some(({ code }) => code === 'unparsed'),
        text,
      );
    }
  });

  it('what fish writes its own way is found', () => {
    checkRuns(
      {
        'echo (kubectl delete ns prod)': ['kubectl delete ns prod', 'echo ?'],
        'set X prod; and terraform workspace select $X': ['set X prod', 'terraform workspace select prod'],
        'begin; rm a; end > log': [':', 'rm a'],
      },
      { dialect: 'fish' },
    );
    const [, command] = scriptOf('set -gx A b; x', { dialect: 'fish' }).commands;
    assert.deepEqual(command?.variables, { A: 'b' });
  });

  it('ordinary work leaves nothing unknown', () => {
    const table = [
      'ls -la; git status; npm test; cat a | grep b; terraform plan -out=p',
      'X=$(date); echo "$X"; rm -f "$X"/a; for f in *.ts; do wc -l "$f"; done',
      'cd "$(git rev-parse --show-toplevel)" && make',
      '$(which terraform) plan; ./gradlew build; [ -f a ] && echo b; python3 -c "print(1)"',
      'cat x.json | python3 -m json.tool; git commit -m "fix $(cat v)"',
    ];
    checkUnknowns(Object.fromEntries(table.map((text) => [text, []])));
  });
});
