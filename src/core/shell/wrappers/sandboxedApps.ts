import type { Word } from '../../model/command';
import type { OptionGrammar, Parsed } from './optionGrammar';
import { hasOption, optionValue, parseOptions } from './optionGrammar';
import { bare, type Wrapper } from './wrapper';

/** How an application that is installed as a sandbox is started as another program than its own. */
type Sandbox = {
  readonly grammar: OptionGrammar;
  /** The program in the place of the application's own; null where that one starts. */
  readonly program: (parsed: Parsed, head: Word) => Word | null;
};

/** `run [OPTIONS] APPLICATION WORD…`: the words behind the application go to the program. */
function sandboxed({ grammar, program }: Sandbox): Wrapper {
  return (call) => {
    const [verb, ...args] = parseOptions(call.args, grammar).rest;
    if (verb?.value !== 'run') return null;
    const parsed = parseOptions(args, grammar);
    const [application, ...words] = parsed.rest;
    const started = application === undefined ? null : program(parsed, application);
    if (started !== null) call.reader.start([started, ...words], bare(call));
    return null;
  };
}

/** Applications of Flatpak and Snap, whose sandboxes may be entered with any program. */
export const sandboxedApps: Readonly<Record<string, Wrapper>> = {
  flatpak: sandboxed({
    grammar: { short: '', long: ['command', 'branch', 'arch', 'runtime', 'runtime-version', 'cwd', 'commit'] },
    program: (parsed) => optionValue(parsed, '--command'),
  }),
  snap: sandboxed({
    grammar: { short: 'r', long: ['shell-command', 'hook', 'revision'] },
    program: (parsed, head) => (hasOption(parsed, '--shell') ? { ...head, value: 'bash', raw: 'bash' } : null),
  }),
};
