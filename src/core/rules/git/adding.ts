import { statement } from '../../model/statement';
import { readArguments } from '../files/arguments';
import { credentialsAmong } from '../secrets/credentials';
import { observation, type GitVerb } from './call';

/** A credential that was kept out of the repository and is put into the next commit all the same. */
const add: GitVerb = (call) => {
  const args = readArguments(call.args, {
    valued: ['--chmod', '--pathspec-from-file'],
    long: [
      '--force',
      '--dry-run',
      '--all',
      '--update',
      '--verbose',
      '--patch',
      '--intent-to-add',
      '--no-all',
      '--help',
    ],
  });
  if (!args.has('-f', '--force') || args.has('-n', '--dry-run', '--help')) return statement({});
  const found = credentialsAmong(args.operands, call.command, call.context);
  return statement({
    observations: found.map((word) =>
      observation(call, {
        ...{ rule: 'git/credential-added', effect: 'expose', severity: 'medium', undo: 'easy', at: word },
        target: { type: 'credential', name: word.value },
        says: `Puts ${word.value}, which is kept out of the repository, into the next commit`,
      }),
    ),
  });
};

/** Verbs that put files into the next commit. */
export const addingVerbs: Readonly<Record<string, GitVerb>> = { add, stage: add };
