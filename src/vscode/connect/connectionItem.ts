import type { Connection, Standing } from '../../install/connections';

export type ConnectionItem = {
  /** With a codicon. */
  readonly label: string;
  readonly description: string;
  readonly detail: string;
};

function labelOf({ kind }: Standing, isWhole: boolean): readonly [string, string] {
  switch (kind) {
    case 'connected':
      return isWhole
        ? ['$(pass-filled)', 'asks Holdpoint']
        : ['$(pass)', 'asks Holdpoint; the editor’s own rules are not set'];
    case 'open':
      return ['$(circle-large-outline)', 'not connected'];
    case 'trouble':
      return ['$(warning)', 'its settings cannot be edited'];
  }
}

/** A row of the list of agents. `isWhole` tells that the editor's own rules are there too. */
export function connectionItem({ offer, standing, traces }: Connection, isWhole: boolean): ConnectionItem {
  const [icon, description] = labelOf(standing, isWhole);
  return {
    label: `${icon} ${offer.title}`,
    description,
    detail: standing.kind === 'trouble' ? standing.says : traces.join(' · '),
  };
}
