import type { Command, RuleContext, RulePack, Statement } from '../model/command';
import type { Severity, Undo } from '../model/finding';
import { nothing, statement } from '../model/statement';
import { familyOf } from './cmdlets/families';
import { mannerOf, type CmdletManner } from './cmdlets/manners';
import { remoteObservation } from './shared/remoteObservation';
import { thirdPerson } from './shared/thirdPerson';
import { cmdletArguments, type CmdletArguments } from './windows/cmdletArguments';

type Weight = { readonly severity: Severity; readonly undo: Undo };

const WEIGHTS: Readonly<Record<string, Weight>> = {
  delete: { severity: 'high', undo: 'unknown' },
  interrupt: { severity: 'high', undo: 'easy' },
  grant: { severity: 'high', undo: 'easy' },
  create: { severity: 'low', undo: 'easy' },
  update: { severity: 'medium', undo: 'unknown' },
};

/** The words that name the thing: by their usual names, or the first operand. */
function nameOf(command: Command): string {
  const args = cmdletArguments(command);
  const given = [
    ...args.values(
      'name',
      'resourcegroupname',
      'identity',
      'vmname',
      'bucketname',
      'instanceid',
      'dbinstanceidentifier',
    ),
    ...args.values(
      'resourceid',
      'id',
      'functionname',
      'stackname',
      'clustername',
      'key',
      'tablename',
      'username',
      'db',
    ),
    ...args.operands,
  ];
  const [first] = given;
  if (first === undefined) return 'that it is handed';
  return first.dynamic ? first.raw : first.value;
}

/** `New-ComplianceSearchAction -Purge`: what is begun is a deletion. */
function mannerHere(verb: string, noun: string, args: CmdletArguments): CmdletManner {
  return verb === 'new' && args.has('purge') ? 'delete' : mannerOf(verb, noun);
}

function review(command: Command, context: RuleContext): Statement {
  const [, verb = '', noun = ''] = /^([a-z]+)-(\w+)$/.exec(command.program) ?? [];
  const args = cmdletArguments(command);
  const manner = mannerHere(verb, noun, args);
  if (manner === 'read' || args.isDry) return nothing;
  const family = familyOf(noun);
  if (family === null) return nothing;
  const name = nameOf(command);
  const weight = WEIGHTS[manner] ?? { severity: 'medium', undo: 'unknown' };
  return statement({
    observations: [
      remoteObservation(command, context, {
        ...{ rule: `${family.tool}/${manner}`, effect: manner, ...weight, type: noun, name },
        certainty: family.isKnown ? 'certain' : 'possible',
        signals: [{ kind: 'name', from: 'target', value: name }],
        says: `${thirdPerson(verb)} ${noun} ${name}`,
        ...(manner === 'delete' && family.isKnown
          ? { saferWay: `${[command.program, ...command.args.map(({ raw }) => raw)].join(' ')} -WhatIf` }
          : {}),
      }),
    ],
  });
}

/** Cmdlets that no other pack knows, by what their verb says and whose noun it is: Azure, AWS, Active Directory, any module. */
export const cmdlet: RulePack = {
  programs: [
    ...(['verb-noun', 'remove-azresourcegroup', 'stop-azvm', 'new-azroleassignment', 'get-azvm', 'new-azvm'] as const),
    ...['remove-s3object', 'remove-rdsdbinstance', 'stop-ec2instance', 'get-s3object', 'remove-aduser', 'set-aduser'],
    ...['add-adgroupmember', 'remove-variable', 'remove-module', 'remove-shopitem', 'import-module', 'remove-azvm'],
  ],
  documentation: [
    'https://learn.microsoft.com/powershell/scripting/developer/cmdlet/approved-verbs-for-windows-powershell-commands',
    'https://learn.microsoft.com/powershell/module/az.resources/remove-azresourcegroup',
    'https://docs.aws.amazon.com/powershell/v5/reference/',
    'https://learn.microsoft.com/powershell/module/activedirectory/remove-aduser',
  ],
  review,
  examples: {
    catches: [
      {
        run: 'remove-azresourcegroup -Name shop-prod -Force',
        rule: 'az-cmdlet/delete',
        effect: 'delete',
        target: 'shop-prod',
      },
      { run: 'remove-azvm -ResourceGroupName rg -Force', rule: 'az-cmdlet/delete', effect: 'delete' },
      { run: 'stop-azvm -Name web1', rule: 'az-cmdlet/interrupt', effect: 'interrupt' },
      { run: 'new-azroleassignment -RoleDefinitionName Owner', rule: 'az-cmdlet/grant', effect: 'grant' },
      { run: 'remove-s3object -BucketName b -Key k', rule: 'aws-cmdlet/delete', effect: 'delete', target: 'b' },
      {
        run: 'remove-rdsdbinstance -DBInstanceIdentifier shop',
        rule: 'aws-cmdlet/delete',
        effect: 'delete',
        target: 'shop',
      },
      { run: 'stop-ec2instance i-0abc', rule: 'aws-cmdlet/interrupt', effect: 'interrupt', target: 'i-0abc' },
      { run: 'remove-aduser ada', rule: 'ad-cmdlet/delete', effect: 'delete', target: 'ada' },
      { run: 'set-aduser ada -Enabled False', rule: 'ad-cmdlet/update', effect: 'update' },
      { run: 'add-adgroupmember -Identity admins -Members ada', rule: 'ad-cmdlet/grant', effect: 'grant' },
      { run: 'remove-shopitem -Name build1', rule: 'cmdlet/delete', effect: 'delete' },
    ],
    leaves: [
      'get-azvm',
      'get-s3object -BucketName b',
      'remove-variable x',
      'remove-module posh-git',
      'import-module Az',
      'remove-azresourcegroup -Name x -WhatIf',
    ],
  },
};
