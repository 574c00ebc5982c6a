import type { HoldView } from '../gate/protocol';
import { holdName, questionRows } from './questionText';

const width = 92;

const stateWords: Readonly<Record<HoldView['state'], string>> = {
  waiting: 'waits for your answer',
  released: 'allowed once',
  denied: 'denied',
  expired: 'expired, nothing was released',
};

/** Breaks at spaces so that no line is longer than `room`; a single long word stays whole. */
function wrap(text: string, room: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (line !== '' && line.length + 1 + word.length > room) {
      lines.push(line);
      line = word;
    } else {
      line = line === '' ? word : `${line} ${word}`;
    }
  }
  return [...lines, line];
}

function column(label: string, text: string, indent: number): readonly string[] {
  return wrap(text, width - indent).map((line, index) => (index === 0 ? label : '').padEnd(indent) + line);
}

/**
 * The whole question as a page of plain text: nothing in it can act, whatever an agent wrote.
 * `known` is false once the gate no longer speaks of the hold.
 */
export function detailsText(hold: HoldView, known: boolean): string {
  const rows = [
    ...questionRows(hold),
    { label: 'Agent', text: hold.session === null ? hold.agent.title : `${hold.agent.title}, session ${hold.session}` },
    { label: 'Folder', text: hold.cwd },
    { label: 'State', text: known ? stateWords[hold.state] : 'no longer waits' },
  ];
  const indent = Math.max(...rows.map((row) => row.label.length)) + 3;
  const title = `${hold.question.title}  ${holdName(hold)}`;
  return [
    title,
    '─'.repeat(width),
    '',
    ...rows.flatMap((row) => column(row.label, row.text, indent)),
    '',
    '─'.repeat(width),
    '',
    hold.question.full,
    '',
  ].join('\n');
}
