import { UNKNOWN_PART } from '../../../model/command';
import type { Act } from '../act';
import { command } from '../serviceCall';
import { isKnown, wordOf, type Call } from '../value';
import { linksOf, nameGiven } from './chain';

const LIBRARY = /^(?:firebase-admin|firebase_admin|firebase|admin)(?:[./]|$)/;

/** A way below the root of a store, from the calls that name its parts: `collection('a').doc('b')`. */
function pathOf(call: Call): string {
  const parts = linksOf(call)
    .filter(({ name, args }) => args.length > 0 && /\.(?:collection|doc|document|ref|reference|child)$/.test(name))
    .map(({ args }) => wordOf(args[0]))
    .reverse();
  return parts.length === 0 ? UNKNOWN_PART : parts.join('/');
}

/** The path of the value that a call is handed: `recursiveDelete(db.collection('users'))`. */
function pathHanded(call: Call): string {
  const [target] = call.args;
  return target?.kind === 'made' ? pathOf({ ...call, on: target }) : UNKNOWN_PART;
}

function ofFirestore(call: Call, method: string): readonly Act[] {
  const path = method === 'delete' ? pathOf(call) : pathHanded(call);
  const isRecursive = /^(?:recursiveDelete|recursive_delete)$/.test(method);
  if (method !== 'delete' && !isRecursive) return [];
  return command('firebase', 'firestore:delete', ...(isRecursive ? ['-r'] : []), isKnown(path) ? `/${path}` : path);
}

function ofDatabase(call: Call, method: string): readonly Act[] {
  const isGone = /^(?:remove|delete)$/.test(method) || (method === 'set' && call.args[0]?.kind === 'unknown');
  return isGone && /\.(?:ref|reference)\b/.test(call.name) ? command('firebase', 'database:remove', pathOf(call)) : [];
}

/** What a call of Firebase's library for servers does, told as its command line would be told. */
export function firebaseActs(call: Call): readonly Act[] {
  if (!LIBRARY.test(call.name) && !/^google\.cloud\.firestore\b/.test(call.name)) return [];
  const { method } = call;
  if (/^(?:delete_?users?|deleteUsers?)$/i.test(method)) return command('firebase', 'users', 'delete', nameGiven(call));
  if (/\bfirestore\b|getFirestore/i.test(call.name)) return ofFirestore(call, method);
  if (/\bstorage\b|getStorage/i.test(call.name) && /^delete(?:Files)?$/.test(method)) {
    return command('gcloud', 'storage', 'rm', '-r', `gs://${nameGiven(call)}/**`);
  }
  return /\b(?:database|getDatabase|db)\b/.test(call.name) ? ofDatabase(call, method) : [];
}
