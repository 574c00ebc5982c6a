/** What the files are to a program that its options and operands name. Options are written with their dashes. */
export type Named = {
  /** Files that it writes: options, and places of operands; those below zero count from the end. */
  readonly writes?: readonly string[];
  readonly writesAt?: readonly number[];
  /** Files whose text it puts out. */
  readonly prints?: readonly string[];
  readonly printsAt?: readonly number[];
  /** Options with which nothing is put out. */
  readonly keeps?: readonly string[];
  /** Files that leave this machine with it; `sendsAll` are its operands. */
  readonly sends?: readonly string[];
  readonly sendsAll?: true;
  /** Folders that whatever it is given is unpacked into. */
  readonly folders?: readonly string[];
  readonly foldersAt?: readonly number[];
  /** Folders that others may then read over the network. */
  readonly serves?: readonly string[];
  readonly servesAt?: readonly number[];
  /** First operands with which the row counts; they are taken off. */
  readonly verbs?: readonly string[];
  /**
   * The operands are a copy, and what stands last is where it goes. In the places of others a colon stands, for a pod
   * behind its namespace; those of stores are addresses; with instances the verb says it: a push has one as its target,
   * a pull as its sources.
   */
  readonly copies?: 'colon' | 'pod' | 'instance' | 'store';
  /** Other options with a value. */
  readonly valued?: readonly string[];
  /** Long names stand behind one dash. */
  readonly singleDash?: true;
};

const COMPILER: Named = { writes: ['-o', '--output'], valued: ['-I', '-L', '-l', '-D', '-x', '-include', '-isystem'] };
const DOWNLOADER: Named = { writes: ['-o', '--output'], valued: ['-n', '-H', '-U', '-d', '--header'] };
const ENGINE: Named = {
  copies: 'colon',
  verbs: ['cp', 'container cp', 'compose cp'],
  valued: ['-H', '--host', '-c', '--context', '-f', '--file', '-p', '--project-name', '--index'],
};
const POD: Named = {
  copies: 'pod',
  verbs: ['cp', 'rsync'],
  valued: [
    '-n',
    '--namespace',
    '-c',
    '--container',
    '--context',
    '--kubeconfig',
    '--retries',
    '-s',
    '--server',
    '--user',
  ],
};
const CAPTURE: Named = {
  writes: ['-w'],
  valued: ['-i', '--interface', '-c', '-C', '-G', '-s', '-r', '-F', '-z', '-Z', '-W', '-B', '-f', '-Y'],
};

const TABLE: Readonly<Record<string, Named>> = {
  'docker podman nerdctl docker-compose': ENGINE,
  'kubectl oc': POD,
  'lxc incus': { copies: 'instance', verbs: ['file push', 'file pull'], valued: ['--mode', '--uid', '--gid'] },
  gsutil: { copies: 'store', verbs: ['cp', 'mv', 'rsync'], valued: ['-h', '-o', '-L', '-z', '-x', '-a'] },
  s3cmd: { copies: 'store', verbs: ['put', 'get', 'sync', 'cp', 'mv'], valued: ['-c', '--config', '--exclude'] },
  azcopy: { copies: 'store', verbs: ['copy', 'cp', 'sync', 'c'], valued: ['--from-to', '--include-pattern'] },
  's5cmd obsutil ossutil': { copies: 'store', verbs: ['cp', 'mv', 'sync'], valued: ['--profile', '--endpoint-url'] },
  multipass: { copies: 'colon', verbs: ['transfer', 'copy-files'] },
  limactl: { copies: 'colon', verbs: ['copy', 'cp'] },
  adb: { sendsAll: true, verbs: ['push'] },
  vagrant: { sendsAll: true, verbs: ['upload'] },
  'tcpdump tshark dumpcap': CAPTURE,
  'gcc g++ cc c++ clang clang++ ld rustc as gfortran tcc': COMPILER,
  'sort gsort shuf': {
    writes: ['-o', '--output'],
    valued: ['-k', '--key', '-t', '--field-separator', '-S', '-T', '--compress-program', '-n', '-i', '--parallel'],
  },
  'iconv xsltproc column rsvg-convert dot neato protoc': {
    writes: ['-o', '--output'],
    valued: ['-f', '-t', '-T', '-K', '-s'],
  },
  'expand-archive': {
    folders: ['-DestinationPath'],
    foldersAt: [1],
    singleDash: true,
    valued: ['-Path', '-LiteralPath'],
  },
  'uniq guniq': { writesAt: [1], valued: ['-f', '-s', '-w'] },
  xxd: { writesAt: [1], valued: ['-c', '-g', '-l', '-s', '-o', '-n'] },
  'pdftotext wkhtmltopdf wkhtmltoimage ps2pdf objcopy': { writesAt: [1] },
  split: { writesAt: [1], valued: ['-b', '-l', '-n', '-C', '-a', '--filter', '--additional-suffix', '-t'] },
  csplit: { writes: ['-f', '--prefix'], valued: ['-b', '-n'] },
  patch: {
    writes: ['-o', '--output', '-r', '--reject-file'],
    writesAt: [0],
    valued: ['-i', '-p', '-d', '-D', '-F', '-B'],
  },
  pandoc: { writes: ['-o', '--output'], valued: ['-f', '-t', '-F', '-M', '-V', '-H', '-A', '-B', '-c', '-L'] },
  ffmpeg: {
    writesAt: [-1],
    singleDash: true,
    valued: ['-i', '-f', '-ss', '-t', '-c', '-vf', '-r', '-b', '-map', '-filter'],
  },
  'gpg gpg2 age minisign': { writes: ['-o', '--output'], valued: ['-r', '--recipient', '-u', '-i', '--homedir'] },
  'axel yt-dlp youtube-dl': DOWNLOADER,
  'http https xh xhs': { writes: ['-o', '--output'], valued: ['-a', '-A', '--auth', '--session', '-p', '--proxy'] },
  psql: {
    writes: ['-o', '--output', '-L', '--log-file'],
    valued: ['-c', '-f', '-h', '-U', '-d', '-p', '-v', '-P', '-F', '-R'],
  },
  'mysql mariadb': { writes: ['--tee'] },
  'redis-cli valkey-cli': { writes: ['--rdb', '--functions-rdb'], valued: ['-h', '-p', '-a', '-n', '-u', '--eval'] },
  'mongoexport mongodump': {
    writes: ['-o', '--out', '--archive'],
    valued: ['-d', '-c', '-u', '-p', '-h', '-q', '--uri', '--db'],
  },
  mysqldump: { writes: ['-r', '--result-file'], valued: ['-u', '-h', '-P', '-w'] },
  nmap: { writes: ['-oN', '-oX', '-oG', '-oA', '-oS'], singleDash: true },
  'ncftpput wput': { sendsAll: true, valued: ['-u', '-p', '-P', '-d', '-f'] },
  tftp: { sends: ['put'], singleDash: true },
  'lp lpr wall': { sendsAll: true, valued: ['-d', '-P', '-o', '-n', '-#', '-U', '-h', '-H', '-g', '-t'] },
  'mutt neomutt': { sends: ['-a', '-i', '-H'], valued: ['-s', '-c', '-b', '-e', '-F', '-f'] },
  'mail mailx s-nail': { sends: ['-a', '-A', '-q'], valued: ['-s', '-c', '-b', '-r', '-S'] },
  swaks: {
    sends: ['--attach', '--body', '--data', '--attach-body'],
    valued: ['--to', '--from', '--server', '-t', '-f', '-s'],
  },
  'pastebinit wgetpaste': { sends: ['-i'], valued: ['-b', '-a', '-f', '-t'] },
  curl: {
    sends: ['-b', '--cookie', '-H', '--header', '--url-query', '--proxy-header'],
    valued: ['-X', '-o', '-d', '-u', '-A', '-F'],
  },
  wget: {
    prints: ['-i', '--input-file'],
    sends: ['--load-cookies'],
    valued: ['-O', '-P', '-o', '-U', '-B', '-e', '-t', '-T'],
  },
  'file gfile date': { prints: ['-f', '--files-from', '--file'], valued: ['-d', '--date', '-r', '-m', '-P'] },
  openssl: {
    ...{ prints: ['-in'], keeps: ['-out'], writes: ['-out'], singleDash: true },
    verbs: ['enc', 'base64', 'aes-128-cbc', 'aes-256-cbc', 'aes-256-ctr', 'des3', 'camellia-256-cbc', 'chacha20'],
    valued: ['-pass', '-k', '-kfile', '-K', '-iv', '-S', '-md', '-iter', '-bufsize', '-engine'],
  },
  look: { printsAt: [1], valued: ['-t'] },
  'qrencode zint': { prints: ['-r', '--read-from', '-i'], valued: ['-o', '-t', '-s', '-l', '-v'] },
  '7z 7za 7zz 7zr p7zip': { verbs: ['x', 'e'], folders: ['-o'] },
  cpio: { folders: ['-D', '--directory'], valued: ['-F', '-H', '-E', '-R'] },
  ar: { folders: ['--output'] },
  'unrar rar unar lsar': { foldersAt: [-1], verbs: ['x', 'e'] },
  'serve http-server miniserve live-server': {
    servesAt: [0],
    valued: ['-l', '-p', '--port', '-a', '-c', '--config', '-P', '-S', '-C', '-K', '-i'],
  },
  php: { serves: ['-t'], valued: ['-S', '-d', '-c', '-r', '-f'] },
  httpd: { serves: ['-h'], valued: ['-p', '-c', '-u', '-r', '-e', '-d'] },
  'python python3': {
    serves: ['-d', '--directory'],
    verbs: ['http.server'],
    valued: ['-b', '--bind', '-p', '--protocol'],
  },
  caddy: { verbs: ['file-server'], serves: ['--root', '-r'], valued: ['--listen', '--domain'] },
};

/** What the options and operands of a program name, by the program. */
export const namedByProgram: ReadonlyMap<string, Named> = new Map(
  Object.entries(TABLE).flatMap(([names, row]) => names.split(' ').map((name) => [name, row] as const)),
);
