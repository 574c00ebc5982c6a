import type { Started, Statement, Word } from '../../model/command';
import { joined, nothing, statement } from '../../model/statement';
import { readArguments } from '../files/arguments';
import { says, type GitCall, type GitVerb } from './call';
import { easily } from './loss';
import { settingsKept } from './settings';
import { transports } from './transports';

function script(text: string): Started {
  return { kind: 'script', text };
}

function cloned(call: GitCall): Statement {
  const args = readArguments(call.args, {
    valued: [
      '-u',
      '--upload-pack',
      '--exec',
      '-b',
      '--branch',
      '-o',
      '--origin',
      '--depth',
      '-c',
      '--config',
      '--template',
      '-j',
    ],
  });
  const programs = args.values('-u', '--upload-pack', '--exec').map(({ value }) => script(value));
  const starts = [...transports(args.operands), ...programs];
  return joined([statement({ starts }), settingsKept(call, args.values('-c', '--config'))]);
}

/** `git bisect run PROGRAM …`, once for each commit on the way. */
function bisect(call: GitCall): Statement {
  const [verb, program, ...others] = call.args;
  if (verb?.value !== 'run' || program === undefined) return nothing;
  return statement({ starts: [{ kind: 'argv', argv: [program.value, ...others.map(({ value }) => value)] }] });
}

function difftool(call: GitCall): Statement {
  const args = readArguments(call.args, { valued: ['-x', '--extcmd', '-t', '--tool'] });
  return statement({ starts: args.values('-x', '--extcmd').map(({ value }) => script(value)) });
}

function grep(call: GitCall): Statement {
  const pagers = call.args.flatMap(({ value }) => /^(?:-O|--open-files-in-pager=)(.+)$/s.exec(value)?.[1] ?? []);
  return statement({ starts: pagers.map(script) });
}

function archive(call: GitCall): Statement {
  const args = readArguments(call.args, { valued: ['--exec', '--remote', '--format', '-o', '--output', '--prefix'] });
  return statement({ starts: args.values('--exec').map(({ value }) => script(value)) });
}

/** A server that hands out the repository, or the mail that does. */
function served(call: GitCall): Statement {
  const isMail = call.verb === 'send-email';
  if (isMail && call.args.some(({ value }) => value === '--dry-run')) return nothing;
  return says(call, {
    rule: isMail ? 'git/send-email' : 'git/served',
    effect: isMail ? 'send-out' : 'expose',
    severity: 'medium',
    undo: isMail ? 'impossible' : 'easy',
    target: { type: 'repository', name: call.command.cwd ?? 'the repository' },
    says: isMail ? 'Sends commits by mail' : 'Lets others on the network read the repository',
  });
}

function pointed(call: GitCall, name: Word, url: Word | undefined): Statement {
  return says(call, {
    rule: 'git/remote-url',
    effect: 'update',
    severity: 'low',
    undo: 'easy',
    target: { type: 'git remote', name: name.value },
    says: `Points remote ${name.value} at ${url?.value ?? 'another address'}`,
    at: name,
  });
}

function remote(call: GitCall): Statement {
  const args = readArguments(call.args);
  const [verb, name, url] = args.operands;
  if (['remove', 'rm'].includes(verb?.value ?? '') && name !== undefined) {
    return easily(call, 'git/remote-removed', 'git remote', name.value, `Removes remote ${name.value} from this clone`);
  }
  const starts = statement({ starts: transports(args.operands.slice(2)) });
  if (verb?.value === 'add') return starts;
  const isSet = verb?.value === 'set-url' && !args.has('--delete');
  return isSet && name !== undefined ? joined([pointed(call, name, url), starts]) : nothing;
}

function credential(call: GitCall): Statement {
  if (['reject', 'erase'].includes(call.args[0]?.value ?? '')) {
    return easily(call, 'git/credential-reject', 'credential', 'git', 'Deletes a password that git keeps');
  }
  if (call.args[0]?.value !== 'fill') {
    return nothing;
  }
  return says(call, {
    rule: 'git/credential-fill',
    effect: 'read-secret',
    severity: 'high',
    undo: 'impossible',
    target: { type: 'credential', name: 'git' },
    says: 'Prints the password that git keeps',
  });
}

/** Verbs that start something by themselves, or say where git goes. */
export const startingVerbs: Readonly<Record<string, GitVerb>> = {
  ...{ clone: cloned, 'ls-remote': cloned, 'fetch-pack': cloned, bisect, difftool, grep, archive, remote, credential },
  ...{ daemon: served, instaweb: served, 'send-email': served },
};
