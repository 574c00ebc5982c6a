import { byHand, mayWrite } from '../../install/byHand';
import { diffText } from '../../install/diffText';
import type { FileChange } from '../../install/fileChange';
import { planOffer, planWithdrawal } from '../../install/offer';
import type { Installation, Offer } from '../../install/offer';
import { exit } from '../verb';
import type { Person } from './consent';

/** How it is found out whether something may be written. */
export type Consent =
  /** Told beforehand: `--yes`, or an agent that was named where nobody can be asked. */
  | { readonly kind: 'given'; readonly showing: boolean }
  | { readonly kind: 'asked'; readonly person: Person }
  /** Nothing is written. */
  | { readonly kind: 'none'; readonly because: 'dry-run' | 'nobody' };

export type Told = { readonly exitCode: number; readonly stdout: string; readonly stderr: string };

export type Asking = {
  readonly installation: Installation;
  readonly consent: Consent;
  readonly remove: boolean;
};

type Outcome = Told & { readonly isWritten: boolean };

const told = (lines: readonly string[], isWritten: boolean, exitCode: number = exit.clean): Outcome => ({
  exitCode,
  stdout: lines.map((line) => `${line}\n`).join(''),
  stderr: '',
  isWritten,
});

function failed(error: unknown): Outcome {
  const says = error instanceof Error ? error.message : 'unknown fault';
  return { exitCode: exit.failed, stdout: '', stderr: `holdpoint: ${says}\n`, isWritten: false };
}

/** A change of what only an administrator may write, with all that it takes. */
function handed({ title }: Offer, changes: readonly FileChange[]): Outcome {
  const open = changes.filter(({ isDone }) => !isDone);
  if (open.length === 0) return told([`${title}: already there`], false);
  const lines = [`${title}: this needs an administrator's rights; what to run as one:`, '', ...open.map(byHand)];
  return told(lines, false);
}

/** Nothing is written: what would be, as a diff. */
function shown({ title }: Offer, changes: readonly FileChange[], { remove, consent }: Asking): Outcome {
  if (changes.every(({ isDone }) => isDone)) {
    return told([`${title}: ${remove ? 'nothing to remove' : 'already there'}`], false);
  }
  const isAsked = consent.kind === 'none' && consent.because === 'nobody';
  return told([`${title}:`, changes.map(diffText).join('')], false, isAsked ? exit.held : exit.clean);
}

function isRefused({ title }: Offer, changes: readonly FileChange[], { consent, remove }: Asking): boolean {
  if (consent.kind !== 'asked' || changes.every(({ isDone }) => isDone)) return false;
  const question = remove ? `Take ${title} out?` : `Connect ${title}?`;
  return !consent.person.ask(`${changes.map(diffText).join('')}\n${question} [y/N] `);
}

/** What a person reads once it is done. */
function summary(offer: Offer, changes: readonly FileChange[], { consent, remove }: Asking): readonly string[] {
  const diffs = consent.kind === 'given' && consent.showing ? changes.map(diffText).filter((diff) => diff !== '') : [];
  return [
    ...diffs,
    remove ? offer.undone : offer.done,
    ...changes.map(({ says }) => `  ${says}`),
    ...(remove ? offer.after : offer.notes).map((note) => `  note: ${note}`),
  ];
}

/** Everything about one offer: shown, asked about, made. Throws the plain line of what went wrong. */
function settle(offer: Offer, asking: Asking): Outcome {
  const plan = (asking.remove ? planWithdrawal : planOffer)(offer, asking.installation);
  const { changes } = plan;
  const isForbidden = changes.some((change) => !change.isDone && !mayWrite(change.path));
  if (isForbidden && offer.edits.some((edit) => edit.isPublic)) return handed(offer, changes);
  if (asking.consent.kind === 'none') return shown(offer, changes, asking);
  if (isRefused(offer, changes, asking)) return told([`${offer.title}: left as it is`], false);
  plan.carryOut();
  return told(summary(offer, changes, asking), true);
}

/** One offer after the other; one that cannot be made keeps no other back. */
export function settleAll(offers: readonly Offer[], asking: Asking): Told {
  const outcomes = offers.map((offer): Outcome => {
    try {
      return settle(offer, asking);
    } catch (error) {
      return failed(error);
    }
  });
  const { consent } = asking;
  const isHeld = consent.kind === 'none' && outcomes.some(({ exitCode }) => exitCode === exit.held);
  const hint = isHeld ? 'nothing was written: nobody is there to be asked; `--yes` writes it\n' : '';
  return {
    exitCode: Math.max(exit.clean, ...outcomes.map(({ exitCode }) => exitCode)),
    stdout: outcomes.map(({ stdout }) => stdout).join(''),
    stderr: outcomes.map(({ stderr }) => stderr).join('') + hint,
  };
}
