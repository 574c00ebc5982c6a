import type { Database } from '../sqlMigrations/checkStatements';

/** Migrations, one a line: what locks, rewrites, destroys, opens or breaks, and what does none of it. */
export type Rows = { readonly told: string; readonly quiet: string };
export type RowsByDatabase = Readonly<Partial<Record<Database, Rows>>>;
