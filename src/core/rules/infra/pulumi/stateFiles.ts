import type { Command, RuleContext } from '../../../model/command';
import { absolutePath } from '../../../model/filePath';
import { textAt, valueOf } from '../../kubectl/described';
import type { Options } from '../../shared/readOptions';

const FOLDER: readonly string[] = ['-C', '--cwd'];

/** The folder of a backend that is one: `file://./state`, `file://~`; null for one in a cloud. */
function backendFolder(url: string, project: string, home: string): string | null {
  if (!url.startsWith('file://')) return null;
  const path = url.slice('file://'.length);
  return path.startsWith('~') ? `${home}${path.slice(1)}` : absolutePath(path === '' ? '.' : path, project);
}

/** The one state of a folder; null where there are several, or none. */
function onlyState(folder: string, context: RuleContext): string | null {
  const states = context.neighbours(`${folder}/*.json`);
  return states.length === 1 ? (states[0]?.path ?? null) : null;
}

/**
 * Files that would be the state of the stack a command is about, where its backend is a folder: of the stack it names, or
 * the only one of the project.
 */
export function stateFiles(options: Options, command: Command, context: RuleContext): readonly string[] {
  const moved = options.value(...FOLDER);
  const project = moved === undefined ? command.cwd : absolutePath(moved.value, command.cwd);
  if (project === null || moved?.dynamic === true) return [];
  const settings = valueOf(context.readAsLeft(`${project}/Pulumi.yaml`) ?? '');
  const { home } = context.surroundings;
  const login = context.read(`${home}/.pulumi/credentials.json`) ?? '';
  const urls = [
    context.variable('PULUMI_BACKEND_URL') ?? '',
    textAt(settings, 'backend', 'url'),
    textAt(valueOf(login), 'current'),
    'file://.',
  ];
  const name = textAt(settings, 'name');
  const given = (options.value('-s', '--stack')?.value ?? context.variable('PULUMI_STACK') ?? '').split('/').at(-1);
  return urls.flatMap((url) => {
    const backend = backendFolder(url, project, home);
    if (backend === null) return [];
    const stacks = `${backend}/.pulumi/stacks`;
    if (given !== undefined && given !== '') return [`${stacks}/${name}/${given}.json`, `${stacks}/${given}.json`];
    return onlyState(`${stacks}/${name}`, context) ?? [];
  });
}
