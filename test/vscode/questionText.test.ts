import assert from 'node:assert/strict';
import { detailsText } from '../../src/vscode/detailsText';
import { questionDetail, questionTitle } from '../../src/vscode/questionText';
import { aHold } from './support/holds';

describe('the words of a question', () => {
  it('the title carries the number', () => {
    assert.equal(questionTitle(aHold()), 'Kiro wants to delete a production stack · HP-7');
  });

  it('rows come in order and the command last', () => {
    const lines = questionDetail(aHold(), null).split('\n');
    const labels = lines.map((line) => line.split(':')[0]).slice(0, 7);
    assert.deepEqual(labels, ['Deletes', 'Production', 'Lost', 'Outage', 'Depends', 'Safer', 'Rule']);
    assert.equal(lines.at(-1), 'aws cloudformation delete-stack --stack-name ce-api-prod');
  });

  it('why it is put again comes first', () => {
    assert.equal(questionDetail(aHold(), 'too fast').split('\n')[0], 'too fast');
  });

  it('a foreign folder is named', () => {
    const detail = questionDetail(aHold({ foreignFolder: '/elsewhere' }), null);
    assert.ok(detail.includes('Folder: /elsewhere (belongs to no open window)'));
  });

  it('an agent that was told to come back is mentioned', () => {
    assert.ok(questionDetail(aHold({ hookWaits: false }), null).includes('Note: Kiro no longer waits'));
  });

  it('details stand in columns with the whole command at the end', () => {
    const hold = aHold();
    const full = 'line one\nline two';
    const lines = detailsText({ ...hold, question: { ...hold.question, full } }, true).split('\n');
    assert.ok(lines.includes('Production   because AWS_PROFILE=acme-prod; stack name ends in -prod'));
    assert.ok(lines.includes('State        waits for your answer'));
    assert.deepEqual(lines.slice(-3), ['line one', 'line two', '']);
  });

  it('details break long rows under their own column', () => {
    const text = detailsText(aHold(), true);
    assert.ok(text.includes('\n             infra/api.stack.yaml)'));
  });

  it('details of a hold that the gate forgot do not say that it waits', () => {
    assert.ok(detailsText(aHold(), false).includes('State        no longer waits'));
  });
});
