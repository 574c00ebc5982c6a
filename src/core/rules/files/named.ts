import type { Command, RuleContext, Statement, Word } from '../../model/command';
import { absolutePath } from '../../model/filePath';
import { joined, nothing, statement } from '../../model/statement';
import { credentialsAmong } from '../secrets/credentials';
import { secretsRead } from '../secrets/secretsRead';
import { secretsSent } from '../secrets/secretsSent';
import { readOptions, tailOf, type Options } from '../shared/readOptions';
import { remoteObservation } from '../shared/remoteObservation';
import { betweenMachines } from './betweenMachines';
import { instancePath, podPath, remotePath, storedPath } from './elsewhere';
import { guardsTaken } from './guardsTaken';
import { intoPlace } from './intoPlace';
import { namedByProgram, type Named } from './namedTable';
import { overwriting } from './overwriting';
import { rewritten } from './rewritten';
import { touchesOf } from './writing';

/** The operands behind the verb; null when it is another one. `python -m NAME` has its verb behind an option. */
function operandsOf({ operands }: Options, { verbs }: Named): readonly Word[] | null {
  if (verbs === undefined) return operands;
  const verb = verbs.find((one) => one.split(' ').every((part, at) => operands[at]?.value === part));
  return verb === undefined ? null : operands.slice(verb.split(' ').length);
}

function at(operands: readonly Word[], places: readonly number[] = []): readonly Word[] {
  // The last operand is only where something goes when others stand before it.
  return places.flatMap((place) => {
    const word = place < 0 && operands.length < 2 ? undefined : operands.at(place);
    return word === undefined || word.value === '-' ? [] : [word];
  });
}

function valuesOf(options: Options, names: readonly string[] | undefined): readonly Word[] {
  return names === undefined ? [] : options.values(...names);
}

/** `@FILE`, as programs of requests and of mail write it. */
function bare(word: Word): Word {
  const from = /^(?:[\w-]*@|file=)/.exec(word.value)?.[0].length ?? 0;
  return from === 0 ? word : tailOf(word, from);
}

/** Whether a folder holds credentials, or everything that somebody has. */
function isKept(word: Word, command: Command, context: RuleContext): boolean {
  const path = absolutePath(word.value, command.cwd);
  const isAll = path === '/' || path === context.surroundings.home || path === '/etc';
  return isAll || credentialsAmong([word], command, context).length > 0;
}

function served(words: readonly Word[], command: Command, context: RuleContext): Statement {
  const kept = words.filter((word) => isKept(word, command, context));
  return statement({
    observations: kept.map(({ value }) =>
      remoteObservation(command, context, {
        ...{ rule: 'files/served', effect: 'expose', severity: 'high', undo: 'costly', type: 'folder', name: value },
        says: `Lets everybody who reaches this machine read ${value}`,
      }),
    ),
  });
}

/** How the places of a copy are told from files of this machine. */
function pathsThere({ copies }: Named, { operands }: Options): (word: Word) => string | null {
  if (copies === 'store') return storedPath;
  if (copies !== 'instance') return copies === 'pod' ? podPath : remotePath;
  const pushes = operands[1]?.value === 'push';
  return (word) => ((word === operands.at(-1)) === pushes ? instancePath(word) : null);
}

function byTable(command: Command, context: RuleContext): Statement {
  const row = namedByProgram.get(command.program);
  if (row === undefined || command.host !== null) return nothing;
  const { writes, prints, sends, folders, serves, singleDash } = row;
  const valued = [row.valued, writes, prints, sends, folders, serves].flatMap((names) => names ?? []);
  const options = readOptions(command.args, { valued, singleDash: singleDash === true });
  const operands = operandsOf(options, row);
  if (operands === null) return nothing;
  const target = operands.at(-1);
  if (row.copies !== undefined && target !== undefined) {
    const pathThere = pathsThere(row, options);
    return betweenMachines(operands.slice(0, -1), target, command, context, { pathThere, contained: true });
  }
  const written = [...valuesOf(options, writes), ...at(operands, row.writesAt)].filter(({ value }) => isFile(value));
  const sent = [...valuesOf(options, sends).map(bare), ...(row.sendsAll === true ? operands : [])];
  const keeps = options.has(...(row.keeps ?? []));
  const read = keeps ? [] : [...valuesOf(options, prints), ...at(operands, row.printsAt)];
  return joined([
    statement({
      observations: [
        ...overwriting(written, { verb: 'Overwrites' }, command, context),
        ...secretsSent(sent, '', command, context),
        ...secretsRead(read, command, context),
      ],
      touches: touchesOf(written, 'write', command, context),
    }),
    intoPlace([...valuesOf(options, folders), ...at(operands, row.foldersAt)], command, context),
    served([...valuesOf(options, serves), ...at(operands, row.servesAt)], command, context),
  ]);
}

function isFile(value: string): boolean {
  return !/^(?:-|)$|^[|!]|^\/dev\/(?:null|stdout|stderr|tty|fd\/\d+)$/.test(value);
}

/** What it means that the options and operands of a command name these files, whatever else the command does. */
export function named(command: Command, context: RuleContext): Statement {
  return joined([
    byTable(command, context),
    statement({ touches: [...rewritten(command, context), ...guardsTaken(command, context)] }),
  ]);
}
