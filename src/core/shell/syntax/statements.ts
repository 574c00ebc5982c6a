import { ownField } from '../../model/ownField';
import type { SyntaxNode } from '../../model/ports';
import { assignmentsOf, commandOf, declarationOf, strayCommand } from './commands';
import { caseOf, countedOf, forOf, functionOf, ifOf, testOf, whileOf } from './compound';
import type { Context } from './context';
import { childrenOf, deeper, DEEPEST_SYNTAX, namedChildrenOf, spanOf } from './context';
import { behindRedirect, isRedirect, redirectOf } from './redirects';
import type { RedirectSyntax, Statement, WordSyntax } from './tree';
import { wordOf } from './words';

const wordTypes = new Set([
  'word',
  'string',
  'raw_string',
  'ansi_c_string',
  'concatenation',
  'command_name',
  'simple_expansion',
  'expansion',
  'command_substitution',
  'process_substitution',
  'number',
  'variable_name',
  'brace_expression',
  'translated_string',
]);

/** The grammar hangs what stands behind a pipeline or list on the whole of it; it belongs to the last command. */
function onLast(statement: Statement, change: (last: Statement) => Statement): Statement {
  if (statement.kind === 'pipeline') {
    const last = statement.stages.slice(-1).map((stage) => onLast(stage, change));
    return { ...statement, stages: [...statement.stages.slice(0, -1), ...last] };
  }
  if (statement.kind === 'chain') {
    const last = statement.rest.slice(-1).map((one) => ({ ...one, statement: onLast(one.statement, change) }));
    return { ...statement, rest: [...statement.rest.slice(0, -1), ...last] };
  }
  return change(statement);
}

function attach(
  statement: Statement,
  redirects: readonly RedirectSyntax[],
  node: SyntaxNode,
  context: Context,
): Statement {
  if (redirects.length === 0) return statement;
  return onLast(statement, (last) =>
    last.kind === 'command'
      ? { ...last, redirects: [...last.redirects, ...redirects] }
      : { kind: 'redirected', body: last, redirects, span: spanOf(node, context) },
  );
}

/** The grammar drops a lone `-` before a here-document. */
function lostWords(children: readonly SyntaxNode[], context: Context): readonly WordSyntax[] {
  return children.flatMap((child, index) => {
    const from = children[index - 1]?.endIndex ?? child.startIndex;
    if (context.source.slice(from, child.startIndex).trim() !== '-') return [];
    const span = context.place ?? { start: from, end: child.startIndex };
    return [{ parts: [{ kind: 'text' as const, text: '-', quoted: true }], raw: '-', span }];
  });
}

function redirectedOf(node: SyntaxNode, context: Context): Statement {
  const children = childrenOf(node);
  const bodies = context.statements(
    children.filter((child) => !isRedirect(child)),
    context,
  );
  const nodes = children.filter(isRedirect);
  const behind = nodes.flatMap((one) => behindRedirect(one, context));
  const redirects = [...nodes, ...behind.filter(isRedirect)].flatMap((child) => redirectOf(child, context));
  const [body, ...others] = bodies;
  let statement = attach(body ?? assignmentsOf([], node, context), redirects, node, context);
  const words = [
    ...lostWords(children, context),
    ...behind.filter((child) => wordTypes.has(child.type)).map((child) => wordOf(child, context)),
  ];
  if (words.length > 0) {
    statement = onLast(statement, (last) =>
      last.kind === 'command' ? { ...last, words: [...last.words, ...words] } : last,
    );
  }
  for (const child of behind) {
    if (child.type === 'pipeline') {
      const stages = context.statements(namedChildrenOf(child), deeper(context));
      statement = onLast(statement, (last) => ({ kind: 'pipeline', stages: [last, ...stages] }));
    } else if (child.isNamed && !isRedirect(child) && !wordTypes.has(child.type)) {
      const operator = node.children.length > 0 && behind.some((one) => one.type === '||') ? '||' : '&&';
      const [next, ...more] = context.statements([child], deeper(context));
      if (next !== undefined) statement = { kind: 'chain', first: statement, rest: [{ operator, statement: next }] };
      others.push(...more);
    }
  }
  return others.length === 0 ? statement : { kind: 'group', body: [statement, ...others] };
}

function grouped(statements: readonly Statement[]): Statement {
  const [only] = statements;
  return statements.length === 1 && only !== undefined ? only : { kind: 'group', body: statements };
}

/** `a && b || c` leans to the left as deep as it is long, so it is walked and not recursed. */
function chainOf(node: SyntaxNode, context: Context): Statement {
  const rest: { operator: '&&' | '||'; statement: Statement }[] = [];
  let list = node;
  for (;;) {
    const [left, operator, ...right] = childrenOf(list);
    const statement = grouped(context.statements(right, deeper(context)));
    rest.unshift({ operator: operator?.type === '||' ? '||' : '&&', statement });
    if (left === undefined) return grouped(rest.map((one) => one.statement));
    if (left.type !== 'list') {
      return { kind: 'chain', first: grouped(context.statements([left], deeper(context))), rest };
    }
    list = left;
  }
}

function isArithmetic(node: SyntaxNode): boolean {
  return childrenOf(node)[0]?.type === '((';
}

const readers: Readonly<Record<string, (node: SyntaxNode, context: Context) => Statement>> = {
  declaration_command: declarationOf,
  unset_command: declarationOf,
  variable_assignment: (node, context) => assignmentsOf([node], node, context),
  variable_assignments: (node, context) =>
    assignmentsOf(
      namedChildrenOf(node).filter((child) => child.type === 'variable_assignment'),
      node,
      context,
    ),
  pipeline: (node, context) => ({
    kind: 'pipeline',
    stages: namedChildrenOf(node).flatMap((child) => context.statements([child], deeper(context))),
  }),
  list: chainOf,
  redirected_statement: redirectedOf,
  subshell: (node, context) => ({ kind: 'subshell', body: context.statements(node.children, deeper(context)) }),
  compound_statement: (node, context) =>
    isArithmetic(node)
      ? testOf(node, context)
      : { kind: 'group', body: context.statements(node.children, deeper(context)) },
  test_command: testOf,
  if_statement: ifOf,
  while_statement: whileOf,
  for_statement: forOf,
  c_style_for_statement: countedOf,
  case_statement: caseOf,
  function_definition: functionOf,
};

function unparsed(node: SyntaxNode, context: Context): Statement {
  return {
    kind: 'unparsed',
    body: context.statements(node.children, deeper(context)),
    span: spanOf(node, context),
    tooDeep: false,
  };
}

/** The `< file` of `$(< file)` stands without a statement around it. */
function bareRedirect(node: SyntaxNode, context: Context): Statement {
  return attach(assignmentsOf([], node, context), redirectOf(node, context), node, context);
}

function statementOf(node: SyntaxNode, context: Context): readonly Statement[] {
  if (node.isError) return [unparsed(node, context)];
  const reader = ownField(readers, node.type);
  const gap: Statement[] = node.isMissing
    ? [{ kind: 'unparsed', body: [], span: spanOf(node, context), tooDeep: false }]
    : [];
  if (node.type === 'command') return [...gap, alone(commandOf(node, context), node, context)];
  if (reader !== undefined) return [...gap, reader(node, context)];
  if (!node.isNamed || node.type === 'comment') return gap;
  return [...gap, ...context.statements(node.children, { ...deeper(context), isWhole: false })];
}

/** `;` and the end of a line, with or without a comment; `;;` closes another list. */
const SEPARATOR = /[ \t]*(?:;(?![;&])|\n|#)/y;

/** A command that neither runs in the background nor is part of a pipeline or a list of `&&`. */
function alone(command: Statement, node: SyntaxNode, { isWhole, source }: Context): Statement {
  SEPARATOR.lastIndex = node.endIndex;
  return isWhole && command.kind === 'command' && SEPARATOR.test(source) ? { ...command, alone: true } : command;
}

/** The statements among `nodes`, in order; separators and comments fall away. */
export function statementsOf(nodes: readonly (SyntaxNode | null)[], context: Context): readonly Statement[] {
  const present = nodes.filter((node) => node !== null);
  const [first] = present;
  if (first === undefined) return [];
  if (context.depth > DEEPEST_SYNTAX)
    return [{ kind: 'unparsed', body: [], span: spanOf(first, context), tooDeep: true }];
  const statements: Statement[] = [];
  let words: SyntaxNode[] = [];
  const flush = (): void => {
    const stray = strayCommand(words, context);
    if (stray !== null) statements.push(stray);
    words = [];
  };
  for (const node of present) {
    if (wordTypes.has(node.type) && !node.isMissing) {
      words.push(node);
      continue;
    }
    flush();
    if (isRedirect(node)) statements.push(bareRedirect(node, context));
    else statements.push(...statementOf(node, context));
  }
  flush();
  return statements;
}
