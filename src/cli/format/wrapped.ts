/** A line cut between words, what follows set in by two more than it is itself. */
export function wrapped(text: string, columns: number, indent = ''): readonly string[] {
  const lines: string[] = [];
  let line = indent + (text.split(' ')[0] ?? '');
  for (const word of text.split(' ').slice(1)) {
    if (line.length + 1 + word.length <= columns) line = `${line} ${word}`;
    else {
      lines.push(line);
      line = `${indent}  ${word}`;
    }
  }
  return [...lines, line];
}
