import { rowsOnce } from '../../core/present/cards';
import type { Row } from '../../core/present/findingRows';
import type { Annotation } from '../../gate/protocol/annotations';
import type { LineMark } from './lineMarks';
import { severityLook } from './severityLook';

const special = /[\\`*_{}[\]()#+\-.!|<>~$&:@]/g;

/** Text that Markdown leaves as it is. */
function plain(text: string): string {
  return text.replace(special, (one) => (one === '<' ? '&lt;' : one === '&' ? '&amp;' : `\\${one}`));
}

/** What stands between back quotes stays code; an odd quote is a character. */
function escaped(text: string): string {
  const parts = text.split('`');
  if (parts.length % 2 === 0) return plain(text);
  return parts.map((part, index) => (index % 2 === 0 ? plain(part) : part === '' ? '' : `\`${part}\``)).join('');
}

function headed({ severity, rule }: Annotation, rows: readonly Row[]): string {
  const { shape } = severityLook[severity];
  const lines = rows.map(({ label, text }, index) =>
    index === 0 ? `${shape} **${plain(label)}** ${escaped(text)}` : `**${plain(label)}** ${escaped(text)}`,
  );
  return [...lines, `\`${rule}\``].join('  \n');
}

/** Lines of a thing that are listed below another one of its. */
const MOST_ELSEWHERE = 8;

function elsewhereList(elsewhere: readonly Annotation[]): readonly string[] {
  if (elsewhere.length === 0) return [];
  const lines = elsewhere
    .slice(0, MOST_ELSEWHERE)
    .map(
      ({ severity, phrase, start }) => `- ${severityLook[severity].shape} ${escaped(phrase)}, line ${start.line + 1}`,
    );
  const left = elsewhere.length - lines.length;
  return [['Also, on other lines:', '', ...lines, ...(left > 0 ? [`- ${left} more`] : [])].join('\n')];
}

/**
 * The whole of what is known of a line, worst first and each thing once, as Markdown in which nothing but our own
 * emphasis means anything; below it what is said of the same things elsewhere.
 */
export function hoverText({ annotations, elsewhere }: Pick<LineMark, 'annotations' | 'elsewhere'>): string {
  const [worst, ...also] = annotations;
  if (worst === undefined) return '';
  const rows = rowsOnce({ worst, also }, (one) => one.rows);
  const blocks = annotations.map((one, index) => headed(one, rows[index] ?? []));
  return [...blocks, ...elsewhereList(elsewhere)].join('\n\n---\n\n');
}
