import type { RulePack } from '../model/command';
import { changed, lost, secretTold } from './platforms/said';
import { vendorPack } from './platforms/vendorPack';

/** Airflow. */
export const airflow: RulePack = vendorPack({
  tool: 'airflow',
  title: 'Airflow',
  programs: ['airflow'],
  valued: ['-d', '-s', '-e', '-t', '-u', '--conn-id'],
  local: ['standalone', 'webserver', 'scheduler', 'triggerer', 'celery', 'info', 'cheat-sheet', 'kerberos', 'plugins'],
  named: ['-u', '--username', '--conn-id'],
  told: {
    'db reset': lost('Deletes every row of the database of Airflow', { name: '' }),
    'db clean': ({ options }) =>
      options.has('--dry-run')
        ? null
        : lost('Deletes old rows of the database of Airflow', { name: '', severity: 'high' }),
    'dags delete': lost('Deletes the history of Airflow pipeline', { type: 'dag', severity: 'high' }),
    'tasks clear': changed('Has tasks run again in Airflow pipeline', { type: 'dag' }),
    'connections|variables export': secretTold('the connections or variables of Airflow', { name: '' }),
    'db check|check-migrations|shell; dags test; tasks test|render': null,
  },
  documentation: ['https://airflow.apache.org/docs/apache-airflow/stable/cli-and-env-variables-ref.html'],
  examples: {
    catches: [
      { run: 'airflow db reset --yes', rule: 'airflow/delete', effect: 'delete' },
      { run: 'airflow dags delete nightly', rule: 'airflow/delete', effect: 'delete', target: 'nightly' },
    ],
    leaves: [
      'airflow dags list',
      'airflow db clean --clean-before-timestamp 2026-01-01 --dry-run',
      'airflow tasks test nightly load 2026-01-01',
    ],
  },
});
