function backslashesBehind(line: string): number {
  let at = line.length;
  while (at > 0 && line[at - 1] === '\\') at -= 1;
  return line.length - at;
}

/** Joins lines that end in a backslash: those of a recipe as they are, any other with a blank between. */
export function logicalLines(text: string): readonly string[] {
  const lines: string[] = [];
  let open: string | null = null;
  for (const line of text.replaceAll('\r\n', '\n').split('\n')) {
    const isRecipe: boolean = (open ?? line).startsWith('\t');
    const whole: string = open === null ? line : isRecipe ? `${open}\n${line}` : `${open} ${line.trimStart()}`;
    const continues = backslashesBehind(line) % 2 === 1;
    if (continues) open = isRecipe ? whole : whole.slice(0, -1).trimEnd();
    else {
      lines.push(whole);
      open = null;
    }
  }
  return open === null ? lines : [...lines, open];
}

/** A line without its comment. */
export function withoutComment(line: string): string {
  if (!line.includes('#')) return line;
  const at = /(?:^|[^\\])#/.exec(line);
  const cut = at === null ? line : line.slice(0, at.index + (line[at.index] === '#' ? 0 : 1));
  return cut.replaceAll('\\#', '#');
}
