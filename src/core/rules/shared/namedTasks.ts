import { published } from './published';
import type { Deed } from './toolPack';

const released = published('Publishes by the task', undefined, 'task');
const destroyed: Deed = {
  ...{ rule: 'tasks/destroy', effect: 'delete', severity: 'high', undo: 'unknown', type: 'task' },
  says: 'Destroys by the task',
};
const deployed: Deed = {
  ...{ rule: 'tasks/deploy', effect: 'update', severity: 'high', undo: 'costly', type: 'task' },
  says: 'Deploys by the task',
};

/** Names of tasks that reach others: `publish`, `deploy:prod`. */
const REACHING = /^(publish|release|deploy|destroy|undeploy)(?:[-:_.\s]|$)/i;
/** What of that only looks, or stays on this machine: `release:dry-run`, `deploy-local`. */
const STAYING = /dry|local|check|test|preview|plan|diff|notes|build|lint|status|verify|validate/i;

const ENDING = /(?:^|[-_:./])(?:destroy|undeploy|nuke|tear-?down-(?:all|prod\w*|infra\w*))(?:$|[-_:./])/i;

/** The same for runners whose tasks are of any kind, where only the end of things is told by a name. */
export function endOfTasks(names: readonly string[]): Deed | null {
  const name = names.find((one) => ENDING.test(one) && !STAYING.test(one));
  return name === undefined ? null : { ...destroyed, name };
}

/**
 * What a task does whose lines are not to be read, by its name alone; `workspace#deploy` counts by what stands last. Null
 * where no name says that others see it.
 */
export function deedOfTasks(names: readonly string[]): Deed | null {
  for (const name of names) {
    const task = name.split('#').at(-1) ?? '';
    const verb = STAYING.test(task) ? undefined : REACHING.exec(task)?.[1]?.toLowerCase();
    if (verb === undefined) continue;
    if (verb === 'deploy') return { ...deployed, name: task };
    return { ...(verb === 'publish' || verb === 'release' ? released : destroyed), name: task };
  }
  return null;
}
