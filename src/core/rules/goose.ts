import type { RulePack, Word } from '../model/command';
import { always, migrates, reverts, wipes } from './migrations/deeds';
import { migrationReview } from './migrations/migration';

const status = { saferWay: 'goose status' };

const COMMANDS: ReadonlySet<string> = new Set([
  ...['up', 'up-by-one', 'up-to', 'down', 'down-to', 'redo', 'reset', 'status', 'version', 'create', 'fix', 'validate'],
  ...['env'],
]);

/** `goose DRIVER ADDRESS COMMAND`: the driver and the address may also come from the environment. */
function fromCommand(operands: readonly Word[]): readonly Word[] {
  const at = operands.findIndex((word) => COMMANDS.has(word.value));
  return at < 0 ? operands : operands.slice(at);
}

/** goose, which applies migrations written in SQL or Go. */
export const goose: RulePack = {
  programs: ['goose'],
  documentation: ['https://pressly.github.io/goose/documentation/cli-commands/'],
  review: migrationReview({
    tool: 'goose',
    valued: ['-dir', '-table', '-timeout', '-env', '-certfile', '-ssl-cert', '-ssl-key'],
    singleDash: true,
    before: fromCommand,
    steps: {
      reset: always(wipes('Reverts every migration', status)),
      down: always(reverts('Reverts the last migration', status)),
      'down-to': ({ rest }) =>
        rest[0]?.value === '0' ? wipes('Reverts every migration', status) : reverts('Reverts migrations', status),
      redo: always(reverts('Reverts the last migration and applies it anew', status)),
      up: always(migrates('Applies the migrations that are left', status)),
      'up-by-one': always(migrates('Applies a migration', status)),
      'up-to': always(migrates('Applies migrations', status)),
    },
    quiet: ['status', 'version', 'create', 'fix', 'validate', 'env'],
  }),
  examples: {
    catches: [
      { run: 'goose postgres "host=db1 user=x" reset', rule: 'goose/wipe', effect: 'delete' },
      { run: 'goose -dir migrations postgres postgres://x@db1/shop down', rule: 'goose/revert', effect: 'delete' },
      { run: 'goose down-to 0', rule: 'goose/wipe', effect: 'delete' },
      { run: 'goose sqlite3 shop.db up', rule: 'goose/migrate', effect: 'update' },
    ],
    leaves: ['goose status', 'goose -dir migrations create add_users sql', 'goose sqlite3 shop.db version'],
  },
};
