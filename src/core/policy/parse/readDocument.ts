import { isAlias, isNode, parseAllDocuments, visit, type Document, type Node } from 'yaml';
import { placeOf } from '../../model/place';
import type { PolicyProblem } from '../../model/policy';

/** Deeper nesting than any policy has; deeper still, and reading it would exhaust the stack. */
const DEEPEST = 100;

/** Refused before the YAML reader recurses: brackets nested too deep. Brackets inside quotes count too, harmlessly. */
function isTooDeep(text: string): boolean {
  let depth = 0;
  for (const letter of text) {
    if (letter === '[' || letter === '{') depth += 1;
    if (letter === ']' || letter === '}') depth -= 1;
    if (depth > DEEPEST) return true;
  }
  return false;
}

type Found = { readonly root: Node | null } | { readonly problems: readonly PolicyProblem[] };

function problem(text: string, [start, end]: readonly [number, number], says: string): PolicyProblem {
  return { code: 'yaml', at: placeOf(text, { start, end }), says };
}

/** Anchors, aliases and tags: nothing a policy needs, and the material of documents that unfold without end. */
function foldings(text: string, document: Document.Parsed): readonly PolicyProblem[] {
  const found: PolicyProblem[] = [];
  visit(document, (_, node) => {
    if (!isNode(node)) return;
    const [start = 0, end = 0] = node.range ?? [];
    const range = [start, end] as const;
    if (isAlias(node)) found.push(problem(text, range, 'an alias (`*name`) is not allowed in a policy'));
    else if (node.anchor !== undefined) {
      found.push(problem(text, range, `an anchor (\`&${node.anchor}\`) is not allowed in a policy`));
    } else if (node.tag !== undefined) found.push(problem(text, range, 'a tag (`!name`) is not allowed in a policy'));
  });
  return found;
}

/** The root of the one document in `text`, or everything that is wrong with its YAML. */
export function readDocument(text: string): Found {
  if (isTooDeep(text)) return { problems: [problem(text, [0, 0], 'the text is nested too deeply')] };
  const documents = parseAllDocuments(text, {
    prettyErrors: false,
    version: '1.2',
    merge: false,
  });
  const document = documents.at(0);
  const second = documents.at(1);
  if (document === undefined) return { root: null };
  if (second !== undefined) {
    const at = second.range[0];
    return { problems: [problem(text, [at, at], 'a policy is one document; here a second one begins')] };
  }
  const broken = [...document.errors, ...document.warnings].map((error) =>
    problem(text, error.pos, error.message.split('\n')[0]?.toLowerCase() ?? 'broken'),
  );
  const problems = broken.length > 0 ? broken : foldings(text, document);
  return problems.length > 0 ? { problems } : { root: document.contents };
}
