// Written by scripts/registries.ts; do not edit.
import type { Agent } from '../core/model/agent';
import { amp } from './amp';
import { claudeCode } from './claudeCode';
import { cline } from './cline';
import { copilot } from './copilot';
import { cursor } from './cursor';
import { kiro } from './kiro';
import { opencode } from './opencode';
import { windsurf } from './windsurf';

export const agents: readonly Agent[] = [
  amp,
  claudeCode,
  cline,
  copilot,
  cursor,
  kiro,
  opencode,
  windsurf,
];
