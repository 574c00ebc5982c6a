import assert from 'node:assert/strict';
import type { EditorMessage, HoldView } from '../../src/gate/protocol';
import { createQuestionDesk, type QuestionDesk, type Screen } from '../../src/vscode/questionDesk';
import { aHold } from './support/holds';

type Choice = 'details' | 'allow' | 'deny';

type Desk = {
  readonly desk: QuestionDesk;
  readonly said: string[];
  readonly holds: HoldView[];
};

type Person = {
  /** What the person answers, question by question. */
  readonly chooses?: Choice[];
  readonly types?: (string | null)[];
  readonly focused?: boolean;
  readonly opensKnock?: boolean;
  /** Runs while a modal is on the screen. */
  readonly meanwhile?: (desk: Desk) => void;
};

function short(message: EditorMessage): string {
  if (message.kind !== 'answer') return message.kind;
  return message.typed === null ? message.answer : `${message.answer} ${message.typed}`;
}

/** A desk with holds on it and a person before it; everything that leaves it lands in `said`. */
function deskWith(holds: readonly HoldView[], person: Person): Desk {
  const said: string[] = [];
  const chooses = [...(person.chooses ?? [])];
  const types = [...(person.types ?? [])];
  const kept = [...holds];
  const screen: Screen = {
    focused: () => person.focused ?? true,
    putQuestion: ({ title }) => {
      said.push(`modal ${title.replace(/^.*HP-/, '')}`);
      person.meanwhile?.(made);
      return Promise.resolve(chooses.shift() ?? 'deny');
    },
    typeName: () => Promise.resolve(types.shift() ?? null),
    showDetails: (hold) => said.push(`details ${hold.number}`),
    note: () => said.push('note'),
    knock: () => {
      said.push('knock');
      return Promise.resolve(person.opensKnock ?? false);
    },
  };
  const send = (message: EditorMessage): void => void said.push(short(message));
  const desk = createQuestionDesk({ screen, send, hold: (number) => kept.find((hold) => hold.number === number) });
  const made = { desk, said, holds: kept };
  return made;
}

async function checkAsk(holds: readonly HoldView[], person: Person, expected: readonly string[]): Promise<void> {
  const { desk, said } = deskWith(holds, person);
  for (const { number } of holds) desk.ask(number, null);
  await new Promise((resolve) => setImmediate(resolve));
  assert.deepEqual(said, expected);
}

const named = (number: number): HoldView => {
  const hold = aHold({ number });
  return { ...hold, question: { ...hold.question, confirm: 'type-name', typeName: 'ce-api-prod' } };
};

describe('the question desk', () => {
  it('a click is an answer', () => checkAsk([aHold()], { chooses: ['allow'] }, ['shown', 'modal 7', 'allow']));

  it('Escape is a deny', () => checkAsk([aHold()], {}, ['shown', 'modal 7', 'deny']));

  it('details are no answer', () => checkAsk([aHold()], { chooses: ['details'] }, ['shown', 'modal 7', 'details 7']));

  it('a name is typed and travels with the yes', () =>
    checkAsk([named(7)], { chooses: ['allow'], types: ['ce-api-prod'] }, ['shown', 'modal 7', 'allow ce-api-prod']));

  it('leaving the name box puts the question again', () =>
    checkAsk([named(7)], { chooses: ['allow', 'deny'], types: [null] }, [
      'shown',
      'modal 7',
      'shown',
      'modal 7',
      'deny',
    ]));

  it('two questions come one after the other', () =>
    checkAsk([aHold({ number: 1 }), aHold({ number: 2 })], { chooses: ['allow', 'deny'] }, [
      ...['shown', 'modal 1', 'allow'],
      ...['shown', 'modal 2', 'deny'],
    ]));

  it('a window without the focus knocks', () => checkAsk([aHold()], { focused: false }, ['knock']));

  it('a knock that is answered opens the question', () =>
    checkAsk([aHold()], { focused: false, opensKnock: true, chooses: ['allow'] }, [
      'knock',
      'shown',
      'modal 7',
      'allow',
    ]));

  it('a hold that no longer waits is not put', () => checkAsk([aHold({ state: 'expired' })], {}, []));

  it('a yes to a question that closed meanwhile is not sent', () => {
    const meanwhile = ({ holds }: Desk): void => void holds.splice(0);
    return checkAsk([aHold()], { chooses: ['allow'], meanwhile }, ['shown', 'modal 7', 'note']);
  });

  it('asking for the question on the screen does not put it twice', () => {
    const meanwhile = ({ desk }: Desk): void => {
      desk.open(7);
    };
    return checkAsk([aHold()], { chooses: ['allow'], meanwhile }, ['shown', 'modal 7', 'allow']);
  });

  it('opening a hold that is gone says so', () => {
    const { desk, said } = deskWith([], {});
    desk.open(7);
    assert.deepEqual(said, ['note']);
  });
});
