import { checkSays, loadEngine } from './checkSays';

const result = 'aws codepipeline put-approval-result --pipeline-name shop --stage-name Go --action-name Ok --token t';
const review = 'aws codecommit update-pull-request-approval-state --pull-request-id 7 --revision-id r';

describe('gates that wait for a person', () => {
  before(loadEngine);

  it('an approval in place of a person is told, a rejection is not one', () => {
    checkSays([
      [`${result} --result status=Approved,summary=ok`, ['ask', 'Approves shop in place of a person']],
      [`${result} --result '{"status": "Approved"}'`, ['ask', 'Approves shop in place of a person']],
      [`${result} --result status=Rejected,summary=no`, ['allow', 'Puts CODEPIPELINE approval result shop']],
      [`${review} --approval-state APPROVE`, ['ask', 'Approves 7 in place of a person']],
    ]);
  });
});
