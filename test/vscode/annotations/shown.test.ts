import assert from 'node:assert/strict';
import { severities } from '../../../src/core/model/finding';
import type { Annotation, FileAnnotations } from '../../../src/gate/protocol/annotations';
import { createAnnotationBook } from '../../../src/vscode/annotations/annotationBook';
import { badgeOf } from '../../../src/vscode/annotations/badgeOf';
import { changeRows } from '../../../src/vscode/annotations/changeRows';
import { hoverText } from '../../../src/vscode/annotations/hoverText';
import { isOfText, lineMarks } from '../../../src/vscode/annotations/lineMarks';
import { problemsOf } from '../../../src/vscode/annotations/problemsOf';
import { severityLook } from '../../../src/vscode/annotations/severityLook';
import { reviewTitle, sidesOf } from '../../../src/vscode/reviewChangesList';
import { contributes } from '../../../package.json';
import { aFile, anAnnotation } from './support';

const high = anAnnotation({ severity: 'high', phrase: 'opens x', target: 'x', rule: 'terraform/exposes' });
const info = anAnnotation({ severity: 'info', phrase: 'not seen through: y', target: '', rule: 'holdpoint/unparsed' });
const elsewhere = { line: 9, column: 0 };

describe('severities', () => {
  it('each has a shape, a contributed colour and a picture', () => {
    const colors = new Set(contributes.colors.map(({ id }) => id));
    for (const severity of severities) assert.ok(colors.has(severityLook[severity].color), severity);
    const shapes = ['critical', 'high', 'medium', 'low'] as const;
    assert.equal(new Set(shapes.map((severity) => severityLook[severity].shape)).size, 4);
  });
});

describe('line marks', () => {
  function checkMarks(file: FileAnnotations, expected: readonly string[]): void {
    assert.deepEqual(
      lineMarks(file).map(({ line, severity, text }) => `${line} ${severity} ${text}`),
      expected,
    );
  }
  it('a clean file has none', () => {
    checkMarks(aFile([]), []);
  });
  it('several findings of a line are the worst and how many more', () => {
    checkMarks(aFile([high, anAnnotation(), info]), ['3 critical ▌ replaces aws_db_instance.main · lost: data +2']);
    assert.deepEqual(lineMarks(aFile([high, anAnnotation()]))[0]?.annotations, [anAnnotation(), high]);
  });
  it('lines come from the top', () => {
    checkMarks(aFile([{ ...high, start: elsewhere }, info]), ['3 info ▌ not seen through: y', '9 high ▌ opens x']);
  });
  it('marks of a text belong on that text alone', () => {
    const cases: readonly (readonly [number | null, number, boolean, boolean])[] = [
      [null, 4, false, true],
      [null, 4, true, false],
      [4, 4, true, true],
      [3, 4, true, false],
    ];
    for (const [version, now, isDirty, expected] of cases) {
      assert.equal(isOfText({ version }, { version: now, isDirty }), expected);
    }
  });
});

describe('the hover', () => {
  function hoverOf(...annotations: readonly Annotation[]): string {
    const [mark] = lineMarks(aFile(annotations));
    return mark === undefined ? '' : hoverText(mark);
  }
  it('has a row a line, the shape in front, and the rule at the end', () => {
    assert.equal(
      hoverOf(anAnnotation()),
      '■ **Replaces** aws\\_db\\_instance\\.main because `engine` changes  \n**Lost** data  \n`terraform/replaces`',
    );
  });
  it('shows every finding of a line, worst first, and nothing twice', () => {
    const lost = { label: 'Lost', text: 'data' };
    const opens = { ...high, rows: [{ label: 'Opens', text: 'x' }, lost] };
    assert.equal(
      hoverOf(opens, anAnnotation({ rows: [{ label: 'Replaces', text: 'x' }, lost] })),
      '■ **Replaces** x  \n**Lost** data  \n`terraform/replaces`\n\n---\n\n▲ **Opens** x  \n`terraform/exposes`',
    );
  });
  it('lists what is said of the same thing on other lines, and of no other thing', () => {
    const unprotects = anAnnotation({ severity: 'high', phrase: 'removes `x` from it', start: elsewhere });
    const hover = hoverOf(anAnnotation(), unprotects, { ...high, start: elsewhere });
    assert.equal(hover.split('\n---\n')[1], '\nAlso, on other lines:\n\n- ▲ removes `x` from it, line 10');
  });
  it('text of a file is text: no link, no picture, no HTML, no command', () => {
    const hostile = '[x](command:evil) <img src=a> **b** $(zap) `odd';
    const shown = hoverOf(anAnnotation({ rows: [{ label: 'Replaces', text: hostile }] }));
    assert.match(shown, /\\\[x\\\]\\\(command\\:evil\\\) &lt;img src=a\\> \\\*\\\*b\\\*\\\* \\\$\\\(zap\\\) \\`odd/);
  });
});

describe('problems', () => {
  it('are the phrases of each line, the worst first, with its rule and how grave it is', () => {
    const file = aFile([info, high, anAnnotation(), { ...high, start: elsewhere }]);
    assert.deepEqual(
      problemsOf(file).map(({ severity, message, code }) => [severity, message, code]),
      [
        [
          'error',
          'replaces aws_db_instance.main · lost: data\nalso: opens x\nalso: not seen through: y',
          'terraform/replaces',
        ],
        ['warning', 'opens x', 'terraform/exposes'],
      ],
    );
  });
  it('a file that was not judged says so at its top', () => {
    const [problem] = problemsOf(aFile([], { missed: 'not judged: too long' }));
    assert.deepEqual([problem?.start.line, problem?.code], [0, 'holdpoint/not-judged']);
  });
});

describe('badges', () => {
  it('are the shape of the worst, with its phrase', () => {
    assert.deepEqual(badgeOf(aFile([anAnnotation(), high])), {
      badge: '■',
      color: 'holdpoint.critical',
      tooltip: 'Holdpoint: replaces aws_db_instance.main · lost: data +1',
    });
    assert.equal(badgeOf(aFile([high]))?.tooltip, 'Holdpoint: opens x');
  });
  it('a file that was only not seen through has none', () => {
    assert.equal(badgeOf(aFile([info])), null);
    assert.equal(badgeOf(aFile([])), null);
  });
});

describe('the rows of the Changes view', () => {
  function checkRows(files: readonly FileAnnotations[], expected: readonly string[]): void {
    assert.deepEqual(
      changeRows(files).map(
        ({ label, severity, phrase, children }) => `${severity} ${label}: ${phrase} (${children.length})`,
      ),
      expected,
    );
  }
  it('are resources, worst first', () => {
    checkRows(
      [aFile([high]), aFile([anAnnotation()], { path: '/w/z.tf' })],
      ['critical aws_db_instance.main: replaces aws_db_instance.main · lost: data (0)', 'high x: opens x (0)'],
    );
  });
  it('several findings of a resource are below it, of all files of its module', () => {
    const unprotects = anAnnotation({ severity: 'high', phrase: 'removes protection', start: elsewhere });
    const files = [aFile([unprotects]), aFile([anAnnotation()], { path: '/w/infra/other.tf' })];
    checkRows(files, ['critical aws_db_instance.main: replaces aws_db_instance.main · lost: data +1 (2)']);
    assert.deepEqual(changeRows(files)[0]?.place, { path: '/w/infra/other.tf', line: 3, column: 2, deleted: false });
  });
  it('resources of the same name in two modules are two', () => {
    checkRows(
      [aFile([high]), aFile([high], { path: '/w/other/main.tf' })],
      ['high x: opens x (0)', 'high x: opens x (0)'],
    );
  });
  it('files that were not seen through or not judged stand last, by their names', () => {
    checkRows(
      [aFile([info]), aFile([], { path: 'C:\\w\\big.tf', missed: 'not judged' }), aFile([high], { path: '/w/x.tf' })],
      ['high x: opens x (0)', 'info main.tf: not seen through: y (0)', 'info big.tf: not judged (0)'],
    );
  });
});

describe('the book of annotations', () => {
  it('keeps what shows something and tells which files changed', () => {
    const book = createAnnotationBook();
    assert.deepEqual(book.put([aFile([high]), aFile([], { path: '/w/a.tf', missed: 'x' })]), [
      '/w/infra/main.tf',
      '/w/a.tf',
    ]);
    assert.deepEqual(
      book.all().map(({ path }) => path),
      ['/w/a.tf', '/w/infra/main.tf'],
    );
    assert.deepEqual(book.put([aFile([])]), ['/w/infra/main.tf']);
    assert.equal(book.of('/w/infra/main.tf'), null);
    assert.deepEqual(book.clear(), ['/w/a.tf']);
    assert.deepEqual(book.all(), []);
  });
});

describe('the diff of all changes', () => {
  it('shows no side that is not there', () => {
    const sides = (how: 'added' | 'modified' | 'deleted'): unknown => {
      const { base, now } = sidesOf({ path: '/w/a', how, infrastructure: true });
      return [base, now];
    };
    assert.deepEqual(sides('added'), [false, true]);
    assert.deepEqual(sides('modified'), [true, true]);
    assert.deepEqual(sides('deleted'), [true, false]);
  });
  it('says what it compares with, and what it leaves out', () => {
    assert.equal(reviewTitle('the last commit (4dcd6bf)', 3, 3), 'Changes since the last commit (4dcd6bf)');
    assert.equal(reviewTitle('x', 500, 601), 'Changes since x, 500 of 601 files');
  });
});
