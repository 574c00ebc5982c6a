import type { Command, RulePack, Statement, Word } from '../model/command';
import { nothing } from '../model/statement';
import { programBehind, startsHere } from './platforms/startsBehind';

/** What each of them keeps the versions of. */
const KEPT: ReadonlyMap<string, string> = new Map([
  ['tfenv', 'terraform'],
  ['tofuenv', 'tofu'],
]);

/** `tfenv exec destroy`: the words behind are those of the tool itself. */
function executed(command: Command, first: Word): Statement {
  const tool = KEPT.get(command.program) ?? 'terraform';
  const words = programBehind(command, 1, []);
  const own = words[0]?.value === tool ? words.slice(1) : words;
  return startsHere([{ ...first, value: tool }, ...own]);
}

/** Versions of Terraform and OpenTofu on this machine, and the one of the project when it is run. */
export const tfenv: RulePack = {
  programs: ['tfenv', 'tofuenv'],
  documentation: ['https://github.com/tfutils/tfenv', 'https://github.com/tofuutils/tofuenv'],
  review: (command) => {
    const [verb] = command.args;
    return verb?.value === 'exec' ? executed(command, verb) : nothing;
  },
  examples: {
    catches: [
      { run: 'tfenv exec destroy -auto-approve', starts: 'terraform destroy -auto-approve' },
      { run: 'tofuenv exec apply -auto-approve', starts: 'tofu apply -auto-approve' },
    ],
    leaves: ['tfenv use 1.9.0', 'tfenv install', 'tofuenv list'],
  },
};
