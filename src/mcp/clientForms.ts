import { randomBytes } from 'node:crypto';
import * as answers from './answers';
import type { Ruling } from './judge';
import { isFields, isId, type Fields, type Id, type ToolsCall } from './readLine';
import { createRequestStates } from './requestState';
import type { ToClient } from './toClient';

/** What came of a question: an answer now, or a call of the same tool that will bring it. */
export type FormAnswer = 'yes' | 'no' | 'cannot-ask' | 'later';

/** Questions to a person at the client, in both ways that there are of asking them. */
export type ClientForms = {
  /** The client's word about itself, in `initialize`. */
  readonly hello: (capabilities: unknown) => void;
  readonly ask: (call: ToolsCall, asked: Extract<Ruling, { kind: 'ask' }>, signal: AbortSignal) => Promise<FormAnswer>;
  /** Whether the message is an answer to a question of ours. */
  readonly takeAnswer: (message: Fields) => boolean;
  /** Whether the call brings an answer to a question of ours. */
  readonly isRetry: (call: ToolsCall) => boolean;
  /** What the yes in the call was said to, once; null where nobody said it. */
  readonly yesIn: (call: ToolsCall) => string | null;
};

/** The call without what answered our own question. */
export function withoutAnswer({ message, params }: ToolsCall): Fields {
  const { inputResponses } = params;
  const rest = Object.fromEntries(
    Object.entries(params).filter(([name]) => name !== 'inputResponses' && name !== 'requestState'),
  );
  const others = isFields(inputResponses)
    ? Object.fromEntries(Object.entries(inputResponses).filter(([name]) => name !== answers.INPUT))
    : {};
  const kept = Object.keys(others).length === 0 ? rest : { ...rest, inputResponses: others };
  return { ...message, params: kept };
}

export function createClientForms(client: ToClient, mayElicit: boolean): ClientForms {
  const states = createRequestStates(() => performance.now());
  const questions = new Map<Id, (answer: unknown) => void>();
  let capabilities: unknown = null;

  /** The request way of the older revisions; undefined where nobody answered. */
  async function asked(question: string, signal: AbortSignal): Promise<unknown> {
    const id = `holdpoint-${randomBytes(8).toString('hex')}`;
    const answer = await new Promise((resolve) => {
      questions.set(id, resolve);
      signal.addEventListener('abort', () => {
        resolve(undefined);
      });
      client.say(answers.elicitation(id, question));
    });
    questions.delete(id);
    return answer;
  }

  return {
    hello(said) {
      capabilities = said;
    },
    async ask(call, { deed, question }, signal) {
      const isStateless = answers.isStateless(call);
      const says = isStateless ? answers.saysOfItself(call) : capabilities;
      if (!mayElicit || call.id === null || !answers.showsForms(says)) return 'cannot-ask';
      if (!isStateless) return answers.isYes(await asked(question, signal)) ? 'yes' : 'no';
      client.say(answers.inputRequired(call.id, question, states.sign(deed)));
      return 'later';
    },
    takeAnswer(message) {
      const { id } = message;
      const take = isId(id) && !('method' in message) ? questions.get(id) : undefined;
      take?.(message['result']);
      return take !== undefined;
    },
    isRetry: ({ params }) => states.isOurs(params['requestState']),
    yesIn({ params }) {
      const deed = states.redeem(params['requestState']);
      const responses = params['inputResponses'];
      const answer = isFields(responses) ? responses[answers.INPUT] : undefined;
      return mayElicit && answers.isYes(answer) ? deed : null;
    },
  };
}
