import type { RulePack } from '../model/command';
import { statement } from '../model/statement';
import { frameworkCommand } from './migrations/frameworkCommand';

/** Interpreters whose first script is often a framework's command line; other code of theirs is read elsewhere. */
export const projectScripts: RulePack = {
  programs: [
    ...(['python', 'python2', 'python3', 'pypy', 'pypy3', 'py', 'node', 'nodejs'] as const),
    ...[8, 9, 10, 11, 12, 13, 14, 15].map((minor) => `python3.${minor}`),
  ],
  documentation: [
    'https://docs.djangoproject.com/en/stable/ref/django-admin/',
    'https://docs.python.org/3/using/cmdline.html',
  ],
  review: (command) => statement({ starts: frameworkCommand(command) }),
  examples: {
    catches: [
      { run: 'python manage.py flush --noinput', starts: 'manage.py flush --noinput' },
      { run: 'python3 -W ignore app/manage.py migrate', starts: 'manage.py migrate' },
      { run: 'python -m alembic downgrade base', starts: 'alembic downgrade base' },
      { run: 'python3 -m twine upload dist/*', starts: 'twine upload dist/*' },
      { run: 'python3 -m tox -e wipe', starts: 'tox -e wipe' },
      { run: 'python setup.py sdist upload', starts: 'setup.py sdist upload' },
      { run: 'node node_modules/typeorm/cli.js schema:drop', starts: 'typeorm schema:drop' },
      {
        run: 'node ~/.local/share/holdpoint/runtime/current/dist/cli.js init --remove',
        starts: 'holdpoint init --remove',
      },
      { run: 'node ./node_modules/.bin/knex migrate:rollback', starts: 'knex migrate:rollback' },
    ],
    leaves: [
      'python -m pytest',
      'node server.js',
      'node holdpointer.js cli.js',
      'python script.py flush',
      'python -c "print(1)" manage.py',
    ],
  },
};
