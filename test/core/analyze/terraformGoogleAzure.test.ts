import assert from 'node:assert/strict';
import { called } from './replaceCalled';

/** What a table's change from the columns `before` to `after` says. */
function columnsCalled(before: string, after: string): string {
  const schema = (columns: string): string => `deletion_protection = false; schema = <<E; [${columns}]; E`;
  return called('google_bigquery_table', schema(before), schema(after));
}

const id = '{"name": "id", "type": "INTEGER", "mode": "REQUIRED"}';
const note = '{"name": "note", "type": "STRING"}';
const within = (fields: string): string => `{"name": "in", "type": "RECORD", "fields": [${fields}]}`;

const columns: readonly (readonly [name: string, before: string, after: string, says: string])[] = [
  ['that are one more', id, `${id}, ${note}`, 'silent'],
  ['in another order', `${id}, ${note}`, `${note}, ${id}`, 'silent'],
  ['with a description', note, '{"name": "note", "type": "STRING", "description": "a"}', 'silent'],
  ['with a type by its other name', id, id.replace('INTEGER', 'INT64'), 'silent'],
  ['that may now be null', id, '{"name": "id", "type": "INTEGER"}', 'silent'],
  ['that may no longer be null', '{"name": "id", "type": "INTEGER"}', id, 'expected'],
  ['that may now be many', id, id.replace('REQUIRED', 'REPEATED'), 'expected'],
  ['with another type', id, id.replace('INTEGER', 'STRING'), 'expected'],
  ['with another name', note, note.replace('note', 'text'), 'expected'],
  ['of which one goes, with its data', `${id}, ${note}`, id, 'possible'],
  ['that have one more within', within(id), within(`${id}, ${note}`), 'silent'],
  ['that have one less within', within(`${id}, ${note}`), within(id), 'expected'],
  ['that have some within now', '{"name": "in", "type": "RECORD"}', within(id), 'possible'],
  ['without a name', '{"type": "STRING"}', note, 'possible'],
  ['that are none', id, '1', 'possible'],
  ['from outside', id, '${var.more}', 'possible'],
];

describe('what a table makes of columns', () => {
  for (const [name, before, after, says] of columns) {
    it(name, () => {
      assert.equal(columnsCalled(before, after), says);
    });
  }
});

const rows: readonly (readonly [name: string, type: string, before: string, after: string, says: string])[] = [
  [
    'a transfer that reads from elsewhere',
    'google_bigquery_data_transfer_config',
    'data_source_id = "amazon_s3"; params = { data_path = "s3://a/*" }',
    'data_source_id = "amazon_s3"; params = { data_path = "s3://b/*" }',
    'expected',
  ],
  [
    'a transfer into another table',
    'google_bigquery_data_transfer_config',
    'data_source_id = "google_cloud_storage"; params = { destination_table_name_template = "a" }',
    'data_source_id = "google_cloud_storage"; params = { destination_table_name_template = "b" }',
    'expected',
  ],
  [
    'a query into another table',
    'google_bigquery_data_transfer_config',
    'data_source_id = "scheduled_query"; params = { destination_table_name_template = "a" }',
    'data_source_id = "scheduled_query"; params = { destination_table_name_template = "b" }',
    'silent',
  ],
  [
    'a block for another one',
    'google_data_loss_prevention_stored_info_type',
    'regex {; pattern = "a"; }',
    'dictionary {; word_list {; words = ["a"]; }; }',
    'expected',
  ],
  [
    'the same block with another content',
    'google_data_loss_prevention_stored_info_type',
    'regex {; pattern = "a"; }',
    'regex {; pattern = "b"; }',
    'silent',
  ],
  [
    'a block with a list that goes',
    'google_container_cluster',
    'deletion_protection = false; enable_k8s_beta_apis {; enabled_apis = ["a"]; }',
    'deletion_protection = false',
    'expected',
  ],
  [
    'a block with a list that comes',
    'google_container_cluster',
    '',
    'enable_k8s_beta_apis {; enabled_apis = ["a"]; }',
    'silent',
  ],
  [
    'a description of a column that is put together',
    'google_bigquery_table',
    'schema = jsonencode([{ name = "a", type = "STRING", description = "b" }])',
    'schema = jsonencode([{ name = "a", type = "STRING", description = "c" }])',
    'silent',
  ],
  [
    'a type of a column that is put together',
    'google_bigquery_table',
    'schema = jsonencode([{ name = "a", type = "STRING" }])',
    'schema = jsonencode([{ name = "a", type = "DATE" }])',
    'possible',
  ],
  ['an enclave that comes', 'azurerm_mssql_elasticpool', '', 'enclave_type = "VBS"', 'silent'],
  ['an enclave that goes', 'azurerm_mssql_elasticpool', 'enclave_type = "VBS"', '', 'possible'],
  ['a parameter more', 'azurerm_policy_definition', 'parameters = "{}"', 'parameters = <<E; {"a": {}}; E', 'silent'],
  ['a parameter less', 'azurerm_policy_definition', 'parameters = <<E; {"a": {}}; E', 'parameters = "{}"', 'expected'],
  ['parameters that go', 'azurerm_policy_definition', 'parameters = <<E; {"a": {}}; E', '', 'expected'],
  ['parameters from outside', 'azurerm_policy_definition', 'parameters = var.a', 'parameters = "{}"', 'possible'],
];

describe('what Google and Azure decide while they plan', () => {
  for (const [name, type, before, after, says] of rows) {
    it(name, () => {
      assert.equal(called(type, before, after), says);
    });
  }
});
