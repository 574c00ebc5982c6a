/** Phrases by which a name ends, in the singular; several are parted by commas. */
export type Phrases = ReadonlySet<string>;

const phrases = (...lists: readonly string[]): Phrases =>
  new Set(lists.flatMap((list) => list.split(',').map((phrase) => phrase.trim())));

/** Money that is made moves. */
export const MONEY = phrases('refund, payment, payout, transfer, charge, withdrawal, settlement, disbursement');

/** What lets somebody in as soon as it is there. */
export const GRANT = phrases(
  'permission, iam policy, iam binding, bucket policy, role assignment, membership, member, collaborator',
  'role binding, cluster role binding, rolebinding, clusterrolebinding, admin, administrator, db user, database user',
  'access key, api key, deploy key, ssh key, account key, api token, access token, client secret',
);

/** What lets addresses in. */
export const OPENING = phrases(
  'access list, access list entry, allow list, allowlist, allow list entry, whitelist, ip whitelist',
);

/** Somebody who is added to one of these is only told of it. */
export const TOLD = phrases('card, task, issue, ticket, event, thread, conversation, meeting, watchlist');
/** Somebody who is added to one of these may do what it may. */
export const BODY = phrases('group, role, team, org, organization, organisation, project, workspace');

/** What is a secret by itself once it is read. */
export const SECRET = phrases(
  'secret, secret value, password, passphrase, credential, kubeconfig, seed phrase, mnemonic, totp, otp',
  'private key, service account key, api key, access token, auth token, bearer token, root token',
  'connection string, connection uri, connection url, connection info',
);

/** Variables are listed with what they hold; of other secrets a list shows the names. */
export const VARIABLES = phrases('env var, env variable, environment var, environment variable');

/** An end that is called by a noun: a key whose deletion is scheduled. */
export const END = phrases('deletion, destruction, termination, removal, teardown');

/** What is stopped or taken away there is the view's, or the work of the tool itself. */
export const OF_VIEW = phrases(
  'console, selection, highlight, filter, form, input, screen, viewport, breakpoint, focus, clipboard',
  'background, watermark, noise, duplicate, whitespace, stopword, outlier',
  'portforward, trace, tracing, recording, watch, watcher, profiler, profiling, timer, search, capture',
);

/** What is muted so that nobody is warned. */
export const WARNING = phrases('monitor, alarm, alert, check, alert rule, rule, alerting rule');

export const TWEET = phrases('tweet, toot');

const singular = (word: string): string => (/[^s]s$/.test(word) ? word.slice(0, -1) : word);

/** Whether the words end by one of the phrases, in either number. */
export function endsBy(words: readonly string[], ends: Phrases): boolean {
  return [1, 2, 3].some((count) => {
    const last = words.slice(-count);
    return last.length === count && (ends.has(last.join(' ')) || ends.has(last.map(singular).join(' ')));
  });
}
