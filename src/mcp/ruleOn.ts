import { refusedCall } from './answers';
import { createClientForms, withoutAnswer, type ClientForms } from './clientForms';
import type { Judge, Ruling, Settled } from './judge';
import type { AskedCall } from './localReviews';
import type { Fields, ToolsCall } from './readLine';
import type { ToClient } from './toClient';
import type { AboutTool, ToolLists } from './toolLists';
import { startWaitingNotes, wantsNotes } from './waitingNotes';

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
  readonly askedCall: (call: ToolsCall, about: AboutTool) => AskedCall;
  readonly mayElicit: boolean;
};

/** Seconds: clients give up after a minute, but for those that are told that something goes on. */
const [SHORT_WAIT, LONG_WAIT] = [50, 540];

const forward: Outcome = { kind: 'forward' };
const answered: Outcome = { kind: 'answered' };

/** The yes of a person at the client, where one is needed; null where a later call has to bring it. */
async function elicited(
  ruling: Ruling,
  { call, told, signal }: { readonly call: ToolsCall; readonly told: AskedCall; readonly signal: AbortSignal },
  { forms, judge }: { readonly forms: ClientForms; readonly judge: Judge },
): Promise<Settled | null> {
  if (ruling.kind !== 'ask') return ruling;
  const { deed, otherwise } = ruling;
  const answer = await forms.ask(call, ruling, signal);
  if (answer === 'later') return null;
  if (answer === 'cannot-ask') return { kind: 'deny', text: otherwise };
  if (answer === 'yes') return judge.release(told, deed);
  return { kind: 'deny', text: `denied by Holdpoint: nobody said yes. ${otherwise}` };
}

/** The ruling on each call, and the conversation with the client that leads to it. */
export function createRulesOn({ judge, lists, client, askedCall, mayElicit }: RuleOptions): RulesOn {
  const forms = createClientForms(client, mayElicit);
  const under = new Map<string, AbortController>();

  async function released(call: ToolsCall, told: AskedCall): Promise<Settled> {
    const deed = forms.yesIn(call);
    if (deed !== null) return judge.release(told, deed);
    return { kind: 'deny', text: 'denied by Holdpoint: nobody said yes to this call' };
  }

  async function ruled(call: ToolsCall, signal: AbortSignal): Promise<Outcome> {
    const about = lists.about(call.name);
    const told = askedCall(call, about);
    const isRetry = forms.isRetry(call);
    const wait = wantsNotes(call) ? LONG_WAIT : SHORT_WAIT;
    const first = isRetry ? await released(call, told) : await judge.judge(told, wait, signal);
    const ruling = await elicited(first, { call, told, signal }, { forms, judge });
    if (ruling === null || signal.aborted) return answered;
    if (ruling.kind === 'allow') {
      if (about.changed.length > 0) lists.accept();
      return isRetry ? { kind: 'instead', message: withoutAnswer(call) } : forward;
    }
    return refused(call, ruling.text);
  }

  function refused(call: ToolsCall, text: string): Outcome {
    const refusal = refusedCall(call, text);
    if (refusal !== null) client.say(refusal);
    return answered;
  }

  return {
    async ruleOn(call) {
      const controller = new AbortController();
      const key = JSON.stringify(call.id);
      under.set(key, controller);
      const stop = startWaitingNotes(call, client);
      try {
        return await ruled(call, controller.signal);
      } catch (error) {
        const says = error instanceof Error ? error.message : 'unknown fault';
        return refused(call, `holdpoint failed, so the call is refused: ${says}`);
      } finally {
        stop();
        if (under.get(key) === controller) under.delete(key);
      }
    },
    hello: forms.hello,
    takeAnswer: forms.takeAnswer,
    cancel: (id) => under.get(JSON.stringify(id))?.abort(),
    cancelAll: () => {
      for (const controller of under.values()) controller.abort();
    },
  };
}
