import assert from 'node:assert/strict';
import { actionsIn, readFind } from '../../../../src/core/rules/files/findExpression';
import { soughtBy, type Sought } from '../../../../src/core/rules/files/findSought';

function shown(sought: Sought): string {
  if (sought.kind !== 'some') return sought.kind;
  return [...(sought.harmless ? ['made'] : []), 'some', ...sought.patterns].join(' ');
}

/** What each `-delete` of an expression is done to. */
function checkSought(rows: Readonly<Record<string, readonly string[]>>): void {
  for (const [expression, expected] of Object.entries(rows)) {
    const words = expression.split(' ').filter((word) => word !== '');
    const removals = actionsIn(readFind(words), ({ name }) => name === '-delete');
    assert.deepEqual(
      removals.map(({ held }) => shown(soughtBy(held))),
      expected,
      expression,
    );
  }
}

describe('what find looks for', () => {
  it('tests narrow what stands behind them, and nothing else', () => {
    checkSought({
      '-delete': ['all'],
      '-type f -delete': ['all'],
      '-name a.ts -delete': ['some a.ts'],
      '-name *.ts -o -delete': ['all'],
      '-name *.ts , -delete': ['all'],
      '-name *.pyc -o -name src -delete': ['some src'],
      '-delete -name *.pyc': ['all'],
      '-path ./src/* -and -name *.pyc -delete': ['made some ./src/* *.pyc'],
      '-path */build/* -name *.tfstate -delete': ['some */build/* *.tfstate'],
      '-name a -delete -o -mtime +7 -delete': ['some a', 'some'],
    });
  });

  it('brackets hold together, and an exclamation mark turns', () => {
    checkSought({
      '( -name *.pyc -o -name *.log ) -delete': ['made some *.pyc *.log'],
      '( -name *.pyc -o -name *.ts ) -delete': ['some *.pyc *.ts'],
      '( -name *.pyc -o -type f ) -delete': ['all'],
      '-name a ( -empty -o -delete )': ['some a'],
      '! -name a -delete': ['all'],
      '! -newer a -delete': ['some'],
      '! -inum 7 -delete': ['all'],
      '-not -empty -delete': ['all'],
      '( ( -empty ) ) -delete': ['empty'],
      '-empty -o -name b -delete': ['some b'],
    });
  });

  it('words of tests and of what is started are no tests', () => {
    checkSought({
      '-name -delete': [],
      '-exec echo -delete ; -print': [],
      '-exec test -e {} ; -delete': ['some'],
      '-exec echo {} + -delete': ['all'],
      '-fprintf out -empty -delete': ['all'],
      '-newermt -empty -delete': ['some'],
    });
  });

  it('what nobody would write ends in an answer', () => {
    checkSought({
      [`${'( '.repeat(10_000)}-delete`]: ['all'],
      [`${'! '.repeat(10_000)}-delete`]: ['all'],
      ') ) -o -o -delete )': ['all'],
      '-exec rm': [],
    });
  });
});
