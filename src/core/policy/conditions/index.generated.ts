// Written by scripts/registries.ts; do not edit.
import type { Condition } from '../condition';
import { actor } from './actor';
import { agent } from './agent';
import { branch } from './branch';
import { effect } from './effect';
import { environment } from './environment';
import { outside } from './outside';
import { path } from './path';
import { plan } from './plan';
import { program } from './program';
import { reach } from './reach';
import { rule } from './rule';
import { severity } from './severity';
import { stage } from './stage';
import { stake } from './stake';
import { target } from './target';
import { tier } from './tier';
import { tool } from './tool';
import { undo } from './undo';

export const conditions: readonly Condition[] = [
  actor,
  agent,
  branch,
  effect,
  environment,
  outside,
  path,
  plan,
  program,
  reach,
  rule,
  severity,
  stage,
  stake,
  target,
  tier,
  tool,
  undo,
];
