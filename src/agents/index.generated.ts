// Written by scripts/registries.ts; do not edit.
import type { Agent } from '../core/model/agent';
import { claudeCode } from './claudeCode';
import { cline } from './cline';
import { copilot } from './copilot';
import { kiro } from './kiro';
import { opencode } from './opencode';

export const agents: readonly Agent[] = [
  claudeCode,
  cline,
  copilot,
  kiro,
  opencode,
];
