import type { RulePack } from '../model/command';
import { always, fills, migrates, reverts, wipes } from './migrations/deeds';
import { migrationReview, type Step } from './migrations/migration';
import { reviewScriptText } from './migrations/scriptText';
import { runsSql, sqlWords } from './migrations/sqlStep';
import { readOptions } from './shared/readOptions';

const plan = { saferWay: 'python manage.py migrate --plan' };

/** `migrate APP NAME` may go back as well as forth; `zero` goes back to the beginning. */
const migrate: Step = ({ options, rest }) => {
  if (options.has('--plan', '--check')) return null;
  const [app, target] = rest;
  if (target?.value === 'zero')
    return wipes(`Reverts every migration of ${app?.raw ?? ''}`, { severity: 'high', ...plan });
  if (options.has('--fake')) return migrates('Marks migrations as applied');
  return target === undefined
    ? migrates('Applies the migrations that are left', plan)
    : reverts(`Brings ${app?.raw ?? ''} to ${target.raw}, forth or back`, { certainty: 'possible', ...plan });
};

/** `dbshell -- -c "…"`: the words behind the dashes are the client's own. */
const dbshell: Step = (call) => {
  const inner = readOptions(call.rest, { valued: ['-c', '-e', '--command', '--execute'] });
  const words = inner.values('-c', '-e', '--command', '--execute');
  return runsSql(call, words.length > 0 ? sqlWords(words) : [{ kind: 'input' }]);
};

const shell: Step = ({ command, context, options }) =>
  reviewScriptText('python', options.value('-c', '--command'), command, context);

/** Django's command line; a project's own commands are not known, and are its daily work. */
export const django: RulePack = {
  programs: ['manage.py', 'django-admin', 'django-admin.py'],
  documentation: ['https://docs.djangoproject.com/en/stable/ref/django-admin/'],
  review: migrationReview({
    tool: 'django',
    valued: ['--settings', '--pythonpath', '--database', '-v', '--verbosity', '-c', '--command', '-i', '--interface'],
    steps: {
      flush: always(
        wipes('Deletes every row of every table', { saferWay: 'python manage.py dumpdata --output backup.json' }),
      ),
      sqlflush: () => null,
      reset_db: always(wipes('Drops the database and creates it anew')),
      reset_schema: always(wipes('Drops the schema and creates it anew')),
      drop_test_database: () => null,
      migrate,
      loaddata: always(fills('Adds the rows of fixtures, over rows of the same keys', { effect: 'update' })),
      remove_stale_contenttypes: always(reverts('Deletes content types and what refers to them')),
      clearsessions: always(fills('Deletes sessions that are over', { effect: 'update' })),
      createsuperuser: always({
        ...{
          rule: 'grant',
          effect: 'grant',
          severity: 'medium',
          undo: 'easy',
          says: 'Creates a user with every right',
        },
      }),
      changepassword: always({
        ...{ rule: 'grant', effect: 'grant', severity: 'medium', undo: 'easy', says: "Changes a user's password" },
      }),
      dbshell,
      shell,
      shell_plus: shell,
    },
    quiet: [
      ...['runserver', 'runserver_plus', 'test', 'check', 'makemigrations', 'showmigrations', 'sqlmigrate', 'help'],
      ...['sqlsequencereset', 'dumpdata', 'inspectdb', 'diffsettings', 'startapp', 'startproject', 'collectstatic'],
      ...['makemessages', 'compilemessages', 'version', 'optimizemigration', 'squashmigrations', 'sendtestemail'],
      ...['testserver', 'findstatic', 'show_urls', 'createcachetable', 'graph_models', 'validate_templates'],
    ],
  }),
  examples: {
    catches: [
      { run: './manage.py flush --noinput', rule: 'django/wipe', effect: 'delete' },
      { run: 'manage.py migrate shop zero', rule: 'django/wipe', effect: 'delete' },
      { run: 'manage.py migrate shop 0003', rule: 'django/revert', effect: 'delete' },
      { run: 'django-admin migrate --settings app.settings', rule: 'django/migrate', effect: 'update' },
      { run: "manage.py shell -c 'User.objects.all().delete()'", rule: 'code/unread', effect: 'execute' },
      { run: "manage.py dbshell -- -c 'DROP TABLE x'", rule: 'sql/drop', effect: 'delete', target: 'x' },
      { run: 'manage.py reset_db', rule: 'django/wipe', effect: 'delete' },
    ],
    leaves: [
      'manage.py runserver 0.0.0.0:8000',
      'manage.py makemigrations',
      'manage.py showmigrations',
      'manage.py migrate --plan',
      'manage.py test shop',
      "manage.py shell -c 'print(User.objects.count())'",
      'manage.py dbshell',
    ],
  },
};
