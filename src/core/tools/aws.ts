import type { ToolFamily, ToolInput, ToolReading, ToolUse } from '../model/toolFamily';
import { wordsOf } from '../model/wordsOf';
import { isInput, textIn, textsIn } from './shared/fields';
import { fromTable, type ToolTable } from './shared/named';
import { leftAlone, option, reading, sameAs, unseen } from './shared/reading';

/** `StackName`, `stack_name` → `--stack-name`, as the command line spells it. */
const dashed = (name: string): string => wordsOf(name).join('-');

function optionsOf(parameters: ToolInput): readonly string[] {
  return Object.entries(parameters).flatMap(([name, value]) => {
    const text = typeof value === 'string' ? value : JSON.stringify(value);
    return [`--${dashed(name)}`, ...(value === true || value === null || text === '' ? [] : [text])];
  });
}

function where(input: ToolInput): readonly string[] {
  return [
    ...option('--region', textIn(input, 'region', 'region_name', 'aws_region')),
    ...option('--profile', textIn(input, 'profile', 'profile_name', 'aws_profile')),
  ];
}

function commands({ input, tool }: ToolUse): ToolReading {
  const lines = textsIn(input, 'cli_command', 'command', 'cli_commands', 'commands');
  if (lines.length === 0) return reading({ unknowns: [unseen(`what \`${tool}\` calls cannot be read`)] });
  const runs = lines.map((line) => ({
    script: /^\s*aws\b/.test(line) ? line : `aws ${line}`,
    dialect: 'bash' as const,
  }));
  return reading({ runs });
}

function operation({ input, tool }: ToolUse): ToolReading {
  const service = textIn(input, 'service_name', 'service');
  const name = textIn(input, 'operation_name', 'operation', 'api', 'action');
  if (service === null || name === null)
    return reading({ unknowns: [unseen(`what \`${tool}\` calls cannot be read`)] });
  const parameters = input['parameters'] ?? input['params'] ?? {};
  return sameAs('aws', dashed(service), dashed(name), isInput(parameters) ? optionsOf(parameters) : [], where(input));
}

const cloudControl =
  (verb: string) =>
  ({ input }: ToolUse): ToolReading | null => {
    const type = textIn(input, 'resource_type', 'type_name', 'resourceType');
    if (type?.includes('::') !== true) return null;
    const identifier = textIn(input, 'identifier', 'resource_identifier');
    const given = input['patch_document'] ?? input['PatchDocument'];
    const patch = given === undefined ? null : typeof given === 'string' ? given : JSON.stringify(given);
    const named = [...option('--identifier', identifier), ...option('--patch-document', patch)];
    return sameAs('aws', 'cloudcontrol', verb, '--type-name', type, named, where(input));
  };

const stack =
  (verb: string) =>
  ({ input }: ToolUse): ToolReading | null => {
    const name = textIn(input, 'stack_name', 'StackName', 'stackName');
    return name === null ? null : sameAs('aws', 'cloudformation', verb, '--stack-name', name, where(input));
  };

function eksStacks({ input }: ToolUse): ToolReading | null {
  const cluster = textIn(input, 'cluster_name');
  if (cluster === null) return null;
  const name = `eks-${cluster}-stack`;
  if (textIn(input, 'operation') === 'delete')
    return sameAs('aws', 'cloudformation', 'delete-stack', '--stack-name', name);
  if (textIn(input, 'operation') !== 'deploy') return leftAlone;
  return sameAs(
    'aws',
    'cloudformation',
    'deploy',
    '--stack-name',
    name,
    option('--template-file', textIn(input, 'template_file')),
  );
}

const table: ToolTable = [
  ['call_aws aws_cli execute_aws_cli run_aws_cli aws_cli_pipeline execute_aws_command', commands],
  ['use_aws aws_api call_aws_api aws_sdk execute_aws_api', operation],
  ['delete_resource', cloudControl('delete-resource')],
  ['update_resource', cloudControl('update-resource')],
  ['create_resource', cloudControl('create-resource')],
  ['delete_stack delete_cloudformation_stack', stack('delete-stack')],
  ['manage_eks_stacks', eksStacks],
  ['suggest_aws_commands search_documentation read_documentation get_execution_plan', () => leftAlone],
];

/** Amazon Web Services: the whole interface, and the servers of single services. */
export const aws: ToolFamily = {
  title: 'AWS',
  documentation: [
    'https://awslabs.github.io/mcp/servers/aws-api-mcp-server',
    'https://awslabs.github.io/mcp/servers/ccapi-mcp-server',
    'https://awslabs.github.io/mcp/servers/eks-mcp-server',
  ],
  read: (use) => fromTable(table, use),
  examples: {
    catches: [
      {
        call: 'aws/call_aws',
        input: { cli_command: 'aws cloudformation delete-stack --stack-name ce-api' },
        rule: 'aws/delete',
        effect: 'delete',
        target: 'ce-api',
      },
      {
        call: 'aws/aws___call_aws',
        input: { cli_command: ['aws s3 ls', 'aws s3 rb s3://a --force'] },
        rule: 'aws/s3-rb',
        effect: 'delete',
      },
      {
        call: 'aws/use_aws',
        input: { service_name: 'rds', operation_name: 'DeleteDBInstance', parameters: { DBInstanceIdentifier: 'db1' } },
        rule: 'aws/delete',
        effect: 'delete',
      },
      {
        call: 'ccapi/delete_resource',
        input: { resource_type: 'AWS::RDS::DBInstance', identifier: 'db1' },
        rule: 'aws/delete',
        effect: 'delete',
      },
      { call: 'aws/call_aws', input: {}, rule: '', effect: 'unknown' },
    ],
    leaves: [
      { call: 'aws/call_aws', input: { cli_command: 'aws s3 ls' } },
      { call: 'aws/use_aws', input: { service_name: 'ec2', operation_name: 'describe_instances' } },
      { call: 'aws/suggest_aws_commands', input: { query: 'delete a bucket' } },
    ],
  },
};
