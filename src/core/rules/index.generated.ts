// Written by scripts/registries.ts; do not edit.
import type { RulePack } from '../model/command';
import { aws } from './aws';
import { az } from './az';
import { cdk } from './cdk';
import { chmod } from './chmod';
import { claude } from './claude';
import { codingAgents } from './codingAgents';
import { cp } from './cp';
import { crontab } from './crontab';
import { curl } from './curl';
import { dd } from './dd';
import { editor } from './editor';
import { find } from './find';
import { gcloud } from './gcloud';
import { gh } from './gh';
import { git } from './git';
import { helm } from './helm';
import { holdpoint } from './holdpoint';
import { kill } from './kill';
import { kiroCli } from './kiroCli';
import { kubectl } from './kubectl';
import { kubectx } from './kubectx';
import { mkfs } from './mkfs';
import { mv } from './mv';
import { oneLiners } from './oneLiners';
import { rm } from './rm';
import { rsync } from './rsync';
import { shred } from './shred';
import { tee } from './tee';
import { terraform } from './terraform';

export const rulePacks: readonly RulePack[] = [
  aws,
  az,
  cdk,
  chmod,
  claude,
  codingAgents,
  cp,
  crontab,
  curl,
  dd,
  editor,
  find,
  gcloud,
  gh,
  git,
  helm,
  holdpoint,
  kill,
  kiroCli,
  kubectl,
  kubectx,
  mkfs,
  mv,
  oneLiners,
  rm,
  rsync,
  shred,
  tee,
  terraform,
];
