import { claudeCode } from './agents/claudeCode';
import { cline } from './agents/cline';
import { codex } from './agents/codex';
import { copilot } from './agents/copilot';
import { gemini } from './agents/gemini';
import { openCode } from './agents/openCode';
import type { LiveAgent } from './liveAgent';

export const liveAgents: readonly LiveAgent[] = [claudeCode, codex, gemini, copilot, openCode, cline];
