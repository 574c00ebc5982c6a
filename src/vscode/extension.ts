import { join } from 'node:path';
import { commands, Disposable, window, type ExtensionContext } from 'vscode';
import type { EditorMessage } from '../gate/protocol';
import { createAnnotationPart } from './annotations/annotationPart';
import { commandTable, type Actions } from './commands';
import { createConnectPart } from './connect/connectPart';
import { createDetailsPages } from './detailsPages';
import { createActions } from './editorActions';
import { createEditPart } from './edits/editPart';
import { freshState, type EditorState } from './editorState';
import { openGateSide, watchWindow, type GatePart } from './gateSide';
import type { Owned } from './owned';
import { createPolicyProblems } from './policyProblems';
import { createQuestionDesk } from './questionDesk';
import { recordSecrets } from './recordKey';
import { editorScreen } from './screen';
import { createStatusBar } from './statusBar';
import { createTerminalPart } from './terminals/terminalPart';
import { createActivityView } from './views/activityView';
import { createPolicyView } from './views/policyView';
import { createReachView } from './views/reachView';
import { createWaitingView } from './views/waitingView';
import { windowName } from './windowName';

function registerCommands(actions: Actions): Owned {
  const registered = commandTable.map(({ id, run }) =>
    commands.registerCommand(id, (argument: unknown) => {
      run(actions, argument);
    }),
  );
  return Disposable.from(...registered);
}

/** Joins the parts of the editor's side; every one is registered with its owner where it is made. */
export function activate(context: ExtensionContext): void {
  const started = performance.now();
  const own = <Thing extends Owned>(thing: Thing): Thing => {
    context.subscriptions.push(thing);
    return thing;
  };
  const log = own(window.createOutputChannel('Holdpoint', { log: true }));
  const views = [
    createStatusBar(),
    createWaitingView(),
    createActivityView(),
    createPolicyView(),
    createPolicyProblems(),
  ].map(own);

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
  const terminals = own(createTerminalPart({ context, send: toGate }));
  const reach = own(createReachView(join(context.extensionPath, 'dist', 'cli.js')));
  const parts: readonly GatePart[] = [edits, terminals, annotations];
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
    reviewChanges: annotations.reviewChanges,
    refreshReach: reach.refresh,
    connectAgents: own(createConnectPart(join(context.extensionPath, 'dist'))).connect,
  });
  own(registerCommands(actions));

  const script = join(context.extensionPath, 'dist', 'gate.js');
  // Not waited for: a slow keyring must not make the editor's start slow.
  void recordSecrets(context.secrets, log).then((secrets) => {
    const side = { script, window: windowName(context.workspaceState), secrets, log, state: () => state };
    ({ send } = own(openGateSide({ ...side, draw, desk, parts })));
  });
  own(watchWindow(toGate));
  log.info(`activated in ${(performance.now() - started).toFixed(1)} ms`);
}
