import assert from 'node:assert/strict';
import { terraform } from '../../../src/core/analyze/terraform';
import type { Analyzed, Analyzer } from '../../../src/core/model/analyzer';
import type { Observation } from '../../../src/core/model/finding';
import { worded } from '../../../src/core/engine/worded';

/*
 * A fixture is a module before and after, with the expectation drawn on it:
 *
 *   --- before main.tf
 *   resource "aws_db_instance" "main" {
 *     engine = "mysql"
 *   }
 *   --- after main.tf
 *   resource "aws_db_instance" "main" {
 *     engine = "postgres"
 *   # ^^^^^^^^^^^^^^^^^^^ terraform/replaces: Replaces aws_db_instance.main …
 *   }
 *
 * A caret line is a comment (`#`, `--` or `//`) whose carets mark the columns of the line above it; the rule is followed
 * by its code in the catalogue, if it has one: `terraform/replaces X02: …`. A file given as `same` is a neighbour.
 */

type Section = {
  readonly side: string;
  readonly path: string;
  readonly text: string;
  readonly marks: readonly string[];
};

const caretLine = /^(\s*(?:#|--|\/\/)\s*)(\^+)\s+(.*)$/;
const shortMark = /^\s*(?:#|--|\/\/)\s*<(\^+)\s+(.*)$/;

/** `START-END MESSAGE` when the line is a mark. `#<^^^` draws from column 0, where the comment sign itself would stand. */
function markOf(line: string): string | null {
  const [, short, shortSays = ''] = shortMark.exec(line) ?? [];
  if (short !== undefined) return `0-${short.length} ${shortSays}`;
  const [, before = '', carets = '', says = ''] = caretLine.exec(line) ?? [];
  return carets === '' ? null : `${before.length}-${before.length + carets.length} ${says}`;
}

function sectionOf(header: string, lines: readonly string[]): Section {
  const [, side = '', name = ''] = header.split(' ');
  const path = `/proj/${name}`;
  const kept: string[] = [];
  const marks: string[] = [];
  for (const line of lines) {
    const mark = markOf(line);
    if (mark === null) kept.push(line);
    else marks.push(`${path} ${side} ${kept.length - 1}:${mark}`);
  }
  return { side, path, text: kept.join('\n'), marks };
}

export function sectionsOf(fixture: string): readonly Section[] {
  return fixture
    .split(/^(?=--- )/m)
    .filter((part) => part.startsWith('--- '))
    .map((part) => {
      const [header = '', ...lines] = part.split('\n');
      return sectionOf(header, lines);
    });
}

export function analyzedFixture(fixture: string, analyzer: Analyzer = terraform): Analyzed {
  const sections = sectionsOf(fixture);
  const on = (path: string, side: string): string | null =>
    sections.find((section) => section.path === path && section.side === side)?.text ?? null;
  const changed = sections.filter(({ side }) => side !== 'same').map(({ path }) => path);
  const files = [...new Set(changed)].map((path) => ({ path, before: on(path, 'before'), after: on(path, 'after') }));
  const neighbours = sections.filter(({ side }) => side === 'same').map(({ path, text }) => ({ path, text }));
  return analyzer.analyze({ files, neighbours: () => neighbours });
}

function drawn(observation: Observation): string {
  const { start, end, file, side } = observation.at;
  const columns = start.line === end.line ? `${start.character}-${end.character}` : `${start.character}-?`;
  const named = observation.code === undefined ? observation.rule : `${observation.rule} ${observation.code}`;
  return `${file ?? ''} ${side ?? ''} ${start.line}:${columns} ${named}: ${worded(observation).says}`;
}

/** Analyses the fixture and compares every observation with the marks drawn on it. */
export function checkAnnotated(fixture: string, analyzer: Analyzer = terraform): readonly Observation[] {
  const { observations } = analyzedFixture(fixture, analyzer);
  const marks = sectionsOf(fixture).flatMap((section) => section.marks);
  assert.deepEqual(observations.map(drawn).sort(), [...marks].sort());
  return observations;
}
