/*
 * Programs whose own effect stays in the workspace and can be made again: text tools, builds, tests, package
 * managers' local verbs, editors, version managers. A program on no list and with no rule pack is an unknown of
 * possible stake, which only `strict` asks about.
 */
const names = `
  [ [[ : sh bash zsh dash ksh fish alias ar arch awk gawk mawk b2sum base32 base64 basename bash-completion bat bc bg bind break cal cargo-fmt cat
  cksum clang clang++ clang-format clear cloc cmake cmp column comm command compgen complete continue cp csplit ctags cut
  cwebp date dc declare delta df diff diff3 dig dir dircolors dirname dirs dot du echo ed egrep env esbuild eslint eval exa
  exec exit expand export expr exa eza factor false fd fdfind fg fgrep file find fmt fold free fzf g++ gcc getconf getopt
  getopts gofmt gradle grep groups gunzip gzip hash head help hexdump history host hostname hyperfine iconv id info install
  ip-address jest jobs join jq killall-help ld less let lint-staged ll ln local locale locate logname look ls lsb_release
  lscpu lsof make man markdownlint md5sum meson mkdir mkfifo mktemp mocha more mount-list mv mvn nano nl nm nproc nslookup numfmt
  objdump od paste patch pathchk pgrep pidof ping pkg-config popd pr prettier printenv printf ps pushd pwd pyright pytest
  read readarray readelf readlink readonly realpath return rev rg rspec rubocop ruff rustc rustfmt sdiff seq set sha1sum
  sha224sum sha256sum sha384sum sha512sum shellcheck shfmt shift shopt shuf sleep sort source split stat strings strip stty
  sum swc sync tac tail tar test tig time times tmux top touch tput tr trap tree true tsc tsort tsx tty tty type typeset
  ulimit umask unalias uname unexpand uniq unlink unset unzip uptime users uuidgen vi vim view vite vitest w wait wc
  webpack whereis which who whoami xmllint xxd xz yamllint yes yq zcat zip zless black isort mypy flake8 tox nox
  bundle-check go cargo dotnet swift javac java node npm pnpm yarn bun deno pip pip3 uv poetry pipenv composer gem bundle
  rake rustup nvm fnm volta asdf mise pyenv rbenv direnv ninja bazel nx turbo lerna rollup parcel playwright cypress
  storybook tflint tfsec checkov trivy infracost actionlint hadolint ansible-lint cfn-lint kubeconform kubeval conftest
  kube-linter kube-score kube-capacity popeye pluto polaris datree kubescape stern kail k9s kubetail kubectl-tree
  dive container-diff ctop lazydocker terraform-docs helm-docs cfn-nag cfn_nag_scan regula terrascan kics semgrep
  gitleaks trufflehog detect-secrets syft grype osv-scanner dockle kubesec
  opa pre-commit husky commitlint code cursor kiro builtin caller cd chdir compopt disown logout mapfile suspend setopt
  unsetopt nvim emacs ex gvim vimdiff hx micro rehash whence where print contains math string count set_color
  tldr cheat navi howdoi whatis apropos explain cowsay figlet toilet lolcat boxes banner say espeak notify-send
  terminal-notifier gum glow mdcat rich pygmentize highlight asciinema zoxide z thefuck starship
  gpatch apply_patch applypatch apply-patch
`;

export const ordinaryPrograms: ReadonlySet<string> = new Set(names.split(/\s+/).filter((name) => name !== ''));
