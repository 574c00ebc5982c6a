import { unchecked, everything, type Condition } from '../condition';
import { matchesName } from '../matchesName';

/** A tool of an MCP server. */
export const tool: Condition = {
  name: 'tool',
  says: 'a tool of an MCP server, as `server/tool` or by the tool alone',
  sees: everything,
  values: null,
  examples: ['postgres/*', 'delete_*'],
  problem: unchecked,
  widens: true,
  holds: (values, _, { operation: { tool: called } }) =>
    called !== null && (matchesName(values, called) || matchesName(values, called.slice(called.lastIndexOf('/') + 1))),
  unless: null,
};
