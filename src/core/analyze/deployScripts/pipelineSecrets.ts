/** A secret that a pipeline is handed, with where its name stands in the text. */
export type HandedSecret = { readonly name: string; readonly at: number };

/** Every job has it, and it lives as long as the job. */
const OWN = 'GITHUB_TOKEN';

const expression = /\$\{\{[^}]*\}\}/g;
const named = /\bsecrets(?:\.([A-Za-z_]\w*)|\[\s*'([^']*)'\s*\])/g;
const inherited = /^[ \t]*secrets:[ \t]*(inherit)\b/gm;
const jenkins = /\bcredentials(?:Id\s*:|\()\s*['"]([^'"]+)['"]/g;

function inExpressions(text: string): readonly HandedSecret[] {
  return [...text.matchAll(expression)].flatMap(({ 0: whole, index }) =>
    [...whole.matchAll(named)].map((match) => ({ name: match[1] ?? match[2] ?? '', at: index + match.index })),
  );
}

function inGroups(text: string, pattern: RegExp): readonly HandedSecret[] {
  return [...text.matchAll(pattern)].map(({ 0: whole, 1: name = '', index }) => ({
    name,
    at: index + whole.lastIndexOf(name),
  }));
}

/** The secrets of its forge or server that a pipeline's text hands to its steps, each once. */
export function pipelineSecrets(text: string): readonly HandedSecret[] {
  const found = [...inExpressions(text), ...inGroups(text, inherited), ...inGroups(text, jenkins)];
  return [...new Map(found.map((secret) => [secret.name, secret])).values()].filter(({ name }) => name !== OWN);
}
