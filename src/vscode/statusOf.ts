import type { Standing } from '../gate/protocol';
import { waitingHolds, type EditorState } from './editorState';

/** The two backgrounds that the editor lets a status bar item have; other theme colours are ignored by it. */
export type StatusBackground = 'statusBarItem.warningBackground' | 'statusBarItem.errorBackground' | null;

export type Status = {
  /** With codicons. */
  readonly text: string;
  readonly tooltip: string;
  readonly background: StatusBackground;
  /** What a click does. */
  readonly command: string;
};

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** `2027-01-03` → `3 Jan`; any other text stays as it is. */
export function shortDay(day: string): string {
  const [, month, date] = /^\d{4}-(\d{2})-(\d{2})$/.exec(day) ?? [];
  const name = months[Number(month) - 1];
  return name === undefined ? day : `${Number(date)} ${name}`;
}

function menu(text: string, tooltip: string, background: StatusBackground = null): Status {
  return { text, tooltip, background, command: 'holdpoint.quickMenu' };
}

function placeName(standing: Standing): string {
  return standing.environment.tier === 'unknown' ? '' : ` · ${standing.environment.name}`;
}

function policyNote(standing: Standing): { readonly text: string; readonly tooltip: string } {
  if (standing.problems.length > 0) {
    return { text: ' · policy broken', tooltip: '\nA policy file has errors; its last good version stays in force.' };
  }
  if (standing.loosened.length > 0) {
    return { text: ' · policy change waits', tooltip: '\nA policy change that loosens something waits for your yes.' };
  }
  return { text: '', tooltip: '' };
}

function guarding(standing: Standing): Status {
  const { environment } = standing;
  const note = policyNote(standing);
  const text = `$(shield) guarding${placeName(standing)}${note.text}`;
  if (environment.tier !== 'production') {
    return menu(text, `Holdpoint asks before agents do something risky.${note.tooltip}`);
  }
  // The editor takes no background but its own two, so `holdpoint.production` cannot be used here.
  return menu(text, `Production is in sight: ${environment.name}.${note.tooltip}`, 'statusBarItem.errorBackground');
}

/** Agents by name; a click leads to the file. */
function disarmed(standing: Standing): Status {
  const agents = [...new Set(standing.disarmed.map(({ agent }) => agent))].join(', ');
  const files = standing.disarmed.map(({ agent, setting, file }) => `\n${agent}: \`${setting}\` in ${file}`);
  return {
    text: `$(warning) ${agents} unprotected`,
    tooltip: `A setting takes away hooks, so these agents run unasked:${files.join('')}`,
    background: 'statusBarItem.errorBackground',
    command: 'holdpoint.showDisarming',
  };
}

function waiting(count: number): Status {
  return {
    text: `$(debug-pause) ${count} waiting`,
    tooltip: count === 1 ? 'One operation waits for your answer.' : `${count} operations wait for your answer.`,
    background: 'statusBarItem.warningBackground',
    command: 'holdpoint.showWaiting',
  };
}

function unprotected(titles: readonly string[]): Status {
  const [first = '', ...others] = titles;
  const who = others.length === 0 ? first : `${titles.length} agents`;
  return {
    text: `$(warning) ${who} unprotected`,
    tooltip: `The hook of ${titles.join(', ')} was alive and is not any more. Click to repair it.`,
    background: 'statusBarItem.errorBackground',
    command: 'holdpoint.repairAgent',
  };
}

function frozen(standing: Standing, until: string): Status {
  const why = standing.frozenBecause === null ? '' : `: ${standing.frozenBecause}`;
  return menu(
    `$(lock) frozen until ${shortDay(until)}`,
    `Acts on production and shared targets are denied until ${until}${why}.`,
  );
}

/** The status bar item as a function of the state: the most urgent word wins. */
export function statusOf(state: EditorState): Status {
  if (state.gate === 'down') {
    return menu(
      '$(warning) agents unprotected',
      'The gate is not running and is being started again. Until then every question of a hook is denied.',
      'statusBarItem.errorBackground',
    );
  }
  const { standing } = state;
  if (standing === null) return menu('$(shield) starting', 'Holdpoint is starting.');
  if (standing.stopped !== null) {
    return {
      text: '$(debug-stop) agents stopped',
      tooltip: `Every act of an agent is denied: ${standing.stopped.because}. Click to resume.`,
      background: null,
      command: 'holdpoint.resumeAgents',
    };
  }
  const count = waitingHolds(state).length;
  if (count > 0) return waiting(count);
  if (standing.disarmed.length > 0) return disarmed(standing);
  if (state.unprotected.length > 0) return unprotected(state.unprotected);
  if (!standing.enforced) return menu('$(eye) observing', 'Holdpoint records what it would ask and stops nothing.');
  if (standing.frozenUntil !== null) return frozen(standing, standing.frozenUntil);
  return guarding(standing);
}
