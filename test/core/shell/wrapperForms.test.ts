import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadParser, scriptOf } from './scriptOf';

/*
 * `wrapperForms.txt` has one documented way to start a program a line: `{w}` stands for its words, `{q}` for them as one
 * quoted word. Whatever stands there is found as it was written; one that does nothing wrong is found no less.
 */
const forms = readFileSync(join(__dirname, 'wrapperForms.txt'), 'utf8')
  .split('\n')
  .filter((line) => line.includes('{'));

function quoted(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}

function filled(form: string, line: string): string {
  return form.replaceAll('{w}', () => line).replaceAll('{q}', () => quoted(line));
}

/** Whether the inner command is among those that would run, word by word. */
function isFound(text: string, words: readonly string[]): boolean {
  const { commands } = scriptOf(text, { ordinary: ['echo', 'printf', 'cat', 'true', 'false', 'ls'] });
  return commands.some(({ program, args }) => {
    const found = [program, ...args.map(({ value }) => value)];
    return words.every((word, at) => found[at] === word);
  });
}

function checkFinds(lines: readonly string[], words: readonly string[]): void {
  assert.deepEqual(
    lines.filter((line) => !isFound(line, words)),
    [],
  );
}

/** The same numbers each time. */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

/** Forms that hand their words on as they are, so that they can stand in one another. */
const nesting = forms.filter(
  (form) =>
    /^(?:sudo|doas|env|nohup|timeout|nice|ionice|setsid|stdbuf|flock|strace) .*\{w\}$/.test(form) &&
    !/-S|env -[LUP]/.test(form),
);
const enclosing = forms.filter((form) => /^(?:sh|bash|dash|zsh|su|runuser|flock|script) .*\{q\}$/.test(form));

function mixed(seed: number, inner: string): string {
  const next = numbers(seed);
  let text = inner;
  for (let depth = 0; depth < 10; depth += 1) {
    const from = next() < 0.3 ? enclosing : nesting;
    text = filled(from[Math.floor(next() * from.length)] ?? '{w}', text);
  }
  return text;
}

describe('documented forms of wrappers', () => {
  before(loadParser);

  it('all lead to the program behind them', () => {
    const words = ['terraform', 'destroy', '-auto-approve'];
    checkFinds(
      forms.map((form) => filled(form, words.join(' '))),
      words,
    );
  }).timeout(60_000);

  it('may be mixed ten deep', () => {
    const words = ['git', 'status', '--short'];
    checkFinds(
      Array.from({ length: 60 }, (_, seed) => mixed(seed + 1, words.join(' '))),
      words,
    );
  }).timeout(60_000);
});
