import { aStanding } from '../../vscode/support/holds';
import { openStandIn, type StandIn } from './standIn';
import { packStandIn } from './standInPackage';
import { openWorkbench, statusShows, type Workbench } from './workbench';

export type StandInBench = { readonly bench: Workbench; readonly gate: StandIn; readonly close: () => Promise<void> };

/** A real editor whose gate is played by the test, guarding a staging environment. */
export async function openStandInBench(settings: Readonly<Record<string, unknown>> = {}): Promise<StandInBench> {
  const pack = packStandIn();
  let gate: StandIn | null = null;
  try {
    const bench = await openWorkbench({
      vsix: pack.file,
      settings,
      environment: (home) => ({ STAND_IN_SOCKET: `${home}/stand-in.sock` }),
      prepare: async (home) => {
        gate = await openStandIn(home);
      },
    });
    const opened = given(gate);
    await opened.hear((message) => message.kind === 'hello');
    opened.say({ kind: 'standing', standing: aStanding() });
    await statusShows(bench.page, 'guarding · staging');
    const close = async (): Promise<void> => {
      opened.close();
      await bench.close();
    };
    return { bench, gate: opened, close };
  } finally {
    pack.remove();
  }
}

function given(gate: StandIn | null): StandIn {
  if (gate === null) throw new Error('the stand-in was not opened');
  return gate;
}
