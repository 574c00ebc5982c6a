import type { Command, RulePack, Word } from '../model/command';
import { UNKNOWN_PART } from '../model/command';
import type { Observation } from '../model/finding';
import { nothing, statement } from '../model/statement';
import { readArguments } from './files/arguments';
import { overwriting } from './files/overwriting';
import { touchesOf } from './files/writing';
import { observation } from './git/call';
import { handsOn } from './secrets/printers';
import { secretsRead } from './secrets/secretsRead';
import { frameworkCommand } from './migrations/frameworkCommand';

type Language = {
  /** Options whose value is code. */
  readonly code: readonly string[];
  /** Other options with a value. */
  readonly valued: readonly string[];
  /** The first operand is the code when no option gave any. */
  readonly first: boolean;
  /** Names of functions and signs that start a program or remove a file. */
  readonly acts: RegExp;
};

const PERL: Language = {
  code: ['-e', '-E'],
  valued: ['-I', '-M', '-m'],
  first: false,
  acts: /\b(system|exec|qx|unlink|rmtree|remove_tree|rename|syscall|fork|eval)\b|`|\bopen\b[^;]*[|>]/,
};
const RUBY: Language = {
  code: ['-e'],
  valued: ['-r', '-I', '-C'],
  first: false,
  acts: /\b(system|exec|spawn|popen\w*|eval|unlink|rm_rf|rm_r|rm_f|rmtree|remove_\w+|FileUtils|Open3|Pathname)\b|`|%x|\bFile\.(delete|write|rename)\b/,
};
const PHP: Language = {
  code: ['-r', '-B', '-R', '-E'],
  valued: ['-d', '-c', '-f'],
  first: false,
  acts: /\b(system|exec|shell_exec|passthru|popen|proc_open|pcntl_exec|unlink|rmdir|rename|file_put_contents|eval)\b|`/,
};
const AWK: Language = {
  code: ['-e', '--source'],
  valued: ['-f', '-F', '-v', '--assign', '--field-separator'],
  first: true,
  acts: /\bsystem\s*\(|\|\s*(getline|"|&)|"\s*\|\s*getline|print[^;}\n]*[>|]\s*"/,
};

const LANGUAGES: Readonly<Record<string, Language>> = {
  ...{ perl: PERL, ruby: RUBY, irb: RUBY, php: PHP },
  ...{ awk: AWK, gawk: AWK, mawk: AWK, nawk: AWK },
};

/** The texts that a command runs as code. */
function codeOf(command: Command, language: Language): readonly Word[] {
  const args = readArguments(command.args, { valued: [...language.code, ...language.valued], operandsLast: true });
  const given = args.values(...language.code);
  const [first] = args.operands;
  if (given.length > 0 || (!language.first && first !== undefined)) {
    return given;
  }
  if (language.first) {
    return first === undefined || args.has('-f') ? [] : [first];
  }
  const { input, span } = command;
  return input.kind === 'text' ? [{ value: input.text, dynamic: false, glob: false, raw: '', span }] : [];
}

/** The files that awk goes through, and so may print. */
function printed(command: Command, language: Language): readonly Word[] {
  if (!language.first || !handsOn(command)) {
    return [];
  }
  const args = readArguments(command.args, { valued: [...language.code, ...language.valued], operandsLast: true });
  const skipped = args.has('-f', ...language.code) ? 0 : 1;
  const input = command.input.kind === 'file' ? [command.input.path] : [];
  return [...input, ...args.operands.slice(skipped)];
}

/**
 * Languages that are not parsed here. Their code is only looked through for names that start programs or remove files:
 * that can hold something back for a person, and lets nothing pass that a rule would have held.
 */
export const oneLiners: RulePack = {
  programs: ['perl', 'ruby', 'irb', 'php', 'awk', 'gawk', 'mawk', 'nawk'],
  documentation: ['https://perldoc.perl.org/perlrun', 'https://www.gnu.org/software/gawk/manual/gawk.html'],
  review: (command, context) => {
    const language = LANGUAGES[command.program];
    if (language === undefined) {
      return nothing;
    }
    const risky = codeOf(command, language).filter(
      ({ value }) => language.acts.test(value) || value.trim() === UNKNOWN_PART,
    );
    const says = `Runs ${command.program} code that may start programs or change files, and that is not read`;
    const target = { type: 'code', name: command.program };
    const shared = {
      rule: 'code/unread',
      effect: 'execute',
      severity: 'medium',
      undo: 'unknown',
      target,
      says,
    } as const;
    const observations = risky.map((at): Observation => ({
      ...observation({ command, context }, { ...shared, at }),
      certainty: 'possible',
    }));
    const inPlace = command.program === 'perl' && command.args.some(({ value }) => /^-[a-z0]*i/.test(value));
    const files = inPlace ? readArguments(command.args, { valued: ['-e', '-E', '-I', '-M'] }).operands : [];
    const starts = frameworkCommand(command);
    const read = secretsRead(printed(command, language), command, context);
    return statement({
      observations: [...observations, ...read, ...overwriting(files, { verb: 'Rewrites' }, command, context)],
      touches: touchesOf(files, 'write', command, context),
      starts,
    });
  },
  examples: {
    catches: [
      { run: "perl -e 'unlink glob q(*)'", rule: 'code/unread', effect: 'execute' },
      { run: "ruby -e 'system(%q(id))'", rule: 'code/unread', effect: 'execute' },
      { run: "awk '/KEY/' .env", rule: 'secrets/shown', effect: 'read-secret', target: '.env' },
      { run: 'awk \'BEGIN {system("id")}\'', rule: 'code/unread', effect: 'execute' },
    ],
    leaves: [
      "awk -F= '{print $1}' .env",
      "perl -pe 's/a/b/' file",
      "awk '{print $1}' file",
      'ruby -e "puts 1"',
      "awk -F: '$3 > 100 {print $1}' /etc/passwd",
      'php -v',
    ],
  },
};
