import { loadParser } from '../scriptOf';
import { checkTasks } from './checkTasks';

const files = {
  'tox.ini': [
    '[tox]\nenvlist = py313',
    '[testenv]\ncommands = pytest {posargs}',
    '[testenv:wipe]\ncommands_pre = rm before\ncommands =\n  - rm {posargs:all}\n  {[testenv:more]commands}',
    '[testenv:more]\ncommands = rm more',
  ].join('\n'),
  'lefthook.yml': [
    'pre-push:\n  commands:\n    a:\n      run: rm a\n  scripts:\n    "b.sh":\n      runner: bash',
    'other:\n  jobs:\n    - run: rm c\n    - group:\n        jobs:\n          - run: rm d',
  ].join('\n'),
  '.pre-commit-config.yaml': [
    'repos:\n- repo: local\n  hooks:\n  - {id: a, entry: rm a, args: [-f]}\n  - {id: b, entry: rm b, stages: [manual]}',
    '- repo: https://git.acme.example/x\n  hooks:\n  - {id: c, entry: rm c}',
  ].join('\n'),
  'package.json': JSON.stringify({
    'lint-staged': { '*.js': ['rm a', 'rm b'], '*.ts': 'rm c' },
    scripts: { x: 'rm x' },
  }),
  Procfile: 'web: rm web\nworker: rm worker\n',
  'Procfile.dev': 'web: rm dev\n',
};

describe('lines that a file keeps', () => {
  before(loadParser);

  it('run for the names that are meant, or all of them', () => {
    checkTasks(files, [
      ['tox', ['tox: pytest', 'tox']],
      ['tox -e wipe', ['tox: rm before', 'tox: rm all', 'tox: rm more', 'tox -e wipe']],
      [
        'tox run -e py313,wipe -- x',
        ['tox: pytest x', 'tox: rm before', 'tox: rm x', 'tox: rm more', 'tox run -e py313,wipe -- x'],
      ],
      ['tox --listenvs; tox exec -e wipe -- rm y', ['tox --listenvs', 'tox: rm y']],
      [
        'lefthook run pre-push; lefthook install',
        [
          'lefthook: rm a',
          'lefthook: bash .lefthook/pre-push/b.sh',
          'lefthook run pre-push',
          'lefthook install',
          '?unreadable present',
        ],
      ],
      ['lefthook run other', ['lefthook: rm c', 'lefthook: rm d', 'lefthook run other']],
      ['pre-commit run; pre-commit install', ['pre-commit: rm a -f', 'pre-commit run', 'pre-commit install']],
      ['prek run b --all-files', ['prek: rm b', 'prek run b --all-files']],
      ['lint-staged', ['lint-staged: rm a', 'lint-staged: rm b', 'lint-staged: rm c', 'lint-staged']],
      [
        'foreman start; honcho start web',
        ['foreman: rm web', 'foreman: rm worker', 'foreman start', 'honcho: rm web', 'honcho start web'],
      ],
      [
        'overmind s -l worker; hivemind Procfile.dev; foreman check',
        ['overmind: rm worker', 'overmind s -l worker', 'hivemind: rm dev', 'hivemind Procfile.dev', 'foreman check'],
      ],
      ['node --run x; nr x; node --run gone; node x', ['node: rm x', 'nr: rm x', 'node --run gone', 'node x']],
    ]);
  });
});
