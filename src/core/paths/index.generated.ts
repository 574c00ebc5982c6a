// Written by scripts/registries.ts; do not edit.
import type { PathPack } from '../model/pathPack';
import { access } from './access';
import { agentInstructions } from './agentInstructions';
import { agentSettings } from './agentSettings';
import { disks } from './disks';
import { editorSettings } from './editorSettings';
import { hooks } from './hooks';
import { kernelFiles } from './kernelFiles';
import { lifecycleScripts } from './lifecycleScripts';
import { ownFiles } from './ownFiles';
import { plantedToRun } from './plantedToRun';
import { secretLiterals } from './secretLiterals';

export const pathPacks: readonly PathPack[] = [
  access,
  agentInstructions,
  agentSettings,
  disks,
  editorSettings,
  hooks,
  kernelFiles,
  lifecycleScripts,
  ownFiles,
  plantedToRun,
  secretLiterals,
];
