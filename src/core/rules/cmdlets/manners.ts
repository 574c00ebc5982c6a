/** What a cmdlet does to the thing its noun names. */
export type CmdletManner = 'read' | 'delete' | 'interrupt' | 'grant' | 'create' | 'update';

/** The approved verbs of PowerShell, by what they do. */
const VERBS: Readonly<Record<CmdletManner, string>> = {
  read: `get find search show test measure compare select sort where foreach format out write read convertto convertfrom
    convert join split group trace resolve wait watch receive ping import export use enter exit push pop open close
    debug assert skip step invoke connect disconnect save backup checkpoint unlock lock protect unprotect confirm
    complete request build edit expand limit`,
  delete: 'remove clear uninstall unregister reset deny revoke dismount',
  interrupt: 'stop restart suspend disable block undo',
  grant: 'grant approve',
  create: 'new add copy register publish mount install start initialize',
  update: `set update rename move enable restore merge switch sync resize optimize repair redo compress deploy submit
    send resume unblock hide`,
};

const mannerOfVerb: ReadonlyMap<string, CmdletManner> = new Map(
  Object.entries(VERBS).flatMap(([manner, verbs]) => {
    const known = (['read', 'delete', 'interrupt', 'grant', 'create', 'update'] as const).find((one) => one === manner);
    return known === undefined ? [] : verbs.split(/\s+/).map((verb) => [verb, known] as const);
  }),
);

/** Nouns that say who may do what: adding one grants. */
const ACCESS =
  /roleassignment|groupmember|roledefinition|accesspolicy|permission|firewallrule|securityrule|iampolicy|rolepolicy|userpolicy|accesskey|administrator/;

export function mannerOf(verb: string, noun: string): CmdletManner {
  const manner = mannerOfVerb.get(verb) ?? 'read';
  const grants = (manner === 'create' || verb === 'set') && ACCESS.test(noun);
  return grants ? 'grant' : manner;
}
