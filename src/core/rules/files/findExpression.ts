/** What `find` is asked of each file: tests and actions, with what joins them. */
export type Expression =
  | { readonly kind: 'test'; readonly name: string; readonly words: readonly string[] }
  | { readonly kind: 'not'; readonly of: Expression }
  /** One after the other, as long as they hold. */
  | { readonly kind: 'all'; readonly of: readonly Expression[] }
  /** `-o`, and `,`, behind which nothing counts that was asked before. */
  | { readonly kind: 'any'; readonly of: readonly Expression[] };

type Test = Extract<Expression, { kind: 'test' }>;

/** An action, and the tests that have held of what it is done to. */
export type Reached = { readonly action: Test; readonly held: readonly Expression[] };

const VALUED = new Set([
  ...['-name', '-iname', '-path', '-ipath', '-wholename', '-iwholename', '-regex', '-iregex', '-lname', '-ilname'],
  ...['-mtime', '-mmin', '-atime', '-amin', '-ctime', '-cmin', '-used', '-newer', '-anewer', '-cnewer', '-size'],
  ...['-user', '-group', '-uid', '-gid', '-perm', '-inum', '-links', '-samefile', '-type', '-xtype', '-fstype'],
  ...['-maxdepth', '-mindepth', '-regextype', '-context', '-printf', '-fprint', '-fprint0', '-fls', '-files0-from'],
]);
const STARTING = /^-(?:exec|ok)(?:dir)?$/;
/** Deeper than anybody writes: brackets below are passed over. */
const DEEPEST = 40;

function isValued(name: string): boolean {
  return VALUED.has(name) || /^-newer[aBcm][aBcmt]$/.test(name);
}

/** The test that stands at `at`, and where the next one does. */
function testAt(words: readonly string[], at: number): readonly [Test, number] {
  const name = words[at] ?? '';
  const end = STARTING.test(name) ? endOfStarted(words, at) : at + (name === '-fprintf' ? 2 : isValued(name) ? 1 : 0);
  return [{ kind: 'test', name, words: words.slice(at + 1, end + 1) }, end + 1];
}

function endOfStarted(words: readonly string[], at: number): number {
  const end = words.findIndex(
    (word, index) => index > at && (word === ';' || (word === '+' && words[index - 1] === '{}')),
  );
  return end < 0 ? words.length : end;
}

/** Words behind the folders that `find` starts from; what cannot be read is a test that nobody knows. */
export function readFind(words: readonly string[]): Expression {
  let at = 0;

  function factor(depth: number): Expression {
    const word = words[at] ?? '';
    if (word === '!' || word === '-not') {
      at += 1;
      // Twice is not at all; a long row of them is no deeper than one.
      return depth < DEEPEST ? { kind: 'not', of: factor(depth + 1) } : { kind: 'all', of: [] };
    }
    if (word === '(' && depth < DEEPEST) {
      at += 1;
      return either(depth + 1);
    }
    const [test, next] = testAt(words, at);
    at = next;
    return test;
  }

  function either(depth: number): Expression {
    const branches: Expression[][] = [[]];
    while (at < words.length) {
      const word = words[at] ?? '';
      if (word === ')') {
        at += 1;
        if (depth > 0) break;
      } else if (word === '-o' || word === '-or' || word === ',') {
        at += 1;
        branches.push([]);
      } else if (word === '-a' || word === '-and') {
        at += 1;
      } else {
        branches.at(-1)?.push(factor(depth));
      }
    }
    return { kind: 'any', of: branches.map((of) => ({ kind: 'all', of })) };
  }

  return either(0);
}

/** Every action that `isAction` knows, with what must have held before it is reached. */
export function actionsIn(expression: Expression, isAction: (test: Test) => boolean): readonly Reached[] {
  switch (expression.kind) {
    case 'test':
      return isAction(expression) ? [{ action: expression, held: [] }] : [];
    case 'not':
      return actionsIn(expression.of, isAction);
    case 'any':
      return expression.of.flatMap((branch) => actionsIn(branch, isAction));
    case 'all':
      return expression.of.flatMap((part, index) =>
        actionsIn(part, isAction).map(({ action, held }) => ({
          action,
          held: [...expression.of.slice(0, index), ...held],
        })),
      );
  }
}
