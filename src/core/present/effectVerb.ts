import type { Effect } from '../model/finding';

/** What somebody wants to do, after "wants to": `delete`. */
export const effectVerb: Readonly<Record<Effect, string>> = {
  'read-secret': 'read the secret of',
  'send-out': 'send out',
  create: 'create',
  update: 'change',
  interrupt: 'interrupt',
  replace: 'replace',
  delete: 'delete',
  expose: 'expose',
  grant: 'grant access to',
  unprotect: 'remove the protection of',
  execute: 'run code through',
  publish: 'publish',
  'lose-work': 'throw away work in',
  'rewrite-history': 'rewrite the history of',
};
