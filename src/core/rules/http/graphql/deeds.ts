import type { Mutation } from './mutations';
import { changed, granted, halted, part, unbraked, type Fact } from '../told';

const REMOVES = /^(?:delete|destroy|remove|purge|terminate|wipe|drop|truncate|erase|decommission|uninstall)$/;
const STOPS = /^(?:stop|restart|shutdown|suspend|pause|cancel|disable|redeploy|rollback|reset|archive|abort)$/;
const GIVES = /^(?:grant|invite)$/;
/** Parts of a thing that are put back with a click. */
const SMALL = /^(?:label|labels|assignee|assignees|reaction|star|upvote|subscription|draft|comment|tag|tags)$/;

/** `projectScheduleDelete`, `delete_volume`, `DeleteAllRows`: its words in lower case. */
function wordsOf(field: string): readonly string[] {
  return field
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[\s_]+/)
    .filter((word) => word !== '');
}

const NAMING = /(?:^|_)(?:id|ids|name|slug|key|identifier)$|(?:Id|Ids|ID|Name|Slug|Key)$/;

function nameOf({ field, arguments: given }: Mutation): string {
  const named = [...given].filter(([name]) => NAMING.test(name));
  return named.find(([name]) => name !== 'clientMutationId')?.[1] ?? field;
}

/** What is destroyed with a thing, where its name alone tells. */
function loss(thing: string): Fact {
  const kept = /volume|project|database|service|environment|app|cluster|bucket|organization|workspace|instance/.test(
    thing,
  );
  const severe = part(thing, kept ? 'everything that is kept in it' : undefined);
  return kept ? { ...severe, severity: 'critical' } : { ...severe, undo: 'costly', severity: 'high' };
}

/** What a field of a mutation does, by the words of its name. */
export function deedOf(mutation: Mutation): Fact {
  const words = wordsOf(mutation.field);
  const name = nameOf(mutation);
  const verb = words.find((word) => REMOVES.test(word) || STOPS.test(word) || GIVES.test(word));
  const thing = words.filter((word) => word !== verb).join(' ');
  const by = `NAME by the mutation \`${mutation.field}\``;
  if (verb === undefined) return { ...changed(`Changes ${by}`, thing), severity: 'low', certainty: 'possible', name };
  if (GIVES.test(verb)) return { ...granted(`Gives rights by ${by}`, thing), name };
  if (STOPS.test(verb)) return { ...halted(`May stop ${by}`, thing), severity: 'medium', certainty: 'possible', name };
  if (words.includes('protection') || words.includes('lock')) {
    return { ...unbraked(`Takes the ${thing} off ${by}`, thing), name };
  }
  if (words.some((word) => SMALL.test(word))) return { ...changed(`Changes ${by}`, thing), severity: 'low', name };
  const lost = loss(thing);
  return { ...lost, says: `Deletes ${thing} ${by}`, name };
}
