import type { Question } from '../core/model/question';
import type { EditorMessage, HoldView } from '../gate/protocol';
import { holdName, questionDetail, questionTitle } from './questionText';

/** What the modal and the box for a name both show; `allows` is what a yes counts for. */
type Shown = Pick<Question, 'allows' | 'title'>;

/** What the desk needs of the editor's screen; the real one is `screen.ts`. */
export type Screen = {
  readonly focused: () => boolean;
  /** The modal. Anything but a clear choice is a deny. */
  readonly putQuestion: (asked: Shown & { readonly detail: string }) => Promise<'details' | 'allow' | 'deny'>;
  /** The text typed, which equals `name`; null when the box was left. */
  readonly typeName: (asked: Shown & { readonly name: string }) => Promise<string | null>;
  readonly showDetails: (hold: HoldView) => void;
  /** A quiet line that can be missed. */
  readonly note: (text: string) => void;
  /** A notification for a window without the focus; true when its button was pressed. */
  readonly knock: (text: string) => Promise<boolean>;
};

export type QuestionDeskOptions = {
  readonly screen: Screen;
  readonly hold: (number: number) => HoldView | undefined;
  readonly send: (message: EditorMessage) => void;
};

export type QuestionDesk = {
  /** The gate wants the question put now; `again` says why it is put a second time. */
  readonly ask: (number: number, again: string | null) => void;
  /** A person wants to see the question. */
  readonly open: (number: number) => void;
};

type Turn = { readonly number: number; readonly again: string | null };

/**
 * Puts one question and carries its answer to the gate.
 * INVARIANT: `answer` with `allow` is sent here and nowhere else, and only after the modal returned `allow`.
 */
async function putOne(
  { screen, hold, send }: QuestionDeskOptions,
  asked: HoldView,
  again: string | null,
): Promise<void> {
  const { number } = asked;
  const { typeName, allows } = asked.question;
  const title = questionTitle(asked);
  const waits = (): boolean => hold(number)?.state === 'waiting';
  const late = `${holdName(asked)} was closed before your answer; nothing was released`;
  for (;;) {
    send({ kind: 'shown', hold: number });
    const choice = await screen.putQuestion({ title, detail: questionDetail(asked, again), allows });
    if (choice === 'details') {
      screen.showDetails(asked);
      return;
    }
    // The editor cannot close a modal from outside, so an answer may come to a question that is gone.
    if (!waits()) {
      screen.note(late);
      return;
    }
    if (choice === 'deny' || typeName === null) {
      send({ kind: 'answer', hold: number, answer: choice, typed: null });
      return;
    }
    const typed = await screen.typeName({ title, name: typeName, allows });
    if (!waits()) {
      screen.note(late);
      return;
    }
    if (typed !== null) {
      send({ kind: 'answer', hold: number, answer: 'allow', typed });
      return;
    }
    // Leaving the box is no decision: the question stands again, with Deny on Escape.
  }
}

/** One question on the screen at a time, the others in the order they came. */
export function createQuestionDesk(options: QuestionDeskOptions): QuestionDesk {
  const { screen, hold } = options;
  const queue: Turn[] = [];
  let onScreen: number | null = null;

  async function work(): Promise<void> {
    for (let turn = queue.shift(); turn !== undefined; turn = queue.shift()) {
      const asked = hold(turn.number);
      if (asked?.state !== 'waiting') continue;
      onScreen = turn.number;
      try {
        await putOne(options, asked, turn.again);
      } finally {
        onScreen = null;
      }
    }
  }

  function enqueue(turn: Turn): void {
    // The same question twice is one question, unless the gate puts it again.
    if (onScreen === turn.number && turn.again === null) return;
    if (queue.some((other) => other.number === turn.number)) return;
    queue.push(turn);
    if (onScreen === null) void work();
  }

  function openNow(turn: Turn): void {
    if (hold(turn.number)?.state === 'waiting') enqueue(turn);
    else screen.note(`${holdName(turn)} no longer waits`);
  }

  return {
    ask(number, again) {
      const asked = hold(number);
      if (asked?.state !== 'waiting') return;
      if (screen.focused()) {
        enqueue({ number, again });
        return;
      }
      void screen.knock(questionTitle(asked)).then((opened) => {
        if (opened) openNow({ number, again });
      });
    },
    open(number) {
      openNow({ number, again: null });
    },
  };
}
