import { ownField } from '../core/model/ownField';
import type { Asked } from '../node/gitRange/askedRange';
import { reviewGithub } from './format/reviewGithub';
import { reviewMarkdown } from './format/reviewMarkdown';
import { reviewReportText } from './format/reviewReportText';
import { reviewSarif } from './format/reviewSarif';
import { judgedJson } from './format/judgedJson';
import { readOptions } from './options';
import { reviewBatch } from './reviewBatch';
import { reviewRange } from './review/reviewRange';
import type { RangeReview } from './review/reviewRange';
import { Misuse, exit } from './verb';
import type { Io, Verb } from './verb';

type Format = (review: RangeReview, io: Io) => string;

function isColoured({ env, isTerminal }: Io): boolean {
  return (env['NO_COLOR'] ?? '') === '' && env['TERM'] !== 'dumb' && isTerminal?.() === true;
}

/** Each is one way to say the same. */
const formats: Readonly<Record<string, Format>> = {
  text: ({ report }, io) => reviewReportText(report, isColoured(io)),
  markdown: ({ report }) => reviewMarkdown(report),
  sarif: ({ report }) => reviewSarif(report),
  github: ({ report }) => reviewGithub(report),
  json: ({ report, judged, naming }) => {
    const { words, notes, changed, infrastructure } = report;
    return `${JSON.stringify({ reviewed: words, notes, changed, infrastructure, ...judgedJson(judged, naming) })}\n`;
  },
};

function formatNamed(name: string): Format {
  const format = ownField(formats, name);
  if (format === undefined) throw new Misuse(`no such format \`${name}\``, `one of ${Object.keys(formats).join(', ')}`);
  return format;
}

function askedOf(words: readonly string[], staged: boolean, io: Io): Asked {
  const [range, another] = words;
  if (another !== undefined) throw new Misuse(`\`${another}\` is one word too many`, 'holdpoint review [RANGE]');
  if (staged && range !== undefined) throw new Misuse('a range and `--staged` exclude each other');
  // Git tells its hooks which index a commit is being made of.
  if (staged) return { kind: 'staged', index: io.env['GIT_INDEX_FILE'] };
  return range === undefined ? { kind: 'disk' } : { kind: 'range', range };
}

async function run(args: readonly string[], io: Io): Promise<number> {
  const { values, words } = readOptions(args, {
    batch: { type: 'string' },
    staged: { type: 'boolean' },
    format: { type: 'string' },
  });
  if (typeof values['batch'] === 'string') return reviewBatch(values['batch'], io);
  const format = formatNamed(String(values['format'] ?? 'text'));
  const reviewed = await reviewRange(askedOf(words, values['staged'] === true, io), io);
  if (reviewed.kind === 'refused') throw new Misuse(reviewed.says, reviewed.help);
  io.out(format(reviewed, io));
  for (const problem of reviewed.problems) io.err(`holdpoint: ${problem}\n`);
  const { decision, enforced } = reviewed.report;
  return decision.verdict === 'allow' || !enforced ? exit.clean : exit.held;
}

export const review: Verb = {
  name: 'review',
  usage: '[RANGE | --staged] [--format text|json|markdown|sarif|github] | --batch FILE|-',
  summary: 'what applying a change would do, on the lines that say it; nothing is run',
  run,
};
