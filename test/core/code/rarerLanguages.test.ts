import assert from 'node:assert/strict';
import { bpftrace } from '../../../src/core/code/bpftrace';
import { clojure } from '../../../src/core/code/clojure';
import { commonLisp } from '../../../src/core/code/commonLisp';
import { crystal } from '../../../src/core/code/crystal';
import { kotlin } from '../../../src/core/code/kotlin';
import { nim } from '../../../src/core/code/nim';
import { ocaml } from '../../../src/core/code/ocaml';
import { osascript } from '../../../src/core/code/osascript';
import { raku } from '../../../src/core/code/raku';
import { scheme } from '../../../src/core/code/scheme';
import { swift } from '../../../src/core/code/swift';
import type { CodeReader } from '../../../src/core/model/codeReader';
import { read } from './checkCode';

type Row = readonly [program: string, args: readonly string[], found: readonly string[]];

const rows: readonly (readonly [CodeReader, readonly Row[]])[] = [
  [
    commonLisp,
    [
      ['sbcl', ['--eval', '(uiop:run-program "ls -l")', '--quit'], ['$ ls -l']],
      ['sbcl', ['--eval', '(sb-ext:run-program "/bin/ls" \'("-l" "a") :search t)'], ['/bin/ls -l a']],
      ['ecl', ['--eval', '(let ((d "a")) (ext:system (concatenate \'string "ls " d)))'], ['$ ls a']],
      ['clisp', ['-x', '(ext:run-program "ls" :arguments \'("-l"))'], ['ls -l']],
      ['sbcl', ['--eval', '(defvar *f* "a") (delete-file *f*) (rename-file #p"b" "c")'], ['rm -f -- a', 'mv -- b c']],
      ['sbcl', ['--eval', '(uiop:delete-directory-tree x :validate t)'], ['rm -r -f -- …', '?dynamic present']],
      ['sbcl', ['--eval', '(with-open-file (s "f" :direction :output) (write-line "a" s))'], ['> /home/dev/shop/f']],
      ['sbcl', ['--eval', '(with-open-file (s "f") (read-line s)) ; (delete-file "a")'], []],
      ['sbcl', ['--eval', '(princ (uiop:getenv "TOKEN"))'], ['printenv TOKEN']],
      ['sbcl', ['--eval', '(uiop:run-program (format nil "ls ~a" "b"))'], ['$ ls b']],
    ],
  ],
  [
    clojure,
    [
      ['bb', ['(babashka.process/shell {:dir "b"} "ls -l")'], ['$ ls -l']],
      ['bb', ['-e', '(let [d "a"] (sh "ls" d :dir "/srv"))'], ['ls a']],
      ['clojure', ['-M', '-e', '(.exec (Runtime/getRuntime) "ls")'], ['$ ls']],
      ['clojure', ['-M', '-e', '(require \'[clojure.java.shell :as s]) (clojure.java.shell/sh "ls" x)'], ['ls …']],
      [
        'bb',
        ['-e', '(spit "f" "x") (io/delete-file "a") (fs/delete-tree (str "a/" "b"))'],
        ['rm -f -- a', 'rm -r -f -- a/b', '> /home/dev/shop/f'],
      ],
      ['bb', ['-e', '(println (slurp ".env"))'], ['cat .env']],
      ['bb', ['-e', '(http/delete "https://h.example/a")'], ['curl -X DELETE https://h.example/a']],
      ['bb', ['-e', '(println (reduce + (range 10)))'], []],
      ['bb', ['--version'], []],
    ],
  ],
  [
    scheme,
    [
      ['guile', ['-c', '(define d "a") (system (string-append "ls " d))'], ['$ ls a']],
      ['guile', ['-c', '(system* "ls" "-l") (execlp "ls" "ls" "a")'], ['ls -l', 'ls a']],
      ['racket', ['-e', '(subprocess #f #f #f (find-executable-path "ls") "-l")'], ['ls -l']],
      ['racket', ['-l', 'racket', '-e', '(delete-directory/files "a" #:must-exist? #f)'], ['rm -r -f -- a']],
      ['racket', ['-e', '(with-output-to-file "f" (lambda () (display 1)))'], ['> /home/dev/shop/f']],
      ['guile', ['-c', '(if #t (display (+ 1 2)))'], []],
      ['racket', ['-e', '(displayln (map (lambda (x) (* x x)) (list 1 2)))'], []],
    ],
  ],
  [
    ocaml,
    [
      ['ocaml', ['-e', 'let d = "a" in Sys.command ("ls " ^ d)'], ['$ ls a']],
      ['ocaml', ['unix.cma', '-e', 'Unix.execvp "ls" [|"ls"; "-l"|]'], ['ls -l']],
      [
        'ocaml',
        ['-e', 'Sys.remove "a"; Sys.rename "b" "c"; Unix.truncate "d" 0'],
        ['rm -f -- a', 'mv -- b c', 'truncate -s 0 -- d'],
      ],
      ['ocaml', ['-e', 'print_endline (Sys.getenv "TOKEN") (* Sys.remove "a" *)'], ['printenv TOKEN']],
      ['ocaml', ['-e', 'print_int (List.length [1; 2])'], []],
    ],
  ],
  [
    swift,
    [
      [
        'swift',
        [
          '-e',
          'let p = Process(); p.executableURL = URL(fileURLWithPath: "/bin/ls"); p.arguments = ["-l"]; try p.run()',
        ],
        ['/bin/ls -l'],
      ],
      ['swift', ['-e', 'try Process.run(URL(fileURLWithPath: "/bin/ls"), arguments: ["a"])'], ['/bin/ls a']],
      ['swift', ['-e', 'let d = "a"; system("ls \\(d)")'], ['$ ls a']],
      ['swift', ['-e', 'try FileManager.default.moveItem(atPath: "a", toPath: "b")'], ['mv -- a b']],
      [
        'swift',
        ['-e', 'try? FileManager.default.removeItem(atPath: NSHomeDirectory() + "/x")'],
        ['rm -r -f -- /home/dev/x'],
      ],
      ['swift', ['-e', 'try "x".write(toFile: "f", atomically: true, encoding: .utf8)'], ['> /home/dev/shop/f']],
      ['swift', ['-e', 'print([1, 2].map { $0 * 2 })'], []],
      ['swift', ['build'], []],
      ['swift', ['delete', 'users'], []],
    ],
  ],
  [
    crystal,
    [
      ['crystal', ['eval', 'Process.run("ls", ["-l"]); `id`'], ['$ id', 'ls -l']],
      ['crystal', ['eval', 'd = "a"; FileUtils.rm_rf("#{d}/b")'], ['rm -r -f -- a/b']],
      ['crystal', ['eval', 'puts 1 + 2'], []],
      ['crystal', ['build', 'a.cr'], []],
    ],
  ],
  [
    raku,
    [
      ['raku', ['-e', 'my $d = "a"; shell "ls $d"; run "ls", "-l"'], ['$ ls a', 'ls -l']],
      ['raku', ['-e', 'qqx{id}; qx/ls/'], ['$ id', '$ ls']],
      [
        'raku',
        ['-e', '"a".IO.unlink; spurt "f", "x"; unlink "b" # unlink "c"'],
        ['rm -f -- a', 'rm -f -- b', '> /home/dev/shop/f'],
      ],
      ['raku', ['-e', 'say [+] 1..10'], []],
    ],
  ],
  [
    nim,
    [
      ['nim', ['--eval:exec "ls " & "a"'], ['$ ls a']],
      ['nim', ['--eval:rmDir("a"); mvFile("b", "c")'], ['rm -r -f -- a', 'mv -- b c']],
      ['nim', ['--eval:echo 1 + 2'], []],
      ['nim', ['c', 'a.nim'], []],
    ],
  ],
  [
    bpftrace,
    [
      ['bpftrace', ['--unsafe', '-e', 'BEGIN { system("ls -l"); }'], ['$ ls -l']],
      ['bpftrace', ['-e', 'BEGIN { system("kill -9 %d", pid); }'], ['$ kill -9 …']],
      ['bpftrace', ['-e', 'kprobe:vfs_read { @[comm] = count(); }'], []],
    ],
  ],
  [
    kotlin,
    [
      ['kotlin', ['-e', 'ProcessBuilder("ls", "-l").start().waitFor()'], ['ls -l']],
      ['kotlin', ['-e', 'java.io.File("a").deleteRecursively()'], ['rm -r -f -- a']],
      ['kotlin', ['-e', 'val d = "a"; Runtime.getRuntime().exec("ls $d")'], ['$ ls a']],
      ['kotlin', ['-e', 'println(1 + 2)'], []],
      ['kotlinc', ['-Werror', 'a.kt'], []],
    ],
  ],
  [
    osascript,
    [
      ['osascript', ['-l', 'JavaScript', '-e', "app.doShellScript('ls ' + '-l')"], ['$ ls -l']],
      ['osascript', ['-lJavaScript', '-e', 'a.doShellScript("ls")'], ['$ ls']],
      ['osascript', ['-l', 'JavaScript', '-e', "Application('Finder').name()"], []],
      ['osascript', ['-l', 'AppleScript', '-e', 'do shell script "ls"'], ['$ ls']],
    ],
  ],
];

describe('languages that few lines are written in', () => {
  for (const [reader, table] of rows) {
    for (const [program, args, found] of table) {
      it(`${program} ${args.join(' ')}`, async () => {
        assert.deepEqual((await read(reader, program, { args })) ?? [], found);
      });
    }
  }
});
