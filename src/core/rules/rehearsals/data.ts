import type { Rehearsal } from './rehearsal';

const ATLAS = '--auto-approve';

const databases: readonly Rehearsal[] = [
  { programs: ['flyway'], of: 'migrate|clean|undo|repair', becomes: 'info' },
  { programs: ['liquibase'], of: 'update', becomes: 'update-sql' },
  { programs: ['liquibase'], of: 'rollback', becomes: 'rollback-sql' },
  { programs: ['liquibase'], of: 'rollback-count', becomes: 'rollback-count-sql' },
  { programs: ['alembic'], of: 'upgrade', addLast: '--sql' },
  { programs: ['alembic'], of: 'downgrade', becomes: 'history --indicate-current', alone: true },
  { programs: ['dbmate'], of: 'drop|rollback|down|up|migrate', becomes: 'status', alone: true },
  { programs: ['atlas'], of: 'schema apply', add: '--dry-run', without: ATLAS },
  { programs: ['atlas'], of: 'schema clean', becomes: 'schema inspect', without: ATLAS },
  { programs: ['atlas'], of: 'migrate apply|down', add: '--dry-run', without: ATLAS },
  {
    programs: ['prisma'],
    of: 'migrate reset|deploy',
    ...{ becomes: 'migrate status', without: '--force -f --skip-generate --skip-seed' },
  },
  { programs: ['sqlx'], of: 'migrate revert|run', add: '--dry-run' },
  { programs: ['sqlx'], of: 'database drop|reset', becomes: 'migrate info', without: '-y -f --force' },
  { programs: ['knex'], of: 'migrate:rollback|migrate:down|migrate:latest', becomes: 'migrate:list', without: '--all' },
  { programs: ['typeorm'], of: 'schema:drop|schema:sync', becomes: 'schema:log' },
  { programs: ['typeorm'], of: 'migration:revert', becomes: 'migration:show', without: '--fake -f' },
  { programs: ['sqitch'], of: 'revert|rebase', becomes: 'status', without: '-y --to= --to-change= --onto= -m=' },
  { programs: ['pt-archiver'], of: '', add: '--dry-run' },
  { programs: ['pt-table-sync'], of: '', when: '--execute', add: '--print', without: '--execute' },
  { programs: ['pt-online-schema-change'], of: '', when: '--execute', add: '--dry-run', without: '--execute' },
  { programs: ['gh-ost'], of: '', without: '--execute' },
  { programs: ['kafka-topics'], of: '', when: '--delete', add: '--describe', without: '--delete' },
  { programs: ['kafka-consumer-groups'], of: '', when: '--reset-offsets', add: '--dry-run', without: '--execute' },
  { programs: ['kafka-streams-application-reset'], of: '', add: '--dry-run', without: '--force' },
];

const backups: readonly Rehearsal[] = [
  { programs: ['restic'], of: 'forget|prune', add: '--dry-run' },
  { programs: ['borg'], of: 'delete|prune', add: '--dry-run --list', without: '--stats -s --force' },
  { programs: ['proxmox-backup-client'], of: 'prune', add: '--dry-run' },
  { programs: ['duplicacy'], of: 'prune', add: '-dry-run' },
  { programs: ['duplicity'], of: '', add: '--dry-run', without: '--force' },
  { programs: ['pgbackrest'], of: 'expire', add: '--dry-run' },
  { programs: ['wal-g'], of: 'delete', without: '--confirm' },
  { programs: ['kopia'], of: 'snapshot delete', without: '--delete' },
  { programs: ['dvc'], of: 'gc', add: '--dry', without: '-f --force' },
];

const files: readonly Rehearsal[] = [
  { programs: ['rclone'], of: 'sync|move|moveto|purge|delete|copy|rmdirs|bisync|cleanup', add: '--dry-run' },
  { programs: ['rsync'], of: '', add: '--dry-run' },
  { programs: ['robocopy'], of: '', addLast: '/l' },
  { programs: ['s3cmd'], of: 'del|rm|sync|mv', add: '--dry-run' },
  { programs: ['s5cmd'], of: 'rm|sync|mv|cp', becomes: '--dry-run VERB' },
  { programs: ['s4cmd'], of: 'del|dsync|mv', add: '--dry-run' },
  { programs: ['b2'], of: 'rm|sync', add: '--dry-run' },
  { programs: ['mc'], of: 'rm|mirror', add: '--dry-run' },
  { programs: ['zfs'], of: 'destroy', add: '-nv' },
  { programs: ['xfs_repair'], of: '', add: '-n', without: '-L' },
  { programs: ['apt-get', 'apt'], of: 'purge|remove|autoremove|autopurge', add: '--simulate', without: '-y --yes' },
  { programs: ['git'], of: 'clean', add: '--dry-run' },
  { programs: ['git'], of: 'push', add: '--dry-run' },
  { programs: ['git'], of: 'reset|read-tree', becomes: 'stash', alone: true },
];

/** Dry runs and listings of databases, backups, stores and files. */
export const data: readonly Rehearsal[] = [...databases, ...backups, ...files];
