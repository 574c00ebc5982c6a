// Written by scripts/registries.ts; do not edit.
import type { Agent } from '../core/model/agent';
import { amazonQ } from './amazonQ';
import { amp } from './amp';
import { antigravity } from './antigravity';
import { claudeCode } from './claudeCode';
import { cline } from './cline';
import { codex } from './codex';
import { copilot } from './copilot';
import { cursor } from './cursor';
import { gemini } from './gemini';
import { kiro } from './kiro';
import { opencode } from './opencode';
import { windsurf } from './windsurf';

export const agents: readonly Agent[] = [
  amazonQ,
  amp,
  antigravity,
  claudeCode,
  cline,
  codex,
  copilot,
  cursor,
  gemini,
  kiro,
  opencode,
  windsurf,
];
