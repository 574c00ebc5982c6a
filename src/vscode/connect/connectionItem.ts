import type { Connection, Standing } from '../../install/connections';

export type ConnectionItem = {
  /** With a codicon. */
  readonly label: string;
  readonly description: string;
  readonly detail: string;
};

function labelOf({ kind }: Standing): readonly [string, string] {
  switch (kind) {
    case 'connected':
      return ['$(pass-filled)', 'asks Holdpoint'];
    case 'open':
      return ['$(circle-large-outline)', 'not connected'];
    case 'trouble':
      return ['$(warning)', 'its settings cannot be edited'];
  }
}

/** A row of the list of agents. */
export function connectionItem({ offer, standing, traces }: Connection): ConnectionItem {
  const [icon, description] = labelOf(standing);
  return {
    label: `${icon} ${offer.title}`,
    description,
    detail: standing.kind === 'trouble' ? standing.says : traces.join(' · '),
  };
}
