import { dirname, relative } from 'node:path';
import ts from 'typescript';

const HOME = 'src/core/model/ownField';

/** Whether `type` is a record whose keys are any text. */
function isRecord(checker, type) {
  const certain = checker.getNonNullableType(type);
  return (
    checker.isArrayLikeType?.(certain) !== true &&
    checker.getIndexInfoOfType(certain, ts.IndexKind.String) !== undefined
  );
}

function importPath(filename, cwd) {
  const path = relative(dirname(filename), `${cwd}/${HOME}`).replace(/\\/g, '/');
  return path.startsWith('.') ? path : `./${path}`;
}

/** A word of a command line may be `constructor` or `toString`: each plain object seems to have these. */
export const ownFields = {
  meta: {
    type: 'problem',
    fixable: 'code',
    schema: [],
    messages: {
      read: 'ask ownField(record, key): a key from outside may name what every object inherits',
      within: 'ask Object.hasOwn(record, key): `in` also finds what every object inherits',
    },
  },
  create(context) {
    const services = context.sourceCode.parserServices;
    const checker = services.program.getTypeChecker();
    const isText = (node) => (services.getTypeAtLocation(node).flags & ts.TypeFlags.String) !== 0;
    const isWritten = ({ parent }, node) =>
      (parent.type === 'AssignmentExpression' && parent.left === node) ||
      (parent.type === 'UnaryExpression' && parent.operator === 'delete');
    const isImported = () => context.sourceCode.text.includes('import { ownField }');
    return {
      MemberExpression(node) {
        if (!node.computed || !isText(node.property) || isWritten(node, node)) return;
        if (!isRecord(checker, services.getTypeAtLocation(node.object))) return;
        context.report({
          node,
          messageId: 'read',
          *fix(fixer) {
            const { sourceCode } = context;
            const asked = `ownField(${sourceCode.getText(node.object)}, ${sourceCode.getText(node.property)})`;
            yield fixer.replaceText(node, asked);
            if (isImported()) return;
            yield fixer.insertTextBeforeRange(
              [sourceCode.ast.range[0], 0],
              `import { ownField } from '${importPath(context.filename, context.cwd)}';\n`,
            );
          },
        });
      },
      BinaryExpression(node) {
        if (node.operator !== 'in' || !isText(node.left)) return;
        context.report({
          node,
          messageId: 'within',
          fix: (fixer) => {
            const { sourceCode } = context;
            return fixer.replaceText(
              node,
              `Object.hasOwn(${sourceCode.getText(node.right)}, ${sourceCode.getText(node.left)})`,
            );
          },
        });
      },
    };
  },
};
