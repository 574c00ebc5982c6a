import type { RulePack } from '../model/command';
import { nothing, statement } from '../model/statement';

/** Words of sail that start a program of the same name in the application's container. */
const PROGRAMS: ReadonlySet<string> = new Set([
  ...['php', 'composer', 'node', 'npm', 'npx', 'pnpm', 'yarn', 'bun', 'mysql', 'mariadb', 'psql', 'redis', 'mongodb'],
]);

/** Laravel Sail: the application's tools inside of its containers. */
export const sail: RulePack = {
  programs: ['sail'],
  documentation: ['https://laravel.com/docs/sail'],
  review: ({ args }) => {
    const [first, ...rest] = args.map(({ value }) => value);
    if (first === undefined) return nothing;
    if (/^(artisan|art|a)$/.test(first)) return statement({ starts: [{ kind: 'argv', argv: ['artisan', ...rest] }] });
    if (first === 'tinker') return statement({ starts: [{ kind: 'argv', argv: ['artisan', 'tinker', ...rest] }] });
    if (PROGRAMS.has(first)) return statement({ starts: [{ kind: 'argv', argv: [first, ...rest] }] });
    return /^(up|down|stop|restart|rm|build|ps|exec|run|logs|pull|kill)$/.test(first)
      ? statement({ starts: [{ kind: 'argv', argv: ['docker', 'compose', first, ...rest] }] })
      : nothing;
  },
  examples: {
    catches: [
      { run: 'sail artisan migrate:fresh', starts: 'artisan migrate:fresh' },
      { run: 'vendor/bin/sail art db:wipe', starts: 'artisan db:wipe' },
      { run: "sail psql -c 'SELECT 1'", starts: 'psql -c SELECT 1' },
      { run: 'sail down -v', starts: 'docker compose down -v' },
    ],
    leaves: ['sail', 'sail up -d', 'sail test', 'sail artisan migrate:status'],
  },
};
