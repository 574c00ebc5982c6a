// Written by scripts/registries.ts; do not edit.
import type { Analyzer } from '../model/analyzer';
import { cloudformation } from './cloudformation';
import { deployScripts } from './deployScripts';
import { iam } from './iam';
import { sqlMigrations } from './sqlMigrations';
import { terraform } from './terraform';

export const analyzers: readonly Analyzer[] = [
  cloudformation,
  deployScripts,
  iam,
  sqlMigrations,
  terraform,
];
