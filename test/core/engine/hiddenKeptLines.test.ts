import { describe } from 'mocha';
import { checkHidden } from './checkHidden';

describe('lines that are kept for later, and what is read first', () => {
  checkHidden([
    {
      kind: 'builtins of bash',
      harmful: [
        'IFS=: read a b <<< kubectl:delete; $a $b ns shop',
        "bash --rcfile <(echo 'terraform destroy -auto-approve') -i",
        'ENV=<(echo kubectl delete ns shop) sh -i',
        'hash -p /usr/bin/kubectl ls; ls delete ns shop',
        'enable -f /tmp/evil.so evil',
        "complete -C 'kubectl delete ns shop' ls",
        'bind -x \'"\\C-l": kubectl delete ns shop\'',
        "mapfile -C 'kubectl delete ns shop #' -c 1 x <<< a",
        'command_not_found_handle() { kubectl delete ns shop; }; nosuch',
      ],
      harmless: [
        'IFS=: read a b <<< kubectl:get; $a $b ns',
        "bash --rcfile <(echo 'alias l=ls') -i",
        'hash -p /usr/bin/kubectl ls; ls get ns',
        'enable -n echo',
        'complete -C aws_completer aws',
        'bind -x \'"\\C-l": clear\'',
        "mapfile -C 'echo line' -c 1 x < a.txt",
        'command_not_found_handle() { echo "$1?"; return 127; }; nosuch',
      ],
    },
    {
      kind: 'variables that hold a line or load code',
      harmful: [
        "SVN_SSH='kubectl delete ns shop' svn up svn+ssh://h/r",
        "HGEDITOR='kubectl delete ns shop' hg commit",
        "npm_config_editor='rm -rf /srv/data' npm edit x",
        "AWS_PAGER='rm -rf /srv/data' aws s3 ls",
        "LESSOPEN='||- rm -rf /srv/data' less a",
        "LESSOPEN='|/tmp/x/../rm -rf /srv/data' less a",
        'CARGO_BUILD_RUSTC_WRAPPER=/tmp/evil cargo build',
        '/lib64/ld-linux-x86-64.so.2 --preload /tmp/e.so /bin/ls',
      ],
      harmless: [
        "SVN_SSH='ssh -p 2222' svn up",
        "BAT_PAGER='less -R' bat a",
        'AWS_PAGER= aws s3 ls',
        "LESSOPEN='|/usr/bin/lesspipe %s' less a",
        '/lib64/ld-linux-x86-64.so.2 --preload /usr/lib/libjemalloc.so /bin/ls',
      ],
    },
    {
      kind: 'make',
      harmful: [
        "make -E 'x:;rm -rf /srv/data' x",
        "MAKEFLAGS='--eval=x:;kubectl\\ delete\\ ns\\ shop' make x",
        "make -f - <<'E'\nSHELL=kubectl\n.SHELLFLAGS=delete ns\nall:\n\tshop\nE",
        "make -f - shop <<'E'\n.DEFAULT:\n\tkubectl delete ns $@\nE",
      ],
      harmless: [
        "MAKEFLAGS='s -j4' make -f - help <<'E'\nhelp:\n\techo hi\nE",
        "make -f - <<'E'\nSHELL := /usr/bin/env bash\n.SHELLFLAGS := -eu -o pipefail -c\nall:\n\techo ok\nE",
        "make -f - shop <<'E'\n.DEFAULT:\n\techo no $@\nE",
      ],
    },
  ]);
});

describe('the same in fish', () => {
  checkHidden(
    [
      {
        kind: 'prompts, and texts that are run first',
        harmful: ['function fish_prompt; kubectl delete ns shop; end', "fish -C 'kubectl delete ns shop'"],
        harmless: ["function fish_prompt; echo (prompt_pwd) '> '; end", "fish -C 'set x 1'"],
      },
    ],
    'fish',
  );
});
