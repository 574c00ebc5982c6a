import type { Finding } from '../../src/core/model/finding';

/** A row of the table that the preset `recommended` spells out, and what it answers for one finding. */
export type TableRow = { readonly row: string; readonly answer: 'allow' | 'ask' | 'deny' };

const wipes = /^(guard\/own-|files\/(home-or-root|disk)$|.*\/account-wide$)/;
const isShared = (tier: string): boolean => tier === 'production' || tier === 'unknown';

function removalRow({ undo, reach, target }: Finding): TableRow {
  if (undo !== 'easy') return { row: 'delete or replace, undo impossible or costly', answer: 'ask' };
  if (reach === 'local') return { row: 'delete or replace, undo easy, local', answer: 'allow' };
  const answer = isShared(target.environment.tier) ? 'ask' : 'allow';
  return { row: 'delete or replace, undo easy, remote or shared', answer };
}

function changeRow({ rule, target }: Finding): TableRow {
  const row = 'create, update, deploy, scale, migrate';
  if (/^(?:terraform|tofu|pulumi|cdktf|cdk|aws|az|gcloud|rain)\/apply$/.test(rule))
    return { row: `${row}: apply without a plan`, answer: 'ask' };
  return { row, answer: target.environment.tier === 'production' ? 'ask' : 'allow' };
}

function interruptionRow({ reach, target }: Finding): TableRow {
  const answer = reach === 'remote' && isShared(target.environment.tier) ? 'ask' : 'allow';
  return { row: `interrupt, ${reach}`, answer };
}

function credentialRow({ severity }: Finding): TableRow {
  return severity === 'low' || severity === 'info'
    ? { row: 'credentials fetched into a variable, file or pipe', answer: 'allow' }
    : { row: 'credentials printed or sent on', answer: 'ask' };
}

const openingRow = (): TableRow => ({ row: 'expose, grant, unprotect', answer: 'ask' });
const plantingRow = (): TableRow => ({ row: 'code downloaded and run; planted to run later; publish', answer: 'ask' });
const lossRow = (): TableRow => ({
  row: 'uncommitted or unpushed work lost, shared history rewritten',
  answer: 'ask',
});

const byEffect: Readonly<Record<Finding['effect'], (finding: Finding) => TableRow>> = {
  delete: removalRow,
  replace: removalRow,
  expose: openingRow,
  grant: openingRow,
  unprotect: openingRow,
  interrupt: interruptionRow,
  create: changeRow,
  update: changeRow,
  'read-secret': credentialRow,
  'send-out': credentialRow,
  execute: plantingRow,
  publish: plantingRow,
  'lose-work': lossRow,
  'rewrite-history': lossRow,
};

/** Where the table has a finding of the stage `act`; a finding of the stage `write` is carried and so allowed. */
export function tableRow(finding: Finding): TableRow {
  if (finding.stage === 'write') return { row: 'carried to the next apply', answer: 'allow' };
  if (wipes.test(finding.rule)) {
    return { row: 'the guard itself, home folder, drive root, disk, account-wide wipe', answer: 'deny' };
  }
  return byEffect[finding.effect](finding);
}
