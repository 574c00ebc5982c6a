import { ownField } from '../../model/ownField';
import type { Command, RuleContext } from '../../model/command';
import type { Observation } from '../../model/finding';
import { remoteObservation } from '../shared/remoteObservation';

/** Folders that anybody may write to. */
const PASSING = /^(?:\/private)?\/(?:tmp|var\/tmp|dev\/shm)\//;

/** Variables whose value is the path of code, or several of them: the loader's, and those of tools that start it. */
const PATHS: ReadonlySet<string> = new Set([
  ...['LD_PRELOAD', 'LD_AUDIT', 'DYLD_INSERT_LIBRARIES', 'PYTHONSTARTUP', 'GIT_SSH', 'GIT_ASKPASS', 'GIT_EXEC_PATH'],
  ...['GIT_EXTERNAL_DIFF', 'GIT_PROXY_COMMAND'],
  ...['GIT_TEMPLATE_DIR', 'RUSTC_WRAPPER', 'RUSTC_WORKSPACE_WRAPPER', 'npm_config_script_shell', 'npm_config_shell'],
  ...['CARGO_BUILD_RUSTC', 'CARGO_BUILD_RUSTC_WRAPPER', 'SUDO_ASKPASS', 'SSH_ASKPASS', 'ANSIBLE_CALLBACK_PLUGINS'],
  ...['ANSIBLE_ACTION_PLUGINS', 'ANSIBLE_LIBRARY'],
]);

/** Of these a path inside the project counts too: nobody preloads a library of it for daily work. */
const PRELOADS: ReadonlySet<string> = new Set(['LD_PRELOAD', 'LD_AUDIT', 'DYLD_INSERT_LIBRARIES']);

/** Variables that hold options of an interpreter, and the options behind which code is named. */
const OPTIONS: Readonly<Record<string, RegExp>> = {
  NODE_OPTIONS: /^(?:-r|--require|--import|--loader|--experimental-loader)(?:=|$)/,
  RUBYOPT: /^-[rI]/,
  PERL5OPT: /^-[MmI]/,
  ...Object.fromEntries(
    ['JAVA_TOOL_OPTIONS', '_JAVA_OPTIONS', 'JDK_JAVA_OPTIONS', 'MAVEN_OPTS', 'GRADLE_OPTS', 'SBT_OPTS'].map((name) => [
      name,
      /^-(?:javaagent|agentpath):/,
    ]),
  ),
};

/** What stands behind such an option: glued to it, behind its sign, or the next word. */
function namedBy(option: RegExp, text: string): readonly string[] {
  const words = text.split(/\s+/);
  return words.flatMap((word, at) => {
    const found = option.exec(word)?.[0];
    if (found === undefined) return [];
    const rest = word.slice(found.length);
    return [rest === '' ? (words[at + 1] ?? '') : rest];
  });
}

/** Code that is no file of this machine: the text itself, or one that is fetched. */
const ELSEWHERE = /^(?:data:|https?:)/;

function loadedBy(name: string, value: string): readonly string[] {
  const option = ownField(OPTIONS, name);
  if (option !== undefined) return namedBy(option, value).filter((path) => PASSING.test(path) || ELSEWHERE.test(path));
  const isRunner = PATHS.has(name) || /^CARGO_TARGET_\w+_(?:RUNNER|LINKER)$/.test(name);
  if (!isRunner) return [];
  return value.split(/[\s:]+/).filter((path) => PASSING.test(path) || (PRELOADS.has(name) && path.startsWith('./')));
}

/** `export LD_PRELOAD=/tmp/x.so`: whatever is started in this shell further on. */
function declared({ program, args }: Command): readonly (readonly [string, string])[] {
  if (!/^(?:export|declare|typeset)$/.test(program)) return [];
  return args.flatMap(({ value }) => {
    const [, name = '', path = ''] = /^(\w+)=([^]*)$/.exec(value) ?? [];
    return name === '' ? [] : [[name, path] as const];
  });
}

/** Code out of a folder that anybody may write to, put by a variable into a program that would be trusted. */
export function loadedCode(command: Command, context: RuleContext): readonly Observation[] {
  return [...Object.entries(command.variables), ...declared(command)]
    .flatMap(([name, value]) => (value === null ? [] : loadedBy(name, value)))
    .map((name) =>
      remoteObservation(command, context, {
        ...{ rule: 'code/preloaded', effect: 'execute', severity: 'high', undo: 'unknown', reach: 'local' },
        ...{
          type: 'file',
          name,
          says: `Loads ${name} into ${command.program === 'export' ? 'every program' : `\`${command.program}\``}`,
        },
      }),
    );
}
