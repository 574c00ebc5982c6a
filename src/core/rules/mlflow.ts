import type { RulePack } from '../model/command';
import { changed, lost, removed } from './platforms/said';
import { vendorPack } from './platforms/vendorPack';

/** MLflow. */
export const mlflow: RulePack = vendorPack({
  tool: 'mlflow',
  title: 'MLflow',
  programs: ['mlflow'],
  valued: ['-x', '--experiment-id', '--run-id', '--backend-store-uri', '-n', '--experiment-name'],
  named: ['-x', '--experiment-id', '--run-id'],
  local: ['ui', 'server', 'models', 'run', 'doctor', 'artifacts'],
  told: {
    gc: lost('Deletes for ever what was marked deleted in MLflow', {
      type: 'run',
      name: '',
      lost: 'runs and artifacts',
    }),
    'experiments|runs delete': removed('Deletes from MLflow', { type: 'run', undo: 'easy' }),
    'db upgrade': changed('Migrates the database of MLflow', { type: 'database', name: '' }),
  },
  documentation: ['https://mlflow.org/docs/latest/cli.html'],
  examples: {
    catches: [{ run: 'mlflow gc --backend-store-uri sqlite:///m.db', rule: 'mlflow/delete', effect: 'delete' }],
    leaves: ['mlflow ui --port 5000'],
  },
});
