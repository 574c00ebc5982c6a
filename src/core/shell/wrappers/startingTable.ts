/**
 * How a program is told by an option or a setting what else to start, or what to write. A name that ends in `=`, `:` or
 * `|` begins the word that holds the value; any other is the word in front of it, stands with a `=` before it, or, when
 * it is one letter, may be put together with others.
 */
export type Starting = {
  /** The value is a line for a shell, or the program with its words. */
  readonly lines?: readonly string[];
  /** The same, with something on its input, or behind its words, that nobody has seen. */
  readonly fed?: readonly string[];
  /** A line for the other machine's shell. */
  readonly there?: readonly string[];
  /** Settings whose name is not one of a few: the line is the first group. */
  readonly settings?: RegExp;
  /** The value is the path of code that the program takes into itself. */
  readonly loads?: readonly string[];
  /** The same, of a text that another part reads where it can be read. */
  readonly scripts?: readonly string[];
  /** The value is a file that the program writes while it runs another one. */
  readonly writes?: readonly string[];
  /** Words that are no options are paths of code. */
  readonly operands?: true;
  /** What stands there as a matter of course. */
  readonly ordinary?: RegExp;
  /** Lines count behind this word only; what stands before it is read elsewhere. */
  readonly behind?: string;
};

const GIT_SETTINGS = ['core.sshcommand=', 'core.pager=', 'core.editor=', 'core.fsmonitor=', 'core.askpass='];
const UNIT_LINES = ['Condition', 'StartPre', 'StartPost', 'Stop', 'StopPost', 'Reload'].flatMap((name) => [
  `Exec${name}=`,
  `--property=Exec${name}=`,
]);
const APT_LINES = ['DPkg', 'APT::Update'].flatMap((part) =>
  ['Pre-Invoke', 'Post-Invoke', 'Pre-Install-Pkgs'].flatMap((name) => [`${part}::${name}::=`, `${part}::${name}=`]),
);
const ARIA_MOMENTS = [
  ...['complete', 'start', 'stop', 'pause', 'error'].map((when) => `--on-download-${when}`),
  '--on-bt-download-complete',
];
const COMPILERS = ['C', 'CXX', 'CUDA', 'Fortran', 'ASM'].flatMap((language) =>
  ['COMPILER', 'COMPILER_LAUNCHER', 'LINKER_LAUNCHER', 'CLANG_TIDY', 'CPPCHECK'].map(
    (part) => `-DCMAKE_${language}_${part}=`,
  ),
);

/** What stands in the place of `ssh`, unless it is that. */
const SSH = /^(?:\S*\/)?(?:ssh|rsh)(?:\s|$)/;
/** Pagers, and packers of bytes, that do nothing else. */
const PAGERS = /^(?:less|more|cat|most|bat|delta)(?:\s+-\S+)*$/;
const PACKERS = /^(?:\S*\/)?(?:p?i?gz(?:ip)?|p?bzip2|lbzip2|p?xz|p?zstd(?:mt)?|lz4|lzop?|lzma|brotli)(?:\s+-\S+)*$/;

/** Programs, several of them separated by spaces, and their options. */
const TABLE: Readonly<Record<string, Starting>> = {
  'make gmake bmake': { lines: ['SHELL='] },
  'tar gtar': {
    lines: ['-F', '--info-script', '--new-volume-script', '--rmt-command'],
    loads: ['-I', '--use-compress-program', '--to-command', '--rsh-command'],
  },
  'cssh csshx clusterssh': { there: ['-a', '--action'] },
  enable: { loads: ['-f'] },
  'complete compgen': { lines: ['-C'] },
  'mapfile readarray': { lines: ['-C'] },
  bind: { lines: ['-x'] },
  zip: { fed: ['-TT', '--unzip-command'] },
  cpio: { lines: ['--rsh-command'] },
  'rpm rpmquery rpmspec rpmbuild rpmsign': { fed: ['--pipe'], loads: ['--load', '--rcfile', '--macros'] },
  rsync: { lines: ['-e', '--rsh'], there: ['--rsync-path'], loads: ['--rsync-path', '--config'], ordinary: SSH },
  scp: { lines: ['-S'], scripts: ['-F'] },
  sftp: { lines: ['-S', '-D'], scripts: ['-F', '-b'] },
  lftp: { scripts: ['-f'] },
  'ssh autossh': {
    scripts: ['-F'],
    loads: ['-I', 'PKCS11Provider=', 'SecurityKeyProvider='],
    writes: ['-E'],
  },
  'ssh-add': { loads: ['-s'] },
  'ssh-keygen': { loads: ['-D', '-w'] },
  sshfs: { lines: ['ssh_command='] },
  mosh: { lines: ['--ssh', '--server'] },
  git: {
    lines: GIT_SETTINGS,
    behind: 'clone',
    loads: ['--exec-path', '--template', '--open-files-in-pager', 'include.path='],
  },
  openssl: { loads: ['-engine', '-provider-path', 'engine', 'SO_PATH:'] },
  curl: { loads: ['--engine'] },
  wget: { lines: ['--use-askpass', 'use_askpass='], scripts: ['--config'] },
  aria2c: { lines: ARIA_MOMENTS, scripts: ['--conf-path'] },
  'yt-dlp youtube-dl': {
    lines: ['--exec', '--exec-before-download', '--netrc-cmd'],
    scripts: ['--config-locations', '--config-location', '--plugin-dirs'],
  },
  'ncat nc': { lines: ['--sh-exec', '--exec'], loads: ['--lua-exec'] },
  socat: { lines: ['exec:', 'system:', 'shell:'] },
  websocat: { lines: ['sh-c:', 'cmd:', 'exec:'] },
  'awk gawk mawk nawk': { loads: ['-l', '--load'], scripts: ['-f', '--file', '-i', '--include'] },
  'man apropos': { lines: ['-H', '--html'], fed: ['-P', '--pager'], ordinary: PAGERS },
  split: { fed: ['--filter'] },
  'sort gsort': { fed: ['--compress-program'], loads: ['--compress-program'], ordinary: PACKERS },
  'tcpdump dumpcap': { fed: ['-z'], ordinary: PACKERS },
  rg: { lines: ['--pre', '--hostname-bin'] },
  ag: { lines: ['--pager'] },
  fzf: {
    lines: ['--preview'],
    settings: /(?:execute(?:-silent)?|become|reload(?:-sync)?|transform(?:-\w+)?|preview)(?:[([]|:)([^)\]]*)/,
  },
  hyperfine: {
    lines: ['-p', '--prepare', '-s', '--setup', '-c', '--cleanup', '-C', '--conclude', '--reference'],
  },
  'tsc-watch': { lines: ['--onSuccess', '--onFirstSuccess', '--onFailure', '--onCompilationComplete', '--onEmit'] },
  'tsup tsdown': { lines: ['--onSuccess', '--on-success'] },
  air: { lines: ['--build.cmd', '--build.bin', '--build.full_bin', '--build.pre_cmd', '--build.post_cmd'] },
  deno: { lines: ['--eval'] },
  hg: { lines: ['ui.ssh=', 'ui.editor=', 'ui.merge='], settings: /^(?:alias\.[^=]+=!|hooks\.[^=]+=)([^]+)$/ },
  svn: {
    lines: ['--diff-cmd', '--diff3-cmd', '--editor-cmd', '--merge-cmd'],
    settings: /^config:tunnels:[^=]+=([^]+)$/,
  },
  'chokidar chokidar-cli': { lines: ['-c', '--command'] },
  'vim nvim vi view ex gvim': { scripts: ['-u', '-U', '-S', '-s', '-l'] },
  'emacs emacsclient': { scripts: ['-l', '--load', '--script', '--init-directory'] },
  nano: { lines: ['-s', '--speller'], scripts: ['-f', '--rcfile'] },
  'gdb lldb': { scripts: ['-x', '--command', '-ix', '--init-command', '-s', '--source', '-S', '--source-before-file'] },
  'npm pnpm yarn': { lines: ['--script-shell'] },
  'bun deno': {
    scripts: ['-r', '--preload', '--require', '--import-map', '--config', '-c'],
  },
  go: { lines: ['-exec', '-toolexec', '-vettool'] },
  cargo: {
    lines: ['build.rustc-wrapper=', 'build.rustc=', 'build.rustc-workspace-wrapper='],
    settings: /^target\.\S+\.(?:runner|linker)\s*=\s*(\S[^]*)$/,
  },
  'gcc g++ cc c++ clang clang++': { lines: ['-wrapper'], loads: ['-fplugin=', '-specs='] },
  'ld gold lld ld.lld ld.gold': { loads: ['--plugin', '-plugin'] },
  cmake: { lines: COMPILERS, loads: COMPILERS, scripts: ['-P', '-C', '-DCMAKE_TOOLCHAIN_FILE='] },
  'mvn mvnw': { scripts: ['-s', '--settings', '-gs', '--global-settings'] },
  'gradle gradlew': { scripts: ['-I', '--init-script', '-b', '--build-file'] },
  helm: { lines: ['--post-renderer'] },
  vault: { lines: ['-exec'], behind: 'agent' },
  'bazel bazelisk': { lines: ['--run_under'] },
  'watchman-make': { lines: ['-r', '--run'] },
  'ptw pytest-watch': { lines: ['--runner', '--beforerun', '--afterrun', '--onpass', '--onfail', '--onexit'] },
  pandoc: { lines: ['-F', '--filter', '--pdf-engine'], loads: ['-L', '--lua-filter'] },
  nmap: { loads: ['--script'] },
  'tshark wireshark': { loads: ['lua_script:'] },
  'vlc cvlc': { loads: ['--lua-intf'] },
  mpv: { loads: ['--script', '--scripts'] },
  borg: { lines: ['--rsh'] },
  restic: { lines: ['--password-command', 'sftp.command='] },
  rclone: { lines: ['--password-command'] },
  openvpn: { lines: ['--up', '--down', '--route-up', '--ipchange', '--tls-verify', '--auth-user-pass-verify'] },
  'systemd-run': { lines: UNIT_LINES },
  'strace ltrace': { fed: ['|', '!'], writes: ['-o', '--output'] },
  'valgrind perf heaptrack': { writes: ['-o', '--output', '--log-file', '--xml-file'] },
  'time gtime': { writes: ['-o', '--output'] },
  'apt apt-get aptitude': { lines: APT_LINES },
  dpkg: { lines: ['--pre-invoke', '--post-invoke'] },
  'mail mailx': { lines: ['sendmail='] },
  tmux: { lines: ['-c'] },
  psql: { fed: ['pager='], ordinary: PAGERS },
  'code cursor codium windsurf kiro code-insiders': {
    loads: ['--install-extension', '--extensionDevelopmentPath', '--extensions-dir'],
  },
  'docker podman docker-compose': { scripts: ['-f', '--file'] },
  'nix-env nix-shell nix-build': { scripts: ['-f', '--file', '-if', '-I'], operands: true },
  'run-parts logrotate': { operands: true },
  'dpkg dpkg-deb': { loads: ['-i', '--install', '-iR'] },
  'rpm dnf yum zypper apt apt-get apk snap pacman': { operands: true },
};

/** The rows of every program: a program may stand in several. */
function rowsByProgram(): ReadonlyMap<string, Starting> {
  const rows = new Map<string, Starting>();
  for (const [names, starting] of Object.entries(TABLE))
    for (const name of names.split(' ')) rows.set(name, { ...rows.get(name), ...starting });
  return rows;
}

export const startingByProgram: ReadonlyMap<string, Starting> = rowsByProgram();
