import type { RulePack, Word } from '../model/command';
import { toolPack, type Deed, type DeedOf } from './shared/toolPack';

const led: Deed = {
  ...{ rule: 'planted/command', effect: 'execute', severity: 'high', undo: 'easy', type: 'program' },
  says: 'Lets everybody who names a command run the program',
};

const chosenAnew: Deed = {
  ...{ rule: 'system/command', effect: 'update', severity: 'low', undo: 'easy', type: 'program', name: '' },
  says: 'Changes which program stands behind a command',
};

/** Where packages and administrators put programs. */
const INSTALLED = /^\/(?:usr|bin|sbin|opt|lib|snap|etc\/alternatives|nix\/store)\//;

function ofSomebody({ value, dynamic }: Word): boolean {
  return !dynamic && value.startsWith('/') && !INSTALLED.test(value);
}

/** `--install LINK NAME PATH PRIORITY`, `--set NAME PATH`: the words are those behind the option. */
const chosen: DeedOf = (options, rest) => {
  const words = options.has('--install', '--set', '--slave') ? rest.filter(ofSomebody) : [];
  return words.length === 0 ? chosenAnew : { ...led, named: () => words };
};

/** Which program stands behind a command of the whole machine. */
export const alternatives: RulePack = toolPack({
  programs: ['update-alternatives', 'alternatives'],
  documentation: ['https://man7.org/linux/man-pages/man1/update-alternatives.1.html'],
  grammar: { valued: ['--altdir', '--admindir', '--log', '--root'], flags: ['--install', '--set', '--slave'] },
  local: true,
  idle: ['--display', '--query', '--list', '--get-selections'],
  verbs: { '': chosen },
  examples: {
    catches: [
      {
        run: 'update-alternatives --install /usr/bin/python3 python3 /tmp/python3 10',
        rule: 'planted/command',
        effect: 'execute',
        target: '/tmp/python3',
      },
      {
        run: 'update-alternatives --install /usr/bin/gcc gcc /usr/bin/gcc-12 100',
        rule: 'system/command',
        effect: 'update',
      },
      { run: 'update-alternatives --set editor /home/dev/x', rule: 'planted/command', effect: 'execute' },
    ],
    leaves: ['update-alternatives --list python3', 'update-alternatives --display java'],
  },
});
