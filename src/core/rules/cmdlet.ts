import type { Command, RuleContext, RulePack, Statement } from '../model/command';
import type { Severity, Undo } from '../model/finding';
import type { NonEmpty } from '../model/nonEmpty';
import { nothing, statement } from '../model/statement';
import { awsCmdlet } from './cmdlets/awsCmdlet';
import { azCmdlet } from './cmdlets/azCmdlet';
import { familyOf, type Family } from './cmdlets/families';
import { mannerOf, type CmdletManner } from './cmdlets/manners';
import { remoteObservation, type Remark } from './shared/remoteObservation';
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

type Named = readonly [verb: string, noun: string];
type Said = Pick<Remark, 'rule' | 'effect' | 'severity' | 'undo' | 'type'>;

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

/** Verbs that only read elsewhere, of nouns that are secrets, whose request ends something, or that AWS has for changes. */
const TELLS =
  /^(?:get-(?:secsecretvalue|ssmparameter|azkeyvaultsecret|az\w+accountkey|az(?:servicebus|eventhub)key)|request-kmskeydeletion|edit-(?!az))/;

/** What a cmdlet says by its verb and its noun alone. */
function byVerb(family: Family, [verb, noun]: Named, args: CmdletArguments): Said | null {
  const manner = mannerHere(verb, noun, args);
  if (manner === 'read') return null;
  const weight = WEIGHTS[manner] ?? { severity: 'medium', undo: 'unknown' };
  return { rule: `${family.tool}/${manner}`, effect: manner, ...weight, type: noun };
}

/** The command line that a cmdlet of AWS or Azure stands for; a secret of Azure is shown only when it is asked for. */
function told(family: Family, [verb, noun]: Named, args: CmdletArguments): NonEmpty<string> | null {
  if (noun === 'azkeyvaultsecret' && verb === 'get' && !args.has('asplaintext')) return null;
  if (family.tool === 'aws-cmdlet') return awsCmdlet(verb, noun, args);
  return family.tool === 'az-cmdlet' ? azCmdlet(verb, noun, args) : null;
}

function observed(said: Said, { isKnown }: Family, command: Command, context: RuleContext): Statement {
  const [verb = '', noun = ''] = command.program.split('-');
  const name = nameOf(command);
  const line = [command.program, ...command.args.map(({ raw }) => raw)].join(' ');
  return statement({
    observations: [
      remoteObservation(command, context, {
        ...{ ...said, name, certainty: isKnown ? 'certain' : 'possible' },
        signals: [{ kind: 'name', from: 'target', value: name }],
        says: `${thirdPerson(verb)} ${noun} ${name}`,
        ...(said.effect === 'delete' && isKnown ? { saferWay: `${line} -WhatIf` } : {}),
      }),
    ],
  });
}

function review(command: Command, context: RuleContext): Statement {
  const [, verb = '', noun = ''] = /^([a-z]+)-(\w+)$/.exec(command.program) ?? [];
  const args = cmdletArguments(command);
  const family = args.isDry ? null : familyOf(noun);
  if (family === null) return nothing;
  const said = byVerb(family, [verb, noun], args);
  if (said === null && !TELLS.test(command.program)) return nothing;
  const argv = told(family, [verb, noun], args);
  if (argv !== null) return statement({ starts: [{ kind: 'argv', argv }] });
  return said === null ? nothing : observed(said, family, command, context);
}

/** Cmdlets that no other pack knows, by what their verb says and whose noun it is: Azure, AWS, Active Directory, any module. */
export const cmdlet: RulePack = {
  programs: [
    ...(['verb-noun', 'remove-azresourcegroup', 'stop-azvm', 'new-azroleassignment', 'get-azvm', 'new-azvm'] as const),
    ...['remove-s3object', 'remove-rdsdbinstance', 'stop-ec2instance', 'get-s3object', 'remove-aduser', 'set-aduser'],
    ...['add-adgroupmember', 'remove-variable', 'remove-module', 'remove-shopitem', 'import-module', 'remove-azvm'],
    ...['remove-azbatchpool', 'get-azkeyvaultsecret', 'get-secsecretvalue'],
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
        starts: 'az group delete --name shop-prod --force',
      },
      { run: 'remove-azvm -ResourceGroupName rg -Force', starts: 'az vm delete --resource-group rg --force' },
      { run: 'remove-azbatchpool -Id p', rule: 'az-cmdlet/delete', effect: 'delete', target: 'p' },
      { run: 'stop-azvm -Name web1', starts: 'az vm deallocate --name web1' },
      {
        run: 'get-azkeyvaultsecret -VaultName v -Name db -AsPlainText',
        starts: 'az keyvault secret show --vault-name v --name db --as-plain-text',
      },
      { run: 'get-secsecretvalue -SecretId db', starts: 'aws secretsmanager get-secret-value --secret-id db' },
      { run: 'new-azroleassignment -RoleDefinitionName Owner', starts: 'az role assignment create --role Owner' },
      { run: 'remove-s3object -BucketName b -Key k', starts: 'aws s3api delete-object --bucket b --key k' },
      {
        run: 'remove-rdsdbinstance -DBInstanceIdentifier shop',
        starts: 'aws rds delete-db-instance --db-instance-identifier shop',
      },
      { run: 'stop-ec2instance i-0abc', starts: 'aws ec2 stop-instances --instance-ids i-0abc' },
      { run: 'remove-aduser ada', rule: 'ad-cmdlet/delete', effect: 'delete', target: 'ada' },
      { run: 'set-aduser ada -Enabled False', rule: 'ad-cmdlet/update', effect: 'update' },
      { run: 'add-adgroupmember -Identity admins -Members ada', rule: 'ad-cmdlet/grant', effect: 'grant' },
      { run: 'remove-shopitem -Name build1', rule: 'cmdlet/delete', effect: 'delete' },
    ],
    leaves: [
      'get-azvm',
      'get-azkeyvaultsecret -VaultName v',
      'get-s3object -BucketName b',
      'remove-variable x',
      'remove-module posh-git',
      'import-module Az',
      'remove-azresourcegroup -Name x -WhatIf',
    ],
  },
};
