import assert from 'node:assert/strict';
import { readPhrase, type Manner } from '../../../src/core/rules/aws/verbs';

function checkManners(table: Readonly<Record<string, Manner>>): void {
  const found = Object.keys(table).map((operation) => [operation, readPhrase(operation).manner]);
  assert.deepEqual(Object.fromEntries(found), table);
}

describe('the verb of an operation', () => {
  it('tells what the operation does, behind words that say only how', () => {
    checkManners({
      'describe-widgets': 'read',
      'delete-widget': 'delete',
      'batch-delete-widgets': 'delete',
      'bulk-remove': 'delete',
      'admin-delete-user': 'delete',
      'planned-failover': 'interrupt',
      'rollback-widget': 'revert',
      'create-widget': 'create',
      'update-widget': 'update',
      frobnicate: 'unknown',
      batch: 'unknown',
    });
  });

  it('of two words is read as one', () => {
    checkManners({ 'opt-out-speaker': 'detach', 'power-off': 'interrupt', 'opt-in-phone-number': 'unknown' });
  });

  it('with a prefix undoes what the rest of it does', () => {
    checkManners({
      'unbind-widget': 'detach',
      'deauthorize-connection': 'detach',
      'disenroll-device': 'detach',
      'unarchive-findings': 'update',
      'undelete-widget': 'update',
      design: 'unknown',
      dispatch: 'update',
      deleteidentitysource: 'delete',
      delete_scope: 'delete',
    });
  });

  it('that only begins something leaves the deed to the noun', () => {
    checkManners({
      'schedule-key-deletion': 'delete',
      'start-remote-delete': 'delete',
      'request-account-termination': 'delete',
      'test-failover': 'interrupt',
      'start-stop-schedule': 'create',
      'test-alarm': 'read',
    });
  });

  it('that nobody knows is told by a deed behind it', () => {
    checkManners({
      'skip-wait-time-for-instance-termination': 'delete',
      'toggle-user-suspend-status': 'interrupt',
      'frobnicate-list': 'unknown',
      'update-termination-protection': 'update',
      'list-terminated-widgets': 'read',
    });
  });
});
