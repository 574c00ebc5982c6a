import type { Command, RulePack } from '../model/command';
import { nothing, statement } from '../model/statement';

function after(command: Command, option: string): string | undefined {
  const at = command.args.findIndex(({ value }) => value.toLowerCase() === option);
  return at < 0 ? undefined : command.args[at + 1]?.value;
}

/** cmd's loop over files: what it starts for each of them is read once, for the pattern of all. */
export const forfiles: RulePack = {
  programs: ['forfiles'],
  documentation: ['https://learn.microsoft.com/windows-server/administration/windows-commands/forfiles'],
  review: (command) => {
    const text = after(command, '/c');
    if (text === undefined) return nothing;
    const pattern = `${(after(command, '/p') ?? '.').replace(/[\\/]+$/, '')}/${after(command, '/m') ?? '*'}`;
    const filled = text.replace(/@(?:path|file|relpath)/gi, `"${pattern}"`);
    return statement({ starts: [{ kind: 'argv', argv: ['cmd', '/c', filled] }] });
  },
  examples: {
    catches: [
      { run: "forfiles /p C:/data /s /m *.bak /c 'cmd /c del @path'", starts: 'cmd /c cmd /c del "C:/data/*.bak"' },
      { run: "forfiles /c 'cmd /c echo @file'", starts: 'cmd /c cmd /c echo "./*"' },
    ],
    leaves: ['forfiles /p C:/data /s'],
  },
};
