import type { Command, RuleContext, RulePack, Statement } from '../model/command';
import { joined, nothing } from '../model/statement';
import { isCredentialFile } from './shared/credentialFile';
import { cmdletArguments } from './windows/cmdletArguments';
import { slashedWord } from './windows/drivePlace';
import { localFact } from './windows/localFact';

/** A credential that is printed, or fetched into a variable, file or pipe. */
function told(name: string, command: Command, context: RuleContext): Statement {
  const isShown = command.output === 'shown';
  return localFact(command, context, {
    ...{ rule: 'secrets/file', effect: 'read-secret', severity: isShown ? 'high' : 'low', undo: 'impossible' },
    ...{ type: 'credential', name, says: `${isShown ? 'Shows' : 'Reads'} credential ${name}` },
  });
}

function review(command: Command, context: RuleContext): Statement {
  const args = cmdletArguments(command);
  if (command.program !== 'get-content') {
    const [word] = [...args.values('secretname', 'name'), ...args.operands];
    return args.has('asplaintext') ? told(word?.value ?? 'of the vault', command, context) : nothing;
  }
  const words = [...args.values('path', 'literalpath', 'pspath'), ...args.operands];
  const { home } = context.surroundings;
  const secrets = words
    .map((word) => slashedWord(word, home).value)
    .filter((path) => isCredentialFile(path, command.cwd));
  return joined(secrets.map((path) => told(path, command, context)));
}

/** Credentials that PowerShell or cmd print. */
export const getContent: RulePack = {
  programs: ['get-content', 'get-secret'],
  documentation: [
    'https://learn.microsoft.com/powershell/module/microsoft.powershell.management/get-content',
    'https://learn.microsoft.com/powershell/module/microsoft.powershell.secretmanagement/get-secret',
  ],
  review,
  examples: {
    catches: [
      { run: 'get-content ~/.aws/credentials', rule: 'secrets/file', effect: 'read-secret' },
      { run: 'get-content -Path .env -Raw', rule: 'secrets/file', effect: 'read-secret', target: '.env' },
      {
        run: 'get-secret -Vault v -Name db -AsPlainText',
        rule: 'secrets/file',
        effect: 'read-secret',
        target: 'db',
      },
    ],
    leaves: ['get-content README.md', 'get-content .env.example', 'get-secret -Vault v -Name db'],
  },
};
