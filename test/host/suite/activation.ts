import assert from 'node:assert/strict';
import { commands, extensions, Uri, workspace } from 'vscode';
import { commandTable } from '../../../src/vscode/commands';

describe('Holdpoint in the extension host', () => {
  it('activates by itself once the editor has started', async () => {
    const extension = extensions.getExtension('holdpoint.holdpoint');
    assert.ok(extension !== undefined);
    const until = Date.now() + 20_000;
    while (!extension.isActive && Date.now() < until) await new Promise((resolve) => setTimeout(resolve, 50));
    assert.ok(extension.isActive);
  });

  it('registers every command of its table', async () => {
    const known = new Set(await commands.getCommands(true));
    assert.deepEqual(
      commandTable.filter(({ id }) => !known.has(id)),
      [],
    );
  });

  it('its views can be shown', async () => {
    for (const view of ['waiting', 'activity', 'policy', 'reach'])
      await commands.executeCommand(`holdpoint.${view}.focus`);
  });

  it('the page of a hold that nobody knows says so and is in its own language', async () => {
    const page = await workspace.openTextDocument(Uri.parse('holdpoint-question:/HP-999.holdpoint'));
    assert.equal(page.getText(), 'HP-999 is no longer known.\n');
    assert.equal(page.languageId, 'holdpoint-question');
  });

  it('a command that tries to answer does nothing that can be seen', async () => {
    const answers = [
      { hold: 1, answer: 'allow' },
      1,
      'HP-1',
      { file: '/etc/holdpoint/policy.yaml', digest: 'd' },
      null,
    ];
    for (const argument of answers) {
      await commands.executeCommand('holdpoint.copyCommand', argument);
      await commands.executeCommand('holdpoint.openQuestion', argument);
      await commands.executeCommand('holdpoint.acceptPolicyChange', argument);
    }
  });
});
