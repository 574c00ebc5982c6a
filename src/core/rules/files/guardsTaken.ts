import type { Command, RuleContext, Word } from '../../model/command';
import type { Touch } from '../../model/finding';
import { readOptions } from '../shared/readOptions';
import { cmdletArguments, slashArguments } from '../windows/cmdletArguments';
import { slashedWord } from '../windows/drivePlace';
import { guardTouches } from './guards';

/** The words of a command whose files are no longer what their readers find, whoever may still write them. */
type Taken = (command: Command) => readonly Word[];

/** Rights are taken away, or given anew. */
const acl: Taken = ({ args }) => {
  const options = readOptions(args, { valued: ['-m', '--modify', '-x', '--remove', '-M', '-X', '--set', '--restore'] });
  const changes = options.has('-m', '--modify', '-M', '-x', '--remove', '-X', '-b', '--remove-all', '--set');
  return changes && !options.has('--test') ? options.operands : [];
};

/** What lies below the folder is covered by what is mounted onto it. */
const covered: Taken = ({ args }) => {
  const options = readOptions(args, { valued: ['-o', '--options', '-t', '--types', '-L', '-U', '-O', '--target'] });
  const isAsked = options.operands.length > 1 || options.has('-t', '--types', '--target');
  return isAsked ? [...options.operands.slice(-1), ...options.values('--target')] : [];
};

const icacls: Taken = ({ args }) => {
  const { options, operands } = slashArguments(args);
  const changes = options.some((option) =>
    /^\/(?:deny|d|remove|r|inheritance|reset|grant|g|p|e|setowner)\b/.test(option),
  );
  return changes ? operands.slice(0, 1) : [];
};

const takeown: Taken = ({ args }) => args.filter((_, at) => args[at - 1]?.value.toLowerCase() === '/f');

/** `mklink [/J] NAME TARGET`: something else stands under the name. */
const mklink: Taken = ({ args }) => slashArguments(args).operands.slice(0, 1);

const setAcl: Taken = (command) => {
  const args = cmdletArguments(command);
  return args.isDry ? [] : [...args.values('path', 'literalpath'), ...args.operands.slice(0, 1)];
};

const TABLE: ReadonlyMap<string, Taken> = new Map([
  ['setfacl', acl],
  ['mount', covered],
  ['icacls', icacls],
  ['cacls', icacls],
  ['takeown', takeown],
  ['mklink', mklink],
  ['set-acl', setAcl],
]);

/** Hooks and settings of guards that a command makes unreadable, or hides, where they lie: they are as good as gone. */
export function guardsTaken(command: Command, context: RuleContext): readonly Touch[] {
  const words = TABLE.get(command.program)?.(command) ?? [];
  if (words.length === 0) return [];
  const paths = words.map((word) => slashedWord(word, context.surroundings.home));
  return guardTouches(paths, 'delete', command, context);
}
