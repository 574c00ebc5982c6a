import assert from 'node:assert/strict';
import { erlang } from '../../../src/core/code/erlang';
import { groovy } from '../../../src/core/code/groovy';
import { julia } from '../../../src/core/code/julia';
import { perl } from '../../../src/core/code/perl';
import { php } from '../../../src/core/code/php';
import { rscript } from '../../../src/core/code/rscript';
import { ruby } from '../../../src/core/code/ruby';
import { scala } from '../../../src/core/code/scala';
import { read } from './checkCode';

const readers = {
  php: [php, 'php', '-r'],
  perl: [perl, 'perl', '-e'],
  ruby: [ruby, 'ruby', '-e'],
  scala: [scala, 'scala', '-e'],
  groovy: [groovy, 'groovy', '-e'],
  julia: [julia, 'julia', '-e'],
  erlang: [erlang, 'erl', '-eval'],
  rscript: [rscript, 'Rscript', '-e'],
} as const;

type Row = readonly [language: keyof typeof readers, code: string, found: readonly string[]];

/** Code in forms that are seldom written, and what it would start and change. */
const rows: readonly Row[] = [
  [
    'php',
    "pcntl_exec('/bin/ls'); chmod(); chmod('/srv', 0777); print_r(getenv()); print_r(glob()); curl_setopt($c, 1, 'DELETE'); call_user_func('nope', 1);",
    ['/bin/ls', 'chmod 777 /srv', 'printenv'],
  ],
  [
    'php',
    "$h = curl_init('https://h/1'); curl_setopt($h, CURLOPT_CUSTOMREQUEST, 'DELETE'); array_map('unlink', glob('/srv/*')); echo \"{$a['b']} $c->d\";",
    ['$ rm -f -- /srv/*', 'curl -X DELETE https://h/1'],
  ],
  ['php', '$x = <<<EOT\nrm $y\nEOT;\nsystem($x); system("ls', ['$ …', '$ ls', '?dynamic present']],
  ['php', "$f = 'system'; $f('ls'); $g(1); (function() { exec('id'); })();", ['$ ls', '$ id']],
  [
    'perl',
    "my $x = pack('H*', '6c73'); system($x); system(pack('C*', 108)); open(F); open(F, '<', '.env'); print <F>; unlink((('a'), 'b')); my @f = <*.c>; unlink(<*.o>);",
    ['$ ls', '$ …', 'cat .env', 'rm -f -- a b', 'rm -f -- ……', '?dynamic present', '?dynamic present'],
  ],
  [
    'perl',
    '$s = "a-$b->{c}-@{[ 1 ]}"; system($s); s/x/system("ls")/e; y/a/b/; print q{rm}; system(q(ls)); system(qw/ls -l/);',
    ['$ a-…-@{[ 1 ]}', '$ ls', 'ls -l'],
  ],
  ['perl', 'print <<"E";\nhello\nE\nsystem("ls"); print <<X;\nnothing ends', ['$ ls']],
  [
    'ruby',
    "system('ls'); puts File.read('.env'); Dir.glob.each { |f| File.delete(f) }; `ls #{x}`; %x(ls); FileUtils.rm_rf; obj.system('x'); User.new(name: 'x').foo(1, a: 2); Foo.bar 1, {a: 2}",
    ['$ ls', '$ ls …', '$ ls', 'cat .env', 'rm -f -- …', '?dynamic present'],
  ],
  [
    'ruby',
    "x = Aws::S3::Client.new(region: 'r'); x.delete_bucket(bucket: 'b'); ActiveRecord::Base.connection.execute(q); ActiveRecord::Base.connection.execute('DROP TABLE t'); Stripe::Customer.delete('c'); Net::HTTP.start('h').delete('/x')",
    [
      'aws s3api delete-bucket --bucket b',
      'psql … -c DROP TABLE t',
      'stripe customers delete c',
      'curl -X DELETE https://h/x',
    ],
  ],
  [
    'scala',
    'import sys.process._; Seq().!; println(sys.props("user.home")); println(sys.env); println(sys.props("x")); "ls" !; new java.io.File().delete(); println(sys.env("K"))',
    ['$ ls', 'printenv', 'printenv K'],
  ],
  [
    'groovy',
    "new ProcessBuilder(['ls', 'x']).start(); new ProcessBuilder('ls', 'y').start(); println System.getenv(); println System.getProperty('x'); new File(System.getProperty('user.home')).deleteDir(); 'ls'.execute()",
    ['$ ls', 'ls x', 'ls y', 'printenv', 'rm -r -f -- /home/dev'],
  ],
  [
    'julia',
    'run(`ls`); println(read("x", String)); println(read()); rm(string()); rm(homedir()); println(read(open("x")))',
    ['$ ls', 'cat x', 'rm -f -- …', 'rm -f -- /home/dev', 'cat x', '?dynamic present'],
  ],
  [
    'erlang',
    'io:format("~p", [os:getenv()]), os:cmd("ls"), io:format(os:getenv("K")).',
    ['$ ls', 'printenv', 'printenv K'],
  ],
  [
    'rscript',
    'eval(parse()); unlink(path.expand("~/x")); system("ls"); cat(Sys.getenv())',
    ['$ ls', 'rm -f -- ~/x', 'printenv', '?dynamic present'],
  ],
];

describe('other languages: forms that are seldom written', () => {
  for (const [language, code, found] of rows) {
    it(`${language}: ${code}`, async () => {
      const [reader, program, flag] = readers[language];
      assert.deepEqual(await read(reader, program, { args: [flag, code] }), found);
    });
  }
});
