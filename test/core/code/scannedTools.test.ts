import assert from 'node:assert/strict';
import { awk } from '../../../src/core/code/awk';
import { lua } from '../../../src/core/code/lua';
import { osascript } from '../../../src/core/code/osascript';
import { rscript } from '../../../src/core/code/rscript';
import { sed } from '../../../src/core/code/sed';
import { tcl } from '../../../src/core/code/tcl';
import type { CodeReader } from '../../../src/core/model/codeReader';
import { read } from './checkCode';

type Row = readonly [args: readonly string[], found: readonly string[]];

const rows: readonly (readonly [CodeReader, readonly Row[]])[] = [
  [
    awk,
    [
      [['BEGIN { system("ls") }'], ['$ ls']],
      [['-F', ':', '{ print $1 | "sort" }', 'f'], ['$ sort']],
      [['{ while (("id" | getline x) > 0) print x; "date" | getline }'], ['$ id', '$ date'].slice(0, 2)],
      [['{ print > "out"; print $1 >> "/dev/stderr"; print > $1 }'], ['> /home/dev/shop/out', '> /dev/stderr']],
      [['BEGIN { cmd = "rm x"; system(cmd); print 1 | cmd }'], ['$ rm x', '$ rm x']],
      [['{ system($1) }'], ['$ …', '?dynamic present']],
      [['{ system("echo " $1) }'], ['$ echo …']],
      [['BEGIN { print ENVIRON["TOKEN"] }'], ['printenv TOKEN']],
      [['$3 > 100 { print $1 } # system("id")'], []],
      [['/a|"b"/ { print $1 / 2 }'], []],
      [['{ print $1 | ("so" "rt") }'], ['$ sort']],
      [['-e', 'BEGIN { system("id") }', 'f'], ['$ id']],
      [['-f', 'missing.awk', 'f'], []],
      [['--version'], []],
    ],
  ],
  [
    lua,
    [
      [
        ['-e', 'os.execute("rm " .. "x"); io.popen("id"); os.remove("a"); os.rename("b", "c")'],
        ['$ rm x', '$ id', 'rm -f -- a', 'mv -- b c'],
      ],
      [
        ['-e', 'print(io.open(".env"):read("a")); io.open("o", "w"); print(os.getenv("TOKEN"))'],
        ['cat .env', 'printenv TOKEN', '> /home/dev/shop/o'],
      ],
      [['-e', 'load(x)() -- os.execute("id")'], ['?dynamic present']],
    ],
  ],
  [
    rscript,
    [
      [
        ['-e', 'system("id"); system2("rm", c("-rf", "x"))'],
        ['$ id', 'rm -rf x'],
      ],
      [
        ['--vanilla', '-e', 'unlink("x", recursive = TRUE); file.remove("y"); file.rename("a", "b")'],
        ['rm -r -f -- x', 'rm -f -- y', 'mv -- a b'],
      ],
      [['-e', 'unlink("x")'], ['rm -f -- x']],
      [
        ['-e', 'print(readLines(".env")); cat(Sys.getenv("TOKEN")); print(Sys.getenv())'],
        ['cat .env', 'printenv TOKEN', 'printenv'],
      ],
      [
        ['-e', 'eval(parse(text = "system(\\"id\\")")); system(paste0("rm ", "x"))'],
        ['$ rm x', '?dynamic present'],
      ],
      [['-e', 'print(1 + 1)'], []],
    ],
  ],
  [
    osascript,
    [
      [['-e', 'do shell script "rm " & "x" with administrator privileges'], ['$ rm x']],
      [['-e', 'tell app "Terminal"', '-e', 'do script "id"', '-e', 'end tell'], ['$ id']],
      [
        ['-e', 'do shell script x'],
        ['$ …', '?dynamic present'],
      ],
      [['-e', 'tell app "iTerm" to tell current session of current window to write text "id"'], ['$ id']],
      [['-e', 'display notification "do shell script"'], []],
    ],
  ],
  [
    tcl,
    [
      [
        ['-c', 'spawn -noecho rm -rf {a b}; expect eof; send "id\\r"'],
        ['$ id\n', 'rm -rf a b'],
      ],
      [
        ['-c', 'eval spawn {rm x}; uplevel 1 exec id; puts {x id}'],
        ['rm x', 'id'],
      ],
      [
        ['-c', 'set x [exec id]\nsystem ls -l\nfile delete -force /srv/x\nopen "|cat"'],
        ['$ ls -l', '$ cat', 'id', 'rm -r -f -- /srv/x'],
      ],
      [['-c', 'exec $x'], ['?dynamic present']],
      [['-c', 'puts hello; file exists x; open x'], []],
    ],
  ],
  [
    sed,
    [
      [['s/.*/rm -rf \\/x/e', 'f'], ['$ rm -rf /x']],
      [['-n', '1,3e id'], ['$ id']],
      [['s/a/b/e'], ['$ …', '?dynamic present']],
      [
        ['-e', '/x/e', 'f'],
        ['$ …', '?dynamic present'],
      ],
      [['-n', '/a/w out', 'f'], ['> /home/dev/shop/out']],
      [['s|a|b|gw out'], ['> /home/dev/shop/out']],
      [['-i', 's/e/w/', 'f'], []],
      [['-e', 'y/ab/ew/', '-e', '\\,e,d; $!d', 'f'], []],
      [['/x/a\\ e id'], []],
      [['-E', 's/(e)/\\1/g;s,x,y,', 'f'], []],
      [['s/\uFFFC/b/e'], []],
      [['--version'], []],
    ],
  ],
];

describe('small languages that are looked through for their calls', () => {
  for (const [reader, table] of rows) {
    for (const [args, found] of table) {
      it(`${reader.programs[0]} ${args.join(' ')}`, async () => {
        assert.deepEqual((await read(reader, reader.programs[0], { args })) ?? [], found);
      });
    }
  }
});
