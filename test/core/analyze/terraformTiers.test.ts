import assert from 'node:assert/strict';
import { called } from './replaceCalled';

const rows: readonly (readonly [name: string, type: string, before: string, after: string, says: string])[] = [
  ['a lower tier', 'azurerm_redis_cache', 'sku_name = "Standard"', 'sku_name = "Basic"', 'expected'],
  ['a higher tier', 'azurerm_redis_cache', 'sku_name = "Standard"', 'sku_name = "Premium"', 'silent'],
  ['a tier from outside', 'azurerm_redis_cache', 'sku_name = "Standard"', 'sku_name = var.a', 'possible'],
  ['a tier that is not listed', 'azurerm_redis_cache', 'sku_name = "Standard"', 'sku_name = "Tiny"', 'possible'],
  ['a tier that is left out', 'azurerm_bastion_host', 'sku = "Standard"', '', 'expected'],
  ['a tier where it was left out', 'azurerm_bastion_host', '', 'sku = "Standard"', 'silent'],
  ['the lowest tier where it was left out', 'azurerm_bastion_host', '', 'sku = "Developer"', 'expected'],
  ['a tier that may be left', 'azurerm_app_configuration', 'sku = "premium"', 'sku = "standard"', 'silent'],
  ['a tier that may not be left', 'azurerm_app_configuration', 'sku = "standard"', 'sku = "free"', 'expected'],
  [
    'another version of a secret that is only written',
    'google_compute_vpn_tunnel',
    'shared_secret_wo = "a"; shared_secret_wo_version = "1"',
    'shared_secret_wo = "b"; shared_secret_wo_version = "2"',
    'expected',
  ],
  [
    'another version of a password that is changed in place',
    'google_sql_user',
    'password_wo = "a"; password_wo_version = 1',
    'password_wo = "b"; password_wo_version = 2',
    'silent',
  ],
  [
    'another key of a secret',
    'google_secret_manager_secret',
    'replication {; auto {; customer_managed_encryption {; kms_key_name = "a"; }; }; }',
    'replication {; auto {; customer_managed_encryption {; kms_key_name = "b"; }; }; }',
    'silent',
  ],
  [
    'another place of a secret',
    'google_secret_manager_secret',
    'replication {; user_managed {; replicas {; location = "a"; }; }; }',
    'replication {; user_managed {; replicas {; location = "b"; }; }; }',
    'expected',
  ],
  [
    'another namespace of a template',
    'kubernetes_stateful_set_v1',
    'spec {; template {; metadata {; namespace = "a"; }; }; }',
    'spec {; template {; metadata {; namespace = "b"; }; }; }',
    'expected',
  ],
  [
    'other labels of a template',
    'kubernetes_stateful_set_v1',
    'spec {; template {; metadata {; labels = { a = "b" }; }; }; }',
    'spec {; template {; metadata {; labels = { a = "c" }; }; }; }',
    'silent',
  ],
];

describe('what tiers, written versions and templates do', () => {
  for (const [name, type, before, after, says] of rows) {
    it(name, () => {
      assert.equal(called(type, before, after), says);
    });
  }
});
