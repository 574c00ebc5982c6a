import { loadParser } from '../scriptOf';
import { checkTasks } from './checkTasks';

describe('just', () => {
  before(loadParser);

  it('runs the first recipe, or those that are named, with their arguments and dependencies', () => {
    const justfile = [
      'set dotenv-load',
      "import 'more.just'",
      'import? "gone.just"',
      'alias b := build',
      '# a comment: with a colon',
      'default: build',
      '',
      'build target="dist" *flags: gen && after',
      '    @rm -r {{target}} {{flags}}',
      '',
      'gen:',
      '    -go generate \\',
      '      ./...',
      '    # nothing',
      'after: (note "x" "y")',
      'note one two:',
      '    rm {{one}}-{{two}}',
      '[private, confirm("sure?")]',
      'nuke env +rest:',
      '    kubectl delete ns {{env}} {{rest}} {{{{.Name}}',
      'need one:',
      '    rm {{one}}',
    ].join('\n');
    const files = {
      justfile,
      'more.just': 'imported:\n  rm imported\nbuild:\n  rm shadowed',
      'sub/Justfile': 'go:\n rm $PWD',
    };
    const build = (rest: string): readonly string[] => [
      'just: go generate ./...',
      `just: rm -r ${rest}`,
      'just: rm x-y',
    ];
    checkTasks(files, [
      ['just', build('dist')],
      ['just b out -f', build('out -f')],
      ['just gen nuke prod a b', ['just: go generate ./...', 'just: kubectl delete ns prod a b {{.Name}}']],
      ['just gen note 1 2', ['just: go generate ./...', 'just: rm 1-2']],
      ['just need', ['just: rm ?', '?dynamic possible']],
      ['just imported', ['just: rm imported']],
      ['just nobody', ['just nobody']],
      ['just gen nobody', ['just: go generate ./...']],
      ['just --list; just -n nuke a b; just --show nuke', ['just --list', 'just -n nuke a b', 'just --show nuke']],
      [
        'just sub/go; just -f sub/Justfile go; just -d /tmp -f sub/Justfile',
        ['just: rm /proj/sub', 'just: rm /proj/sub', 'just: rm /tmp'],
      ],
      [
        'just -f gone go; ssh h just gen; just "$X"',
        ['just -f gone go', 'ssh @h: just gen', 'just ?', '?dynamic possible'],
      ],
      ['just -c rm a; just --command', ['just: rm a', 'just --command']],
    ]);
  });

  it('computes its variables', () => {
    const justfile = [
      "name := 'app'",
      'long := """',
      '  a\\tb',
      '"""',
      'path := "out" / name + ".x"',
      'root := / "srv"',
      'now := `date`',
      'known := `echo k`',
      'home := env_var("HOME_OF")',
      'other := env("OTHER", "else")',
      'self := self',
      'pick := if name == "app" { "yes" } else if name != "x" { "no" } else { "never" }',
      'open := if now == "" { "a" } else { "b" }',
      'same := if now =~ "x" { "a" } else { "a" }',
      'either := "" || name',
      'both := name && "last"',
      'list := [',
      '  "x",',
      ']',
      'all:',
      '  rm {{path}} {{root}} {{now}} {{known}} {{home}} {{other}} {{self}} {{pick}} {{open}} {{same}} {{either}} {{both}}',
      'more a=name b=("x" / name) c=uppercase("c") $d=`echo d`:',
      '  rm {{a}} {{b}} {{c}} $d {{nothing}} {{}} {{("p" + ("q"))}} {{if now == "" { "t" } }} {{arch()}} {{"}}"}}',
      'dirs:',
      '  rm {{justfile_directory()}} {{invocation_directory()}} {{just_executable()}} {{join("a", "/b")}} {{quote("it")}}',
      '  rm {{trim(" a ")}} {{trim_start(" a")}} {{trim_end("a ")}} {{lowercase("A")}} {{replace("aba", "a", "c")}}',
      '  rm {{append("/x", "a b")}} {{prepend("x/", "a b")}} {{file_name("a/b")}} {{parent_directory("a/b")}} {{error("e")}}x {{require("jq")}}',
    ].join('\n');
    checkTasks({ justfile }, [
      [
        'HOME_OF=/h just',
        ['just: date', 'just: echo k', 'just: rm out/app.x /srv ? k /h else ? yes ? a app last', '?dynamic possible'],
      ],
      [
        'just name=z other=o --set self s',
        ['just: date', 'just: echo k', 'just: rm out/z.x /srv ? k ? o s no ? a z last', '?dynamic possible'],
      ],
      [
        'just --set name z home=h',
        ['just: date', 'just: echo k', 'just: rm out/z.x /srv ? k h else ? no ? a z last', '?dynamic possible'],
      ],
      ['just more', ['just: echo d', 'just: date', 'just: rm app x/app C d ? ? pq ? ? }}', '?dynamic possible']],
      [
        'cd sub && just dirs',
        ['cd sub', 'just: rm /proj /proj/sub just a/b it', 'just: rm a a a a cbc', 'just: rm a/x b/x x/a x/b b a x jq'],
      ],
    ]);
  });

  it('runs its lines in the shell, the folder and the environment that it sets', () => {
    const justfile = [
      'set shell := ["bash", "-uc"]',
      'set export',
      'set positional-arguments',
      "set working-directory := 'work'",
      'export A := "a"',
      'b := "b"',
      'all c:',
      '  rm $A $b $c $1 $PWD',
      '[no-cd]',
      'here:',
      '  rm $PWD',
      "[working-directory: 'in']",
      'there:',
      '  rm $PWD',
      'shebang:',
      '  #!/usr/bin/env bash',
      '  cd /x',
      '  rm {{b}} $PWD',
      'python:',
      '  #!/usr/bin/env python3',
      '  import os',
      "[script('node')]",
      'script:',
      '  x()',
      '[script]',
      'plain:',
      '  rm y',
    ].join('\n');
    checkTasks({ justfile }, [
      ['just all see', ['just bash: rm a b see see /proj/work']],
      ['cd src && just here there', ['cd src', 'just bash: rm /proj/src', 'just bash: rm /proj/work/in']],
      ['just shebang python', ['just: cd /x', 'just: rm b /x', 'just: python3 -']],
      ['just script plain', ['just: node -', 'just: rm y']],
    ]);
  });

  it('ends where a hostile file would not', () => {
    const deep = Array.from({ length: 60 }, (_, index) => `r${index}: (r${index + 1} "a")`).join('\n');
    checkTasks({ justfile: 'a: b\nb: a\n  just a\n' }, [
      ['just', [`${'just '.repeat(12).trim()}: just a`, '?too-long present']],
    ]);
    checkTasks({ justfile: deep }, [['just', []]]);
    checkTasks({ justfile: `x := ${'('.repeat(200)}\na:\n  rm {{x}}` }, [['just', ['just']]]);
    checkTasks({ justfile: `a:\n  rm {{${'('.repeat(200)}}}` }, [['just', ['just: rm ?', '?dynamic possible']]]);
  });
});
