import type { ToolFamily, ToolReading, ToolUse } from '../model/toolFamily';
import { isSet, textIn, textsIn } from './shared/fields';
import { isNamed, mentions } from './shared/named';
import { joined, option, sameAs } from './shared/reading';

/** Fields that hold SQL and nothing else. */
const SQL = ['sql', 'sqlStatements', 'sql_statements', 'sql_query', 'sqlQuery', 'statement', 'statements'];
/** Fields that hold a question of any kind. */
const QUERY = ['query', 'queries', 'q', 'script', 'command_text'];

const VERBS =
  /^(?:\s|--[^\n]*\n|\/\*[^]*?\*\/|\()*(?:select|with|insert|update|delete|merge|replace|upsert|create|alter|drop|truncate|rename|grant|revoke|deny|begin|start|commit|rollback|set|show|explain|analyze|vacuum|call|exec|execute|do|copy|load|unload|use|describe|desc|declare|attach|detach|pragma|optimize|kill|comment|reindex|cluster|refresh|import|lock|if|table|values)\b/i;

const DATABASE =
  /sql|quer|^dbs?$|database|postgres|^pg|maria|neon|supabase|warehouse|snowflake|redshift|clickhouse|cockroach|statement|exec|duckdb|turso/;

/** Graph and document questions are other languages. */
const OTHER = /cypher|neo4j|graphql|sparql|promql|loki|splunk|elastic|mongo|jql|gremlin|dax/;

function statementsOf(use: ToolUse): readonly string[] {
  if (mentions(use, OTHER)) return [];
  const given = textsIn(use.input, ...SQL);
  if (given.length > 0) return given;
  // What people look for may begin as a statement does.
  if (
    !mentions(use, DATABASE) ||
    use.words.some((word) => /^(?:search|find|lookup|ask|browse|docs|documentation|knowledge|wiki)$/.test(word))
  )
    return [];
  return textsIn(use.input, ...QUERY).filter((text) => VERBS.test(text));
}

function hostOf({ server, addresses }: ToolUse): string {
  const host = addresses.map((address) => /:\/\/(\[[^\]]*\]|[^/:?#]+)/.exec(address)?.[1]).find((one) => one);
  // The server knows its address and we do not: what its user calls it is all that there is to tell.
  return host ?? (/^[\w.-]+$/.test(server) && server !== 'localhost' ? server : 'unknown');
}

/** The client that reads the same grammar. */
function clientOf(use: ToolUse, text: string): ToolReading {
  const host = hostOf(use);
  if (mentions(use, /^(?:.*[^a-z])?(?:mysql|mariadb|tidb|planetscale)/)) return sameAs('mysql', '-h', host, '-e', text);
  if (mentions(use, /mssql|sqlserver|azuresql|synapse/)) return sameAs('sqlcmd', '-S', host, '-Q', text);
  if (mentions(use, /sqlite|libsql|turso/)) return sameAs('sqlite3', `${host}.db`, text);
  if (mentions(use, /clickhouse/)) return sameAs('clickhouse-client', option('--host', host), '--query', text);
  if (mentions(use, /bigquery|^bq$/)) return sameAs('bq', 'query', '--use_legacy_sql=false', text);
  return sameAs('psql', '-h', host, '-c', text);
}

/** `update_data {tableName, updates, whereClause}`: the statement that its server writes of it. */
function updated(use: ToolUse): string | null {
  if (!isNamed(use, 'update_data', 'update_rows', 'update_records')) return null;
  const table = textIn(use.input, 'tableName', 'table_name', 'table');
  const where = textIn(use.input, 'whereClause', 'where_clause', 'where', 'condition');
  if (table === null || !mentions(use, DATABASE)) return null;
  return `UPDATE ${table} SET x = 1${where === null ? '' : ` WHERE ${where}`}`;
}

function read(use: ToolUse): ToolReading | null {
  const update = updated(use);
  if (update !== null) return clientOf(use, update);
  const statements = statementsOf(use);
  if (statements.length === 0) return null;
  // It only shows how it would run.
  const isShown = isNamed(use, 'explain', 'explain_sql', 'explain_query', 'explain_statement');
  const isRun = isSet(use.input, 'analyze', 'execute') || /\banalyze\b/i.test(statements.join(' '));
  if (isShown && !isRun) return joined([]);
  return joined(statements.map((text) => clientOf(use, text)));
}

/** Databases that take SQL. */
export const sql: ToolFamily = {
  title: 'SQL databases',
  documentation: [
    'https://github.com/modelcontextprotocol/servers-archived/tree/main/src/postgres',
    'https://github.com/modelcontextprotocol/servers-archived/tree/main/src/sqlite',
    'https://github.com/benborla/mcp-server-mysql',
    'https://github.com/googleapis/genai-toolbox',
    'https://neon.com/docs/ai/neon-mcp-server',
  ],
  read,
  examples: {
    catches: [
      { call: 'db/query', input: { sql: 'DROP TABLE users' }, rule: 'sql/drop', effect: 'delete', target: 'users' },
      { call: 'sqlite/write_query', input: { query: 'DELETE FROM carts' }, rule: 'sql/delete-all', effect: 'delete' },
      { call: 'mysql/mysql_query', input: { sql: 'TRUNCATE a' }, rule: 'sql/truncate', effect: 'delete', target: 'a' },
      { call: 'mssql/execute_sql', input: { query: 'DROP DATABASE shop' }, rule: 'sql/drop', effect: 'delete' },
      { call: 'neon/run_sql', input: { sql: 'ALTER TABLE t DROP COLUMN c' }, rule: 'sql/drop', effect: 'delete' },
      {
        call: 'neon/run_sql_transaction',
        input: { sqlStatements: ['SELECT 1', 'UPDATE p SET x = 2'] },
        rule: 'sql/update-all',
        effect: 'replace',
      },
      {
        call: 'pg/query',
        input: { sql: 'SELECT 1; COMMIT; DROP SCHEMA public CASCADE' },
        rule: 'sql/drop',
        effect: 'delete',
        target: 'public',
      },
      {
        call: 'mssql/update_data',
        input: { tableName: 'orders', updates: { paid: true }, whereClause: '1=1' },
        rule: 'sql/update-all',
        effect: 'replace',
      },
      { call: 'neon/run_sql', input: { params: { sql: 'DROP TABLE a' } }, rule: 'sql/drop', effect: 'delete' },
      {
        call: 'pg/explain_query',
        input: { sql: 'DELETE FROM carts', analyze: true },
        rule: 'sql/delete-all',
        effect: 'delete',
      },
      { call: 'bigquery/execute_sql', input: { sql: 'DROP TABLE d.t' }, rule: 'sql/drop', effect: 'delete' },
      { call: 'warehouse/run_query', input: { query: 'GRANT ALL ON a TO PUBLIC' }, rule: 'sql/grant', effect: 'grant' },
    ],
    leaves: [
      { call: 'db/query', input: { sql: 'SELECT * FROM users LIMIT 5' } },
      { call: 'sqlite/read_query', input: { query: 'SELECT count(*) FROM carts' } },
      { call: 'pg/query', input: { sql: "INSERT INTO notes VALUES ('drop table users')" } },
      { call: 'pg/explain_query', input: { sql: 'DELETE FROM carts' } },
      { call: 'wiki/search', input: { query: 'drop table users, a song' } },
      { call: 'notes/find', input: { query: 'how to delete a cart' } },
      { call: 'library/query-docs', input: { query: 'delete a cart' } },
      { call: 'mssql/update_data', input: { tableName: 'orders', updates: { paid: true }, whereClause: 'id = 7' } },
      { call: 'neon/run_sql', input: { params: { sql: 'SELECT 1' } } },
    ],
  },
};
