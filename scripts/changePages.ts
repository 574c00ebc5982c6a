import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { changeCatalogue } from '../src/core/facts/changeCatalogue';
import { writeGenerated } from './writeGenerated';

/*
 * Writes `docs/changes.md`: every kind of change with the shortest fixture that shows it plainly, findings drawn under the lines.
 * With `--check` nothing is written and a stale file is a failure.
 */

const root = resolve(__dirname, '..');
const fixtures = join(root, 'test', 'fixtures');

/** Texts of fixtures that draw findings with a code, shortest first. */
function drawings(): readonly string[] {
  const texts = readdirSync(fixtures, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .flatMap(({ name }) =>
      readdirSync(join(fixtures, name))
        .filter((file) => file.endsWith('.txt'))
        .sort()
        .map((file) => readFileSync(join(fixtures, name, file), 'utf8')),
    );
  return texts.filter((text) => text.includes('--- ')).sort((one, other) => one.length - other.length);
}

const texts = drawings();

/** The marks on a fixture that are about a kind of change. */
function drawn(text: string, code: string): readonly string[] {
  return text.split('\n').filter((line) => line.includes('^') && line.includes(` ${code}: `));
}

/** Whether a mark says what happens, not what may: what a reader of the page wants to see first. */
function isPlain(line: string, code: string): boolean {
  return !line.includes(` ${code}: May `);
}

function section(code: string): string {
  const rule = changeCatalogue.get(code);
  const showing = texts.filter((text) => drawn(text, code).length > 0);
  const example = showing.find((text) => drawn(text, code).some((line) => isPlain(line, code))) ?? showing[0];
  const shown =
    example === undefined ? (rule?.missing ?? 'No format states it yet.') : `\`\`\`\n${example.trim()}\n\`\`\``;
  return `### ${code}: ${rule?.change ?? ''}\n\nConsequence: ${rule?.consequence ?? ''}.${rule?.limits === undefined ? '' : `\n\n${rule.limits}`}\n\n${shown}\n`;
}

writeGenerated(
  join(root, 'docs', 'changes.md'),
  `<!-- Written by scripts/changePages.ts from src/core/facts/changeCatalogue.ts and the tests' fixtures; do not edit. -->

# What Holdpoint says about a change

A diff of infrastructure is read as what applying it would do. Each kind of finding has a number that does not change.
An example is a file before and after it was edited; the finding stands under the line that it is about.

${[...changeCatalogue.keys()].map(section).join('\n')}`,
);
