/** What an operation does, by the word it begins with. AWS names operations verb first, in every service. */
export type Manner = 'read' | 'delete' | 'detach' | 'interrupt' | 'create' | 'update' | 'unknown';

const words: Readonly<Record<Exclude<Manner, 'unknown'>, readonly string[]>> = {
  read: [
    ...['describe', 'list', 'get', 'head', 'lookup', 'search', 'query', 'scan', 'wait', 'filter', 'select'],
    ...['simulate', 'test', 'validate', 'estimate', 'detect', 'check', 'view', 'help', 'preview', 'count'],
    ...['compare', 'decode', 'discover', 'explain', 'tail', 'summarize', 'verify', 'evaluate', 'generate', 'ls'],
    ...['calculate', 'predict', 'recognize', 'infer', 'classify', 'translate', 'synthesize', 'analyze', 'converse'],
    ...['poll', 'peek', 'export', 'download', 'retrieve', 'report', 'lint', 'history', 'resolve', 'forecast', 'assess'],
    ...['is', 'can', 'contains', 'sample', 'suggest', 'recommend', 'rerank', 'optimize', 'print', 'read', 'show'],
  ],
  delete: [
    ...['delete', 'terminate', 'remove', 'purge', 'destroy', 'empty', 'drop', 'deprovision', 'decommission'],
    ...['release', 'expire', 'evict', 'flush', 'truncate', 'wipe', 'erase', 'forget', 'discard', 'close', 'leave'],
  ],
  // Takes apart what can be put together again.
  detach: [
    ...['deregister', 'disassociate', 'detach', 'revoke', 'cancel', 'untag', 'unregister', 'unsubscribe', 'unassign'],
    ...[
      'abort',
      'dissociate',
      'withdraw',
      'unlink',
      'unmonitor',
      'unarchive',
      'unshare',
      'unpeer',
      'reject',
      'unlabel',
    ],
  ],
  interrupt: [
    ...['stop', 'reboot', 'failover', 'disable', 'suspend', 'pause', 'switchover', 'restart', 'hibernate'],
    ...['deactivate', 'shutdown', 'quarantine', 'isolate', 'drain', 'halt', 'unpublish', 'reset'],
  ],
  create: [
    ...['create', 'run', 'start', 'allocate', 'register', 'import', 'copy', 'restore', 'launch', 'provision'],
    ...['clone', 'request', 'subscribe', 'add', 'associate', 'attach', 'upload', 'initiate', 'purchase', 'issue'],
    ...['invite', 'new', 'build', 'open', 'begin', 'join', 'install', 'mb', 'confirm', 'signup', 'connect'],
  ],
  update: [
    ...['put', 'update', 'modify', 'set', 'change', 'configure', 'apply', 'upgrade', 'patch', 'replace', 'move'],
    ...['merge', 'promote', 'rollback', 'execute', 'swap', 'sync', 'increase', 'decrease', 'send', 'enable'],
    ...['resume', 'activate', 'accept', 'tag', 'publish', 'deploy', 'invoke', 'approve', 'rotate', 'renew'],
    ...['continue', 'retry', 'redrive', 'write', 'post', 'transfer', 'migrate', 'edit', 'cp', 'push', 'label'],
    ...['rebuild', 'reload', 'refresh', 'rename', 'resize', 'scale', 'signal', 'notify', 'acknowledge', 'complete'],
    ...['assign', 'share', 'grant', 'authorize', 'unlock', 'lock', 'assume', 'refund', 'record', 'submit', 'respond'],
  ],
};

/** Words before the verb that say how, not what: `batch-get-item`, `admin-delete-user`. */
const ADVERBS: ReadonlySet<string> = new Set(['batch', 'bulk', 'admin', 'force', 'global', 'associated', 'transact']);

const byWord = new Map<string, Manner>();
for (const manner of ['read', 'delete', 'detach', 'interrupt', 'create', 'update'] as const) {
  for (const word of words[manner]) byWord.set(word, manner);
}

/** An operation name taken apart: `delete-db-instance` is to `delete` a `db-instance`. */
export type Phrase = { readonly verb: string; readonly noun: string; readonly manner: Manner };

export function readPhrase(operation: string): Phrase {
  const parts = operation.toLowerCase().split('-');
  const skip = ADVERBS.has(parts[0] ?? '') && parts.length > 1 ? 1 : 0;
  const verb = parts[skip] ?? '';
  return { verb, noun: parts.slice(skip + 1).join('-'), manner: byWord.get(verb) ?? 'unknown' };
}
