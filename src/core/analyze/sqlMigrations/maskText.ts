/** A text with the same length, in which what is no SQL of this deploy is blank. */
export type Masked = {
  readonly text: string;
  /** Offsets of merge conflict markers. */
  readonly conflicts: readonly number[];
  /** The tool puts the whole file into one transaction. */
  readonly wrapped: boolean;
};

const blank = (found: string): string => found.replace(/[^\n]/g, ' ');
/** A part that is filled in before the database sees it: one name or value that is not known. */
const filler = (found: string): string => found.replace(/[^\n]/g, '\uFFFC');

const CONFLICT = /^(?:<{7}|={7}|>{7}|\|{7})(?:[ \t][^\n]*)?\r?$/gm;

/** Lines by which tools tell the way up from the way down; the second group names the way. */
const DIRECTIONS: readonly RegExp[] = [
  /^\s*--+\s*\+(?:goose|migrate|micrate|gooseplus)\s+(up|down)\b/i,
  /^\s*--+\s*migrate:(up|down)\b/i,
  /^\s*--+\s*rambler\s+(up|down)\b/i,
  /^\s*--+\s*(up|down)\s+migration\b/i,
  /^\s*(?:#|--)\s*-{2,3}\s*!(up|down)s\b/i,
  /^\s*--+\s*=+\s*(up|down)\s*=+/i,
  /^\s*--+\s*(?:\/\/)?\s*@(undo)\b/i,
  /^\s*-{4,}\s*create above\s*\/\s*(drop below)\b/i,
  /^\s*-+\s*(up|down)\s*:?\s*$/i,
];

function directionOf(line: string): 'up' | 'down' | null {
  if (!/^\s*[-#]/.test(line)) return null;
  for (const pattern of DIRECTIONS) {
    const [, way] = pattern.exec(line) ?? [];
    if (way !== undefined) return way.toLowerCase() === 'up' ? 'up' : 'down';
  }
  return null;
}

/** Blanks what would only run on the way back. */
function withoutDown(text: string): string {
  let way: 'up' | 'down' = 'up';
  return text
    .split('\n')
    .map((line) => {
      const turn = directionOf(line);
      way = turn ?? way;
      return way === 'down' || turn !== null ? blank(line) : line;
    })
    .join('\n');
}

/** goose and dbmate open a transaction unless the file says otherwise; what else wraps a file cannot be told from it. */
function isWrapped(text: string): boolean {
  const goose = /^\s*--+\s*\+(?:goose|migrate)\s+up\b/im.test(text);
  const dbmate = /^\s*--+\s*migrate:up\b/im.test(text);
  const outside =
    /^\s*--+\s*(?:\+goose\s+no\s+transaction|\+migrate\s+up\s+notransaction|migrate:up\s.*transaction:\s*false)/im;
  return (goose || dbmate) && !outside.test(text);
}

/** Liquibase's own lines, which are comments wherever two dashes alone do not begin one. */
const LIQUIBASE =
  /^[ \t]*--(?:liquibase|changeset|rollback|preconditions?|property|comment|validCheckSum|ignore)\b[^\n]*/gim;

/** Blanks what is not SQL or not run, and fills what a template fills in. */
export function maskText(source: string): Masked {
  const conflicts = [...source.matchAll(CONFLICT)];
  // A line of `=` alone may underline a title.
  const isConflict = conflicts.length > 1 || conflicts.some(([found]) => !found.startsWith('='));
  const text = withoutDown(source)
    .replace(CONFLICT, (found) => (isConflict ? blank(found) : found))
    .replace(/^\uFEFF/, ' ')
    .replace(/--> statement-breakpoint/g, blank)
    .replace(LIQUIBASE, blank)
    .replace(/\{%[\s\S]{0,300}?%\}|\{#[\s\S]{0,300}?#\}|<%(?!=)[\s\S]{0,300}?%>/g, blank)
    .replace(/\{\{[\s\S]{0,300}?\}\}|\$\{[^}\n]{0,300}\}|<%=[\s\S]{0,300}?%>/g, filler);
  return { text, conflicts: isConflict ? conflicts.map(({ index }) => index) : [], wrapped: isWrapped(source) };
}
