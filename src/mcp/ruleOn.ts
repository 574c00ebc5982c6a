import { randomBytes } from 'node:crypto';
import type { Listed } from '../core/model/operation';
import * as answers from './answers';
import type { AskedCall, Judge, Ruling } from './judge';
import { isFields } from './readLine';
import type { Fields, Id, ToolsCall } from './readLine';
import { createRequestStates } from './requestState';
import type { ToClient } from './toClient';
import type { ToolLists } from './toolLists';

/** What becomes of a call: it goes to the server, as it came or without our own question's answer; or nothing goes. */
export type Outcome =
  { readonly kind: 'forward' } | { readonly kind: 'instead'; readonly message: Fields } | { readonly kind: 'answered' };

export type RulesOn = {
  readonly ruleOn: (call: ToolsCall) => Promise<Outcome>;
  /** The client's word about itself, in `initialize`. */
  readonly hello: (capabilities: unknown) => void;
  /** Whether the message is an answer to a question of ours. */
  readonly takeAnswer: (message: Fields) => boolean;
  readonly cancel: (id: unknown) => void;
  readonly cancelAll: () => void;
};

export type RuleOptions = {
  readonly judge: Judge;
  readonly lists: ToolLists;
  readonly client: ToClient;
  readonly askedCall: (call: ToolsCall, about: Pick<Listed, 'destructive' | 'changed'>) => AskedCall;
  readonly mayElicit: boolean;
};

/** Seconds: clients give up after a minute, but for those that are told that something goes on. */
const [SHORT_WAIT, LONG_WAIT] = [50, 540];
/** Milliseconds between two notes that a person is being waited for. */
const NOTE = 5_000;
/** Progress has to grow, and the server's own begins at its first step. */
const STEP = 1e-6;

const forward: Outcome = { kind: 'forward' };
const answered: Outcome = { kind: 'answered' };

function isId(value: unknown): value is Id {
  return typeof value === 'string' || typeof value === 'number';
}

/** The call without what answered our own question. */
function withoutAnswer({ message, params }: ToolsCall): Fields {
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

/** The ruling on each call, and the conversation with the client that leads to it. */
export function createRulesOn({ judge, lists, client, askedCall, mayElicit }: RuleOptions): RulesOn {
  const states = createRequestStates(() => performance.now());
  const questions = new Map<Id, (answer: unknown) => void>();
  const under = new Map<string, AbortController>();
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

  async function elicited(
    call: ToolsCall,
    told: AskedCall,
    ruling: Extract<Ruling, { kind: 'ask' }>,
    signal: AbortSignal,
  ): Promise<Ruling | null> {
    const { deed, question, otherwise } = ruling;
    const says = answers.isStateless(call) ? answers.saysOfItself(call) : capabilities;
    if (!mayElicit || call.id === null || !answers.showsForms(says)) return { kind: 'deny', text: otherwise };
    if (answers.isStateless(call)) {
      client.say(answers.inputRequired(call.id, question, states.sign(deed)));
      return null;
    }
    if (answers.isYes(await asked(question, signal))) return judge.release(told, deed);
    return { kind: 'deny', text: `denied by Holdpoint: nobody said yes. ${otherwise}` };
  }

  async function released({ params }: ToolsCall, told: AskedCall): Promise<Ruling> {
    const deed = states.redeem(params['requestState']);
    const responses = params['inputResponses'];
    const answer = isFields(responses) ? responses[answers.INPUT] : undefined;
    if (deed !== null && mayElicit && answers.isYes(answer)) return judge.release(told, deed);
    return { kind: 'deny', text: 'denied by Holdpoint: nobody said yes to this call' };
  }

  function startNotes({ meta }: ToolsCall): () => void {
    const token = meta['progressToken'];
    if (!isId(token)) return () => undefined;
    let count = 0;
    const timer = setInterval(() => {
      count += 1;
      client.say(answers.progress(token, count * STEP, 'Holdpoint waits for a person to say yes'));
    }, NOTE);
    return () => {
      clearInterval(timer);
    };
  }

  async function ruled(call: ToolsCall, signal: AbortSignal): Promise<Outcome> {
    const about = lists.about(call.name);
    const told = askedCall(call, about);
    const isRetry = states.isOurs(call.params['requestState']);
    const wait = isId(call.meta['progressToken']) ? LONG_WAIT : SHORT_WAIT;
    const first = isRetry ? await released(call, told) : await judge.judge(told, wait, signal);
    const ruling = first.kind === 'ask' ? await elicited(call, told, first, signal) : first;
    if (ruling === null || signal.aborted) return answered;
    if (ruling.kind === 'allow') {
      if (about.changed.length > 0) lists.accept();
      return isRetry ? { kind: 'instead', message: withoutAnswer(call) } : forward;
    }
    const refusal = answers.refusedCall(call, ruling.kind === 'deny' ? ruling.text : ruling.otherwise);
    if (refusal !== null) client.say(refusal);
    return answered;
  }

  return {
    async ruleOn(call) {
      const controller = new AbortController();
      const key = JSON.stringify(call.id);
      under.set(key, controller);
      const stop = startNotes(call);
      try {
        return await ruled(call, controller.signal);
      } catch (error) {
        const says = error instanceof Error ? error.message : 'unknown fault';
        const refusal = answers.refusedCall(call, `holdpoint failed, so the call is refused: ${says}`);
        if (refusal !== null) client.say(refusal);
        return answered;
      } finally {
        stop();
        if (under.get(key) === controller) under.delete(key);
      }
    },
    hello(said) {
      capabilities = said;
    },
    takeAnswer(message) {
      const { id } = message;
      const take = isId(id) && !('method' in message) ? questions.get(id) : undefined;
      take?.(message['result']);
      return take !== undefined;
    },
    cancel: (id) => under.get(JSON.stringify(id))?.abort(),
    cancelAll: () => {
      for (const controller of under.values()) controller.abort();
    },
  };
}
