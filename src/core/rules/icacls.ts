import type { Command, RuleContext, RulePack, Statement } from '../model/command';
import { nothing } from '../model/statement';
import { slashArguments } from './windows/cmdletArguments';
import { localFact } from './windows/localFact';

const EVERYONE = /^(?:everyone|\*s-1-1-0|users|authenticated users|\*s-1-5-11|guest\w*)\b/i;

function grants(name: string, says: string, isOpen: boolean, command: Command, context: RuleContext): Statement {
  const severity = isOpen ? 'high' : 'medium';
  return localFact(command, context, {
    rule: 'windows/access',
    effect: 'grant',
    severity,
    undo: 'costly',
    type: 'path',
    name,
    says,
  });
}

function onPath(command: Command, context: RuleContext): Statement {
  const { options, operands } = slashArguments(command.args);
  const [path, ...others] = operands;
  if (path === undefined) return nothing;
  const says = options.find((option) => /^\/(?:grant|setowner|reset|remove|inheritance|g|p|e)\b/.test(option));
  if (says === undefined) return nothing;
  const isOpen = others.some(({ value }) => EVERYONE.test(value));
  const whom = others.map(({ value }) => value).join(' ');
  return grants(
    path.value,
    `Changes who may use ${path.value}${whom === '' ? '' : `: ${whom}`}`,
    isOpen,
    command,
    context,
  );
}

function takeown(command: Command, context: RuleContext): Statement {
  const at = command.args.findIndex(({ value }) => value.toLowerCase() === '/f');
  const path = command.args[at + 1];
  if (at < 0 || path === undefined) return nothing;
  return grants(path.value, `Takes ownership of ${path.value}`, true, command, context);
}

/** Who may use files of Windows. */
export const icacls: RulePack = {
  programs: ['icacls', 'cacls', 'takeown'],
  documentation: [
    'https://learn.microsoft.com/windows-server/administration/windows-commands/icacls',
    'https://learn.microsoft.com/windows-server/administration/windows-commands/takeown',
  ],
  review: (command, context) => (command.program === 'takeown' ? takeown(command, context) : onPath(command, context)),
  examples: {
    catches: [
      { run: 'icacls C:/data /grant Everyone:F /t', rule: 'windows/access', effect: 'grant', target: 'C:/data' },
      { run: 'icacls C:/data /reset /t', rule: 'windows/access', effect: 'grant' },
      { run: 'takeown /f C:/Windows /r /d y', rule: 'windows/access', effect: 'grant', target: 'C:/Windows' },
    ],
    leaves: ['icacls C:/data', 'takeown /?', 'icacls C:/data /save acl.txt'],
  },
};
