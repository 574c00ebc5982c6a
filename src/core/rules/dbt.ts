import type { RulePack } from '../model/command';
import { lost, overwritten, run } from './platforms/said';
import type { Told } from './platforms/vendor';
import { vendorPack } from './platforms/vendorPack';

/** A macro is code of the project; its name tells when it takes something away. */
function dropping(): Told {
  return ({ rest, words }) => {
    const macro = rest[0] ?? words[1];
    if (macro === undefined) return null;
    return /drop|delete|truncate|clean|purge|reset/i.test(macro.value)
      ? lost('Runs dbt macro', { type: 'macro', name: macro.value, undo: 'costly', lost: 'tables and schemas' })
      : run('Runs dbt macro', { type: 'macro', name: macro.value });
  };
}

/** `dbt` writes tables anew; only these take away what was gathered before, or run whatever a macro says. */
export const dbt: RulePack = vendorPack({
  tool: 'dbt',
  title: 'dbt',
  programs: ['dbt', 'dbtf'],
  valued: ['-s', '--select', '-m', '--models', '--target', '-t', '--args', '--vars', '--profile'],
  flags: ['--full-refresh'],
  places: ['--target', '-t', '--profile'],
  local: ['init', 'deps', 'debug', 'docs', 'parse', 'compile', 'list', 'ls', 'clean', 'show', 'test', 'source'],
  told: {
    'run|build|seed|snapshot|retry|clone': ({ options }) =>
      options.has('--full-refresh')
        ? overwritten('Drops and builds again the tables of', {
            type: 'model',
            name: options.values('-s', '--select', '-m', '--models')[0]?.value ?? 'every model',
            undo: 'costly',
            lost: 'rows that the sources no longer have',
          })
        : null,
    'run-operation': dropping(),
  },
  documentation: ['https://docs.getdbt.com/reference/dbt-commands'],
  examples: {
    catches: [
      { run: 'dbt run --full-refresh -s orders', rule: 'dbt/replace', effect: 'replace', target: 'orders' },
      { run: "dbt run-operation drop_old_schemas --args '{days: 3}'", rule: 'dbt/delete', effect: 'delete' },
    ],
    leaves: ['dbt run', 'dbt build --select orders+', 'dbt docs generate'],
  },
});
