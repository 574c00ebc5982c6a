import { join, resolve } from 'node:path';
import { codeReaders } from '../src/core/code/index.generated';
import type { CatchExample, RulePack, StartExample } from '../src/core/model/command';
import { rulePacks } from '../src/core/rules/index.generated';
import { writeGenerated } from './writeGenerated';

/*
 * Writes `docs/tools.md`, the list of programs that Holdpoint knows by their grammar, from the packs themselves. With
 * `--check` nothing is written and a stale file is a failure.
 */

type Example = CatchExample | StartExample;

const isCatch = (example: Example): example is CatchExample => 'rule' in example;

/** Text as it stands in a cell of a table. */
function code(text: string): string {
  const line = text.replaceAll('\n', ' ⏎ ').replaceAll('|', '\\|');
  return line.includes('`') ? `\`\` ${line} \`\`` : `\`${line}\``;
}

/** Every rule that the pack's examples show, once, with its effect and the first command that shows it. */
function rulesOf({ examples }: RulePack): readonly string[] {
  const shown = new Map<string, CatchExample>();
  for (const example of examples.catches) {
    if (isCatch(example) && !shown.has(`${example.rule} ${example.effect}`)) {
      shown.set(`${example.rule} ${example.effect}`, example);
    }
  }
  return [...shown.values()].map(({ rule, effect, run }) => `| ${code(rule)} | ${effect} | ${code(run)} |`);
}

function section(pack: RulePack): string {
  const rules = rulesOf(pack);
  const links = pack.documentation.map((url) => `<${url}>`).join(', ');
  const starts = pack.examples.catches.filter((example) => !isCatch(example)).map(({ run }) => code(run));
  return [
    `### ${pack.programs.map(code).join(', ')}`,
    '',
    ...(rules.length === 0 ? [] : ['| rule | effect | for example |', '| --- | --- | --- |', ...rules, '']),
    ...(starts.length === 0 ? [] : [`Read through to what it starts: ${starts.join(', ')}`, '']),
    `Left alone, for example: ${pack.examples.leaves.slice(0, 3).map(code).join(', ')}`,
    '',
    `Grammar: ${links}`,
    '',
  ].join('\n');
}

const packs = rulePacks.toSorted((one, other) => one.programs[0].localeCompare(other.programs[0], 'en'));
const programs = new Set(packs.flatMap((pack) => pack.programs));
const languages = codeReaders.map((reader) => code(reader.programs[0])).join(', ');

writeGenerated(
  join(resolve(__dirname, '..'), 'docs', 'tools.md'),
  `<!-- Written by scripts/toolPages.ts from src/core/rules; do not edit. -->

# What Holdpoint knows

${programs.size} programs are judged by their grammar; the code that ${languages} are given is read as well.
A program that is not here is an unknown: \`recommended\` lets it pass, \`strict\` asks about it.

A rule's id can be named in a policy (\`when: { rule: … }\`). What deserves which answer is the policy's business: a rule
only states what a command would do.

${packs.map(section).join('\n')}`,
);
