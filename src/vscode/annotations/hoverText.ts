import type { Annotation } from '../../gate/protocol/annotations';
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

function oneHover({ severity, rows, rule }: Annotation): string {
  const { shape } = severityLook[severity];
  const lines = rows.map(({ label, text }, index) =>
    index === 0 ? `${shape} **${plain(label)}** ${escaped(text)}` : `**${plain(label)}** ${escaped(text)}`,
  );
  return [...lines, `\`${rule}\``].join('  \n');
}

/** The whole of what is known of a line, as Markdown in which nothing but our own emphasis means anything. */
export function hoverText(annotations: readonly Annotation[]): string {
  return annotations.map(oneHover).join('\n\n---\n\n');
}
