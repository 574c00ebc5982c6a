import { checkReads, loadParser } from './scriptOf';

describe('a launcher', () => {
  before(loadParser);

  it('with credentials starts what stands behind its verb', () => {
    checkReads([
      ['aws-vault exec --duration 1h p -- rm a; aws-vault exec p rm b', ['aws-vault: rm a', 'aws-vault: rm b']],
      ['aws-vault list; aws-vault exec p', ['aws-vault list', 'aws-vault exec p']],
      ["assume p --exec 'rm a'; assume p; assume p --exec rm -- b", ['assume: rm a', 'assume p', 'assume: rm b']],
      ['op run --env-file .env -- rm a; op read x; op run', ['op: rm a', 'op read x', 'op run']],
      ["doppler run -- rm a; doppler run --command 'rm b; c'", ['doppler: rm a', 'doppler: rm b', 'doppler: c']],
      ["sops exec-env f 'rm a'; sops exec-file f rm {}; sops -d f", ['sops: rm a', 'sops: rm {}', 'sops -d f']],
      [
        'chamber exec a b -- rm c; envchain -s x; envchain x rm d',
        ['chamber: rm c', 'envchain -s x', 'envchain: rm d'],
      ],
      ['envconsul -prefix=a -once -config f rm a; envconsul -once', ['envconsul: rm a', 'envconsul -once']],
      [
        "consul-template -template a:b -exec 'rm a'; consul-template -once",
        ['consul-template: rm a', 'consul-template -once'],
      ],
      [
        'consul lock -n 2 p rm a; consul watch -type key rm b; consul members',
        ['consul: rm a', 'consul: rm b', 'consul members'],
      ],
      [
        'dotenv -e f -- rm a; dotenv run rm b; dotenv list; dotenv -f f run -- rm c; dotenv',
        ['dotenv: rm a', 'dotenv: rm b', 'dotenv list', 'dotenv: rm c', 'dotenv'],
      ],
    ]);
  });

  it('of tools and versions starts what stands behind its verb', () => {
    checkReads([
      ["mise x node@20 -- rm a; mise exec -c 'rm b'; mise use x", ['mise: rm a', 'mise: rm b', 'mise use x']],
      ['asdf exec rm a; asdf list; conda run -n x rm b', ['asdf: rm a', 'asdf list', 'conda: rm b']],
      [
        "nix-shell -p a b --run 'rm a'; nix-shell; nix-shell --run",
        ['nix-shell: rm a', 'nix-shell', 'nix-shell --run'],
      ],
      [
        'nix develop .#x -c rm a; nix shell x y --command rm b; nix build x; nix develop; nix shell x -c',
        ['nix: rm a', 'nix: rm b', 'nix build x', 'nix develop', 'nix shell x -c'],
      ],
      [
        'nix run nixpkgs#awscli2 -- s3 ls; nix --offline run .#rm; nix run; nix run .',
        ['nix: aws s3 ls', 'nix: rm', 'nix run', 'nix run .'],
      ],
    ]);
  });

  it('that watches, limits or shows another program starts it', () => {
    checkReads([
      [
        'gosu u rm a; setpriv --reuid 1 rm b; systemd-run --user -p A=b rm c',
        ['gosu: rm a', 'setpriv: rm b', 'systemd-run: rm c'],
      ],
      [
        'systemd-run --on-active=9 rm a; wezterm cli send-text "rm b"',
        ['systemd-run: rm a', 'systemd-run --on-active=9 rm a', 'wezterm: rm b', 'wezterm cli send-text "rm b"'],
      ],
      ['arch; arch -arm64 rm a; arch -e A=b rm b', ['arch', 'arch: rm a', 'arch: rm b']],
      ['perf stat -e x rm a; perf report; perf record -p 1', ['perf: rm a', 'perf report', 'perf record -p 1']],
      ['gdb --args rm a; gdb ./x; lldb -- rm b; lldb ./x', ['gdb: rm a', 'gdb ./x', 'lldb: rm b', 'lldb ./x']],
      ['rtk rm a; rtk proxy rm b; rtk -v; rtk err', ['rtk: rm a', 'rtk: rm b', 'rtk -v', 'rtk err']],
      ["ts; ts '%H'; ts rm a", ['ts', 'ts %H', 'ts: rm a']],
      [
        'bwrap --ro-bind / / --dev /dev --unshare-all rm a; bwrap -- rm b; bwrap --help',
        ['bwrap: rm a', 'bwrap: rm b', 'bwrap --help'],
      ],
    ]);
  });

  it('of lines hands each to a shell', () => {
    checkReads([
      ["hyperfine -w 3 'rm a' 'rm b'; hyperfine", ['hyperfine: rm a', 'hyperfine: rm b', 'hyperfine']],
      ["cross-env A=b rm c; cross-env-shell A=b 'rm c'", ['cross-env: rm c', 'cross-env-shell: rm c']],
      ["watchexec -e js 'rm a'; watchexec -e js -- rm b", ['watchexec: rm a', 'watchexec: rm b']],
      ["entr rm a; entr -s 'rm b; c'; entr -c", ['entr: rm a', 'entr: rm b', 'entr: c', 'entr -c']],
      ["nodemon x.js; nodemon --exec 'rm -rf' x; nodemon", ['nodemon: node x.js', 'nodemon: rm -rf x', 'nodemon']],
      ["capsh -- -c 'rm a'; capsh --print; capsh -- -c", ['capsh: rm a', 'capsh --print', 'capsh -- -c']],
      [
        "echo 'rm a' | at now; at now; cat $F | at now",
        ['echo "rm a"', 'at: rm a', 'at now', 'at now', 'cat ?', 'at now'],
      ],
      ["watch sh -c 'rm a'", ['watch sh: rm a', 'watch sh: rm']],
      ['script -q f rm a; sg x -c "rm b"', ['script: rm a', 'sg: rm b']],
      [
        "expect -c 'spawn rm'; expect -c 'spawn x'; expect f; expect -c",
        ['expect -c "spawn rm"', 'expect -c "spawn x"', 'expect f', 'expect -c'],
      ],
    ]);
  });

  it('into another terminal types or starts', () => {
    checkReads([
      [
        "tmux new -d -s x 'rm a; b'; tmux neww -t x rm c",
        ['tmux: rm a', 'tmux: b', 'tmux new -d -s x "rm a; b"', 'tmux: rm c', 'tmux neww -t x rm c'],
      ],
      [
        "tmux send-keys -t x 'rm a' Enter; tmux send q; tmux ls; tmux",
        ['tmux: rm a', 'tmux send-keys -t x "rm a" Enter', 'tmux send q', 'tmux ls', 'tmux'],
      ],
      ['tmux send Enter; tmux new', ['tmux send Enter', 'tmux new']],
      [
        "screen -dmS x rm a; screen -S x -X stuff 'rm b^M'; screen -ls",
        ['screen: rm a', 'screen: rm b', 'screen -S x -X stuff "rm b^M"', 'screen -ls'],
      ],
      ['screen -S x -X quit', ['screen -S x -X quit']],
    ]);
  });

  it('of machines and containers starts it there', () => {
    checkReads([
      [
        'distrobox enter x -- rm a; toolbox run rm b; distrobox list',
        [
          'distrobox @distrobox:x: rm a',
          'distrobox enter x -- rm a',
          'toolbox @toolbox: rm b',
          'toolbox run rm b',
          'distrobox list',
        ],
      ],
      [
        "pdsh -w h 'rm a'; minikube ssh; limactl shell",
        ['pdsh @pdsh:h: rm a', 'pdsh -w h "rm a"', 'minikube ssh', 'limactl shell'],
      ],
      [
        "ssh -o ProxyCommand=none h rm a; scp -o 'LocalCommand rm b' x h:",
        ['ssh @h: rm a', 'scp: rm b', 'scp -o "LocalCommand rm b" x h:'],
      ],
      [
        'ssh h bash -s < list; docker exec -i c sh <<< "rm a"',
        ['ssh bash @h: a', 'ssh bash @h: b', 'docker sh @container:c: rm a', 'docker exec -i c sh'],
      ],
      [
        'oc rsh p rm a; kubectl debug node/n --image i -- rm b',
        [
          'oc @container:p: rm a',
          'oc rsh p rm a',
          'kubectl @container:node/n: rm b',
          'kubectl debug node/n --image i -- rm b',
        ],
      ],
    ]);
  });
});

describe('a shell as somebody else', () => {
  before(loadParser);

  it('without a text has commands that nobody sees', () => {
    checkReads([
      ['sudo -i', ['sudo -i', '?dynamic present']],
      ['sudo su -', ['sudo: su -', '?dynamic present']],
      ['pkexec /bin/sh', ['pkexec: /bin/sh', '?dynamic present']],
      ['su -; su --help', ['su -', 'su --help', '?dynamic present']],
      ['cat $F | su', ['cat ?', 'su', '?dynamic present']],
    ]);
  });

  it('with a text is that text', () => {
    checkReads([
      ["echo 'rm a' | sudo -i", ['echo "rm a"', 'sudo: rm a', 'sudo -i']],
      ["su <<< 'rm a'", ['su: rm a', 'su']],
      ['sudo -i rm a; sudo bash d.sh b', ['sudo: rm a', 'sudo bash: rm b']],
    ]);
  });

  it('is one of this machine and of another user', () => {
    checkReads([
      ['bash; sh', ['bash', 'sh']],
      ['sudo docker exec -it c bash', ['sudo docker @container:c: bash', 'sudo: docker exec -it c bash']],
      ['runuser -u x rm a; runuser -u x; sudo -u x rm b', ['runuser: rm a', 'runuser -u x', 'sudo: rm b']],
    ]);
  });
});

describe('parallel', () => {
  before(loadParser);

  it('reads its words as a line, once for each item', () => {
    checkReads([
      ["parallel 'rm {}; b' ::: a 'c d'", ['parallel: rm a', 'parallel: b', 'parallel: rm "c d"', 'parallel: b']],
      ["parallel 'rm -r' ::: a", ['parallel: rm -r a']],
      ["parallel ::: 'rm a' 'rm b'", ['parallel: rm a', 'parallel: rm b']],
      ["printf 'rm a\\nrm b\\n' | parallel", ['printf "rm a\\\\nrm b\\\\n"', 'parallel: rm a', 'parallel: rm b']],
      [
        'parallel --dry-run rm ::: a; parallel -a list rm',
        ['parallel --dry-run rm ::: a', 'parallel: rm a', 'parallel: rm b'],
      ],
    ]);
  });

  it('leaves parts of items and several sources open', () => {
    checkReads([
      ['parallel rm {.} ::: a; parallel rm {1} {2} ::: a ::: b', ['parallel: rm a', 'parallel: rm ? ?']],
      ["parallel 'rm {/} x' ::: a", ['parallel: rm a x']],
      ["parallel 'rm {};' ::: a ::: b", ['parallel: rm ?', '?dynamic possible']],
    ]);
  });
});

describe('items that are not known', () => {
  before(loadParser);

  it('may be any option of a program that matters', () => {
    checkReads([
      ['runcon -t app_t rm a', ['runcon: rm a']],
      ['runcon user:role:app_t rm a', ['runcon: rm a']],
      ['cat $F | xargs -I{} git reflog --{}', ['cat ?', 'xargs: git reflog --?', '?dynamic present']],
      ['cat $F | xargs -I{} git log -{}', ['cat ?', 'xargs: git log -?', '?dynamic present']],
      ['cat $F | xargs -I{} git log --since={} -n{} {}', ['cat ?', 'xargs: git log --since=? -n? ?']],
      ['cat $F | xargs -I{} foo --{}', ['cat ?', 'xargs: foo --?']],
      ['xargs -a "$F" rm; xargs -I{} {} a < $F', ['xargs: rm ?', 'xargs: ? a', '?dynamic present']],
    ]);
  });
});

describe('names of programs', () => {
  before(loadParser);

  it('in other letters, with a version, and found by zsh, are those of the program', () => {
    checkReads([
      ["SuDo Sh -c 'RM a'", ['sudo sh: RM a']],
      ['echo a | XARGS Rm', ['echo a', 'xargs: Rm a']],
      ['=sudo rm a', ['sudo: rm a']],
    ]);
  });

  it('a script called like a program is judged as both', () => {
    checkReads([['./git push; ./d.sh x', ['./git: rm g', './git push', './d.sh: rm x']]]);
  });
});

describe('variables that hold a line', () => {
  before(loadParser);

  it('run it once a program looks there', () => {
    checkReads([
      ["PAGER='rm a' man x; env EDITOR='rm b' y", ['PAGER: rm a', 'man x', 'env EDITOR: rm b', 'env: y']],
      ["export PAGER='rm a'; EDITOR='rm b'", ['export "PAGER=rm a"', 'PAGER: rm a']],
      ['PAGER=cat EDITOR="$E" OTHER="rm a" man x; PAGER= man x; export PAGER', ['man x', 'man x', 'export PAGER']],
    ]);
  });
});
