import type { GateContext } from './gateContext';

/** How many files are named to the person; the record has them all. */
const named = 3;

/**
 * Says of every file of the guard that is not as the installation left it, in the record and to the editor. It has to
 * come before anything is installed again, which would put a changed file right and leave no trace of it.
 */
export async function tellGuard({ guardState, journal, trouble }: GateContext): Promise<void> {
  const wrong = (guardState?.() ?? []).filter(({ state }) => state !== 'intact');
  if (wrong.length === 0) return;
  for (const { file, state } of wrong) await journal.event('guard-changed', `${file} is ${state}`);
  const first = wrong.slice(0, named).map(({ file, state }) => `${file} (${state})`);
  const more = wrong.length > named ? ` and ${wrong.length - named} more` : '';
  trouble(`files of Holdpoint are not as they were installed: ${first.join(', ')}${more}`);
}
