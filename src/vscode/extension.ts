import { join } from 'node:path';
import { commands, Disposable, window, type ExtensionContext } from 'vscode';
import type { EditorMessage } from '../gate/protocol';
import { createAgentsPart } from './agents/agentsPart';
import { createAnnotationPart } from './annotations/annotationPart';
import { commandTable, type Actions } from './commands';
import { createConnectPart } from './connect/connectPart';
import { createDetailsPages } from './detailsPages';
import { createActions } from './editorActions';
import { createEditPart } from './edits/editPart';
import { freshState, withUnprotected, type EditorState } from './editorState';
import { openGateSide, watchWindow } from './gateSide';
import type { Owned } from './owned';
import { createPlanPart } from './plans/planPart';
import { createPolicyProblems } from './policyProblems';
import { createQuestionDesk } from './questionDesk';
import { recordSecrets } from './recordKey';
import { editorScreen } from './screen';
import { createStatusBar } from './statusBar';
import { createTerminalPart } from './terminals/terminalPart';
import { createActivityView } from './views/activityView';
import { createPolicyView } from './views/policyView';
import { createReachView } from './views/reachView';
import { createWaitingView, type StateView } from './views/waitingView';
import { windowName } from './windowName';

function registerCommands(actions: Actions): Owned {
  const registered = commandTable.map(({ id, run }) =>
    commands.registerCommand(id, (argument: unknown) => {
      run(actions, argument);
    }),
  );
  return Disposable.from(...registered);
}

function stateViews(): readonly StateView[] {
  return [createStatusBar(), createWaitingView(), createActivityView(), createPolicyView(), createPolicyProblems()];
}

/** Joins the parts of the editor's side; every one is registered with its owner where it is made. */
export function activate(context: ExtensionContext): void {
  const started = performance.now();
  const own = <Thing extends Owned>(thing: Thing): Thing => {
    context.subscriptions.push(thing);
    return thing;
  };
  const log = own(window.createOutputChannel('Holdpoint', { log: true }));
  const views = stateViews().map(own);

  let state: EditorState = freshState;
  const holdOf = (number: number) => state.holds.find((hold) => hold.number === number);
  const pages = own(createDetailsPages(holdOf));
  const draw = (next: EditorState): void => {
    state = next;
    for (const view of views) view.draw(state);
    pages.refresh();
  };
  draw(state);

  // The gate starts once the record's key is there; until then there is nobody to send to.
  let send: (message: EditorMessage) => void = () => undefined;
  const toGate = (message: EditorMessage): void => {
    send(message);
  };
  const edits = own(createEditPart(toGate));
  const annotations = own(createAnnotationPart({ extension: context.extensionUri, send: toGate }));
  const plans = createPlanPart(toGate);
  const terminals = own(createTerminalPart({ context, send: toGate }));
  const dist = join(context.extensionPath, 'dist');
  const cli = join(dist, 'cli.js');
  const reach = own(createReachView(cli));
  const alarm = (titles: readonly string[]): void => {
    draw(withUnprotected(state, titles));
  };
  const agents = own(createAgentsPart(cli, alarm));
  const desk = createQuestionDesk({ screen: editorScreen(pages.show), hold: holdOf, send: toGate });
  const actions = createActions({
    state: () => state,
    send: toGate,
    desk,
    pages,
    showLog: () => {
      log.show();
    },
    held: edits.actions,
    reviews: { reviewChanges: annotations.reviewChanges, ...plans.actions },
    refreshReach: reach.refresh,
    agents: agents.actions,
    connect: own(createConnectPart(dist, agents.actions.refreshAgents)).actions,
  });
  own(registerCommands(actions));

  const side = { script: join(dist, 'gate.js'), window: windowName(context.workspaceState), log, state: () => state };
  // Not waited for: a slow keyring must not make the editor's start slow.
  void recordSecrets(context.secrets, log).then((secrets) => {
    ({ send } = own(openGateSide({ ...side, secrets, draw, desk, parts: [edits, terminals, annotations, plans] })));
  });
  own(watchWindow(toGate));
  log.info(`activated in ${(performance.now() - started).toFixed(1)} ms`);
}
