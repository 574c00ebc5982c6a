import type { NonEmpty } from '../../core/model/nonEmpty';
import { isFields, textOf } from '../payload/fields';
import type { Fields } from '../payload/fields';
import { call, noInput } from '../payload/operations';
import type { ToolReader } from '../payload/operations';

const isWord = (text: string | null): text is string => text !== null && /^[A-Za-z0-9][\w-]*$/.test(text);

/** `StackName`, `stackName`, `stack_name` → `stack-name`, as the command line spells its options. */
function optionName(name: string): string {
  return name
    .replace(/^-+/, '')
    .replace(/([A-Z]+)([A-Z][a-z])/g, '$1-$2')
    .replace(/([a-z0-9])([A-Z])/g, '$1-$2')
    .replaceAll('_', '-')
    .toLowerCase();
}

function valueOf(value: unknown): readonly string[] {
  if (value === null || value === undefined || value === '' || value === true) return [];
  return [typeof value === 'string' ? value : JSON.stringify(value)];
}

function optionsOf(parameters: Fields): readonly string[] {
  return Object.entries(parameters).flatMap(([name, value]) => [`--${optionName(name)}`, ...valueOf(value)]);
}

/** The V2 engine's own way to AWS: the same call as the command line it builds. */
export const readUseAws: ToolReader = (tool, ports) => {
  const input = tool.input ?? {};
  const service = textOf(input, 'service_name');
  const operation = textOf(input, 'operation_name');
  const parameters = input['parameters'] ?? {};
  if (!isWord(service) || !isWord(operation) || !isFields(parameters)) return noInput(tool);
  const region = textOf(input, 'region');
  const profile = textOf(input, 'profile_name');
  const argv: NonEmpty<string> = [
    'aws',
    service,
    optionName(operation),
    ...optionsOf(parameters),
    ...(region === null ? [] : ['--region', region]),
    ...(profile === null ? [] : ['--profile', profile]),
  ];
  return call(tool, [{ kind: 'run', argv, cwd: tool.cwd, session: tool.session, variables: ports.variables }]);
};
