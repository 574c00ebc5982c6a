import { ownField } from '../model/ownField';
import type { Command, RulePack, Word } from '../model/command';
import { nothing, statement } from '../model/statement';
import { readArguments, type Arguments } from './files/arguments';
import { touchesOf } from './files/writing';
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
  /** Options that put every line of the operands before the code, and those that print it afterwards. */
  readonly loops: readonly string[];
};

const PERL: Language = { code: ['-e', '-E'], valued: ['-I', '-M', '-m'], first: false, loops: ['-n', '-p'] };
const RUBY: Language = { code: ['-e'], valued: ['-r', '-I', '-C'], first: false, loops: ['-n', '-p'] };
const PHP: Language = { code: ['-r', '-B', '-R', '-E'], valued: ['-d', '-c', '-f'], first: false, loops: [] };
const AWK: Language = {
  code: ['-e', '--source'],
  valued: ['-f', '-F', '-v', '--assign', '--field-separator'],
  first: true,
  loops: [],
};

const LANGUAGES: Readonly<Record<string, Language>> = {
  ...{ perl: PERL, ruby: RUBY, irb: RUBY, php: PHP },
  ...{ awk: AWK, gawk: AWK, mawk: AWK, nawk: AWK },
};

function argumentsOf(command: Command, language: Language): Arguments {
  return readArguments(command.args, { valued: [...language.code, ...language.valued], operandsLast: language.first });
}

/** Whether a loop over lines prints them: by `-p`, or where its code says so. */
function printsLines(args: Arguments, { code }: Language): boolean {
  return args.has('-p') || args.values(...code).some(({ value }) => /\b(?:print|say|puts|p)\b/.test(value));
}

/** The files whose lines the command goes through, and so may print. */
function printed(command: Command, language: Language): readonly Word[] {
  const args = argumentsOf(command, language);
  const input = command.input.kind === 'file' ? [command.input.path] : [];
  if (language.first) {
    const skipped = args.has('-f', ...language.code) ? 0 : 1;
    return handsOn(command) ? [...input, ...args.operands.slice(skipped)] : [];
  }
  const isLoop = args.has(...language.loops) && args.has(...language.code) && !args.has('-i');
  return isLoop && printsLines(args, language) ? [...input, ...args.operands] : [];
}

/** What interpreters do besides running their code: files gone through, edited in place, a framework's own commands. */
export const oneLiners: RulePack = {
  programs: ['perl', 'ruby', 'irb', 'php', 'awk', 'gawk', 'mawk', 'nawk'],
  documentation: ['https://perldoc.perl.org/perlrun', 'https://www.gnu.org/software/gawk/manual/gawk.html'],
  review: (command, context) => {
    const language = ownField(LANGUAGES, command.program);
    if (language === undefined) {
      return nothing;
    }
    const inPlace = !language.first && command.args.some(({ value }) => /^-[a-z0]*i/.test(value));
    const files = inPlace && language.loops.length > 0 ? argumentsOf(command, language).operands : [];
    return statement({
      observations: secretsRead(printed(command, language), command, context),
      touches: touchesOf(files, 'write', command, context),
      starts: frameworkCommand(command),
    });
  },
  examples: {
    catches: [
      { run: "awk '/KEY/' .env", rule: 'secrets/shown', effect: 'read-secret', target: '.env' },
      { run: "perl -ne 'print if /KEY/' .env", rule: 'secrets/shown', effect: 'read-secret', target: '.env' },
      { run: "perl -pe 's/a/b/' .env", rule: 'secrets/shown', effect: 'read-secret', target: '.env' },
      { run: "ruby -ne 'puts $_' .env", rule: 'secrets/shown', effect: 'read-secret', target: '.env' },
    ],
    leaves: [
      "awk -F= '{print $1}' .env",
      "perl -pe 's/a/b/' file",
      "perl -i -pe 's/a/b/' .env",
      "perl -ne '$n++ if /x/' .env",
      "awk '{print $1}' file",
      'ruby -e "puts 1"',
      "awk -F: '$3 > 100 {print $1}' /etc/passwd",
      'php -v',
    ],
  },
};
