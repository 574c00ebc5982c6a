import type { Command, RulePack } from '../../model/command';
import { deployed, lost } from './said';
import { vendorReview } from './vendorPack';

const STACK = { lost: 'what its stacks keep, where nothing retains it' } as const;

/** Two tools are called `copilot`: this one has a thing and a verb in front. */
export function isAwsCopilot({ args }: Command): boolean {
  const [group, verb] = args.map(({ value }) => value);
  return (
    /^(?:app|svc|env|job|task|pipeline|secret|storage|run|deploy)$/.test(group ?? '') &&
    (group === 'deploy' || verb !== undefined)
  );
}

/** AWS Copilot's applications, environments and services. */
export const awsCopilotReview: RulePack['review'] = vendorReview({
  tool: 'aws-copilot',
  title: 'AWS Copilot',
  programs: ['copilot'],
  valued: ['-n', '--name', '-e', '--env', '-a', '--app'],
  places: ['-e', '-a'],
  named: ['-n', '--name', '-a', '--app'],
  told: {
    deploy: deployed('Deploys with AWS Copilot', { type: 'service', name: '' }),
    'app delete': lost('Deletes every service and environment of AWS Copilot application', { ...STACK, type: 'app' }),
    'env delete': lost('Deletes AWS Copilot environment', { ...STACK, type: 'environment' }),
    'svc|job|task delete': lost('Deletes AWS Copilot service', { ...STACK, type: 'service' }),
  },
});
