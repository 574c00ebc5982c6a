import assert from 'node:assert/strict';
import { commandTable, holdNumber, type Actions } from '../../src/vscode/commands';
import { contributes } from '../../package.json';

/** Writes down which action a command took, with what. */
function watchedActions(calls: string[]): Actions {
  const note =
    (name: string) =>
    (argument?: unknown): void => {
      calls.push(argument === undefined ? name : `${name} ${JSON.stringify(argument)}`);
    };
  return {
    openQuestion: note('openQuestion'),
    showDetails: note('showDetails'),
    copyCommand: note('copyCommand'),
    showWaiting: note('showWaiting'),
    showDisarming: note('showDisarming'),
    stopAllAgents: note('stopAllAgents'),
    askToResume: note('askToResume'),
    openPolicy: note('openPolicy'),
    createPolicy: note('createPolicy'),
    askToAcceptPolicy: note('askToAcceptPolicy'),
    showHeldChange: note('showHeldChange'),
    askToRestore: note('askToRestore'),
    askToKeep: note('askToKeep'),
    askToTakeOut: note('askToTakeOut'),
    quickMenu: note('quickMenu'),
    showLog: note('showLog'),
    reviewChanges: note('reviewChanges'),
    reviewPlan: note('reviewPlan'),
    refreshReach: note('refreshReach'),
    copySaferWay: note('copySaferWay'),
    connectAgents: note('connectAgents'),
    refreshAgents: note('refreshAgents'),
    repairAgent: note('repairAgent'),
    hardenAgent: note('hardenAgent'),
  };
}

function checkCommand(id: string, argument: unknown, expected: string): void {
  const calls: string[] = [];
  commandTable.find((entry) => entry.id === id)?.run(watchedActions(calls), argument);
  assert.deepEqual(calls, [expected]);
}

describe('the command table', () => {
  it('a safer way is read from the row that names one', () => {
    checkCommand('holdpoint.copySaferWay', { instead: 'aws configure sso' }, 'copySaferWay "aws configure sso"');
    checkCommand('holdpoint.copySaferWay', { instead: '' }, 'copySaferWay null');
    checkCommand('holdpoint.refreshReach', { instead: 'x' }, 'refreshReach');
  });

  it('a plan is read from the file of the explorer, and nothing that is not a local file', () => {
    checkCommand('holdpoint.reviewPlan', { scheme: 'file', path: '/p/tfplan' }, 'reviewPlan "/p/tfplan"');
    checkCommand('holdpoint.reviewPlan', { scheme: 'https', path: '/p/tfplan' }, 'reviewPlan null');
    checkCommand('holdpoint.reviewPlan', '/p/tfplan', 'reviewPlan null');
  });

  it('an agent to repair is read from the row that names one', () => {
    const row = { agent: 'kiro', surface: 'ide' };
    checkCommand('holdpoint.repairAgent', { ...row, more: 1 }, `repairAgent ${JSON.stringify(row)}`);
    checkCommand('holdpoint.repairAgent', { agent: 7 }, 'repairAgent null');
    checkCommand('holdpoint.hardenAgent', { ...row, yes: true }, `hardenAgent ${JSON.stringify(row)}`);
    checkCommand('holdpoint.hardenAgent', 'now', 'hardenAgent null');
    checkCommand('holdpoint.refreshAgents', row, 'refreshAgents');
  });

  it('is what package.json contributes', () => {
    const fromTable = commandTable.map(({ id, title }) => ({ id, title }));
    const contributed = contributes.commands.map(({ command, title }) => ({ id: command, title }));
    assert.deepEqual(contributed, fromTable);
  });

  it('every command of a menu, view or walkthrough is in it', () => {
    const ids = new Set(commandTable.map(({ id }) => id));
    const menus = Object.values(contributes.menus)
      .flat()
      .map(({ command }) => command);
    const links = [
      ...JSON.stringify([contributes.viewsWelcome, contributes.walkthroughs]).matchAll(/command:([\w.]+)/gi),
    ];
    for (const id of [...menus, ...links.map(([, id]) => id ?? '')]) assert.ok(ids.has(id), id);
  });

  it('a row of the Waiting view names its hold and nothing else', () => {
    const row = { hold: 7, answer: 'allow', typed: 'ce-api-prod' };
    checkCommand('holdpoint.openQuestion', row, 'openQuestion 7');
    checkCommand('holdpoint.openQuestion', 7, 'openQuestion 7');
  });

  it('an argument that tries to answer opens the question only', () => {
    checkCommand('holdpoint.openQuestion', { kind: 'answer', answer: 'allow' }, 'openQuestion null');
    checkCommand('holdpoint.restoreHeldChange', { id: 'x', answer: 'allow' }, 'askToRestore "x"');
    checkCommand('holdpoint.keepChange', { id: 'x', choice: 'keep', yes: true }, 'askToKeep "x"');
    checkCommand('holdpoint.takeOutChange', 'x', 'askToTakeOut null');
    checkCommand('holdpoint.resumeAgents', { yes: true }, 'askToResume');
    checkCommand('holdpoint.connectAgents', { yes: true, agent: 'kiro' }, 'connectAgents');
    checkCommand('holdpoint.acceptPolicyChange', { digest: 'd', yes: true }, 'askToAcceptPolicy null');
    checkCommand('holdpoint.acceptPolicyChange', { file: '/p', digest: 'd' }, 'askToAcceptPolicy "/p"');
  });

  it('a hold is named by a whole number', () => {
    const cases: readonly (readonly [unknown, number | null])[] = [
      [3, 3],
      [{ hold: 3 }, 3],
      ['3', null],
      [NaN, null],
      [1.5, null],
      [null, null],
      [{ hold: '3' }, null],
    ];
    for (const [argument, expected] of cases) assert.equal(holdNumber(argument), expected);
  });
});
