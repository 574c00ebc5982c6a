import { loadParser } from '../scriptOf';
import { checkTasks } from './checkTasks';

const Taskfile = `
version: '3'
vars:
  OUT: dist
  MAP: { map: { a: b } }
  WRAPPED: { value: w }
env:
  TOKEN: "{{.OUT}}-t"
  LIST: [a]
includes:
  docs: ./docs
  flat: { taskfile: ./flat.yml, flatten: true, dir: ./in, vars: { F: f } }
  gone: ./gone
tasks:
  default: { deps: [build], cmds: [task: clean] }
  build:
    aliases: [b]
    cmds:
      - go build -o {{.OUT}} {{.CLI_ARGS}}
      - cmd: rm {{.OUT | default "x"}} {{.NONE | default "else"}} {{default "d" .NONE}} {{.WRAPPED | trim}}
        silent: true
  clean: rm -rf {{.OUT}}
  list: [rm a, rm b]
  ask:
    vars: { WHO: { sh: whoami }, SAID: { sh: echo said }, AGAIN: { sh: whoami } }
    preconditions: [test -f x, { sh: test -d y }]
    status: [test -e z]
    cmd: rm {{.WHO}} {{.SAID}} {{.MAP}} {{OS}} {{.NAME | printf "%s"}} {{ "lit" }}
  env:
    dir: "{{.OUT}}/sub"
    env: { MORE: more }
    cmds: [rm $TOKEN $MORE $LIST $PWD]
  calls:
    vars: { OUT: own }
    cmds:
      - { task: clean }
      - { task: clean, vars: { OUT: "{{.OUT}}-given" } }
      - { task: unheard }
      - { defer: rm later }
      - { defer: { task: list } }
      - { for: [x, y], cmd: "rm {{.ITEM}}" }
      - { for: { var: OUT }, cmd: "rm {{.ITEM}}" }
      - { for: sources, task: list }
      - 3
      - {}
  if: { cmds: ['{{if .X}}rm yes{{else}}rm no{{end}}'] }
  'start:*': { cmds: [rm started] }
  again: { cmds: [{ task: again }] }
`;

const files = {
  'Taskfile.yml': Taskfile,
  'docs/Taskfile.yaml': 'tasks:\n  default: rm docs\n  all: { cmds: [task: default, task: ":clean"] }',
  'flat.yml': 'tasks: { flatten-me: "rm $PWD {{.F}}" }',
  'bad/Taskfile.yml': 'tasks: [',
};

describe('task', () => {
  before(loadParser);

  it('runs the default task, or those that are named', () => {
    checkTasks(files, [
      ['task b -- -v "a b"', ['task: go build -o dist -v "a b"', 'task: rm dist else d w']],
      ['task', ['task: go build -o dist', 'task: rm dist else d w', 'task: rm -rf dist']],
      ['task clean OUT=prod', ['task: rm -rf prod']],
      ['cd sub; task list', ['cd sub', 'task: rm a', 'task: rm b']],
      ['task docs; task docs:all', ['task: rm docs', 'task: rm docs', 'task: rm -rf dist']],
      ['task flatten-me', ['task: rm /proj/in f']],
      ['task start:web', ['task: rm started']],
      ['task nobody', ['task nobody']],
      [
        'task --list; task --dry clean; task clean --summary',
        ['task --list', 'task --dry clean', 'task clean --summary'],
      ],
      ['task -d docs; task -t flat.yml flatten-me', ['task: rm docs', 'task: rm /proj ?', '?dynamic possible']],
      ['cd bad; task x', ['cd bad', 'task x']],
      ['cd "$D"; task clean; ssh h task clean', ['cd ?', 'task clean', 'ssh @h: task clean']],
      ['task "$X"', ['task ?', '?dynamic possible']],
    ]);
  });

  it('fills in what its variables say', () => {
    checkTasks(files, [
      ['task env', ['task: rm dist-t more ? /proj/dist/sub']],
      ['OUT=e task clean', ['task: rm -rf dist']],
      ['NONE=e task build', ['task: go build -o dist', 'task: rm dist e e w']],
      ['task if', ['task: rm yesrm no']],
    ]);
  });

  it('follows what tasks start, and ends where they start themselves', () => {
    checkTasks(files, [
      [
        'task ask',
        [
          'task: whoami',
          'task: echo said',
          'task: test -f x',
          'task: test -d y',
          'task: test -e z',
          'task: rm ? said ? ? ? lit',
          '?dynamic possible',
        ],
      ],
      [
        'task calls',
        [
          ...[
            'task: rm -rf dist',
            'task: rm -rf own-given',
            'task: rm later',
            'task: rm a',
            'task: rm b',
            'task: rm x',
          ],
          ...['task: rm y', 'task: rm ?', 'task: rm a', 'task: rm b', '?dynamic possible'],
        ],
      ],
      ['task again', ['?too-long present']],
    ]);
  });

  it('reads less usual spellings', () => {
    const deep = {
      'Taskfile.yml': 'includes: { a: . }\ntasks: { x: rm x, y: [rm y], z: { deps: [{ task: x }, 3], cmds: rm z } }',
    };
    checkTasks(deep, [
      ['task x y z', ['task: rm x', 'task: rm y', 'task: rm x', 'task: rm z']],
      ['task a:a:y', ['task: rm y']],
    ]);
    checkTasks(
      { 'taskfile.dist.yaml': 'tasks: { x: { dir: in, cmds: ["rm {{q .Y}} {{.Y | default}} {{- .Y -}}"] } }' },
      [['task x Y=y', ['task: rm y y y']]],
    );
    checkTasks({ 'Taskfile.yml': '3' }, [['task', ['task']]]);
  });
});
