import { ownField } from '../../model/ownField';
import { bothDeeds, does, sentence, shownName, type Deed, type Deeds } from '../deed';
import { commaParts, hasWords, nameAt, part, skipExistence, skipWords, wordAt, wordsAt, type Phrase } from '../phrase';
import { roleChange } from './access';
import { remove, update } from './rows';
import { tableTold } from '../told/tableTold';
import { toldBy } from '../told/told';
import type { SqlVerb } from './verb';

type Action = (action: Phrase, table: string) => Deed;

const changed = (table: string, says: string, more: Partial<Deed> = {}): Deed => ({
  ...{ rule: 'sql/alter', effect: 'update', severity: 'medium', undo: 'costly' },
  ...{ type: 'sql.table', name: shownName(table), says, structural: true },
  ...more,
});

const dropsPart: Action = (action, table) => {
  const first = skipWords(action, 1, 'COLUMN', 'PARTITION', 'SUBPARTITION', 'FIELD', 'CONSTRAINT', 'UNUSED', 'COLUMNS');
  const kind = wordAt(action, 1).toLowerCase();
  const { name } = nameAt(action, skipExistence(action, first));
  if (/^(constraint|foreign|check|primary)$/.test(kind)) {
    const says = sentence('Drops a constraint of', shownName(table));
    return changed(table, says, { rule: 'sql/unprotect', effect: 'unprotect', severity: 'medium' });
  }
  if (/^(index|key|default|identity|expression|not|projection|statistics)$/.test(kind)) {
    return changed(table, `Drops ${kind === 'not' ? 'a constraint' : `the ${kind}`} of ${shownName(table)}`, {
      undo: 'easy',
    });
  }
  const thing = /partition/.test(kind) ? 'partition' : 'column';
  const says = sentence('Drops', thing, shownName(name), 'of', shownName(table));
  const lost = 'its values, unless a backup exists';
  return changed(table, says, { rule: 'sql/drop', effect: 'delete', severity: 'high', undo: 'impossible', lost });
};

const rewrites = (table: string, why: string): Deed =>
  changed(table, `Rewrites ${shownName(table)}, which is locked meanwhile: ${why}`, {
    ...{ rule: 'sql/lock', effect: 'interrupt', severity: 'medium' },
  });

const disables: Action = (action, table) => {
  const what = wordAt(action, 1) === 'ROW' ? 'row level security' : wordAt(action, 1).toLowerCase();
  const says = `Switches off ${what} of ${shownName(table)}`;
  const shared = { rule: 'sql/unprotect', effect: 'unprotect', severity: 'high', undo: 'easy' } as const;
  return /^(TRIGGER|ROW|RULE|KEYS|CONSTRAINT)$/.test(wordAt(action, 1))
    ? changed(table, says, wordAt(action, 1) === 'KEYS' ? { undo: 'easy' } : shared)
    : changed(table, `Changes ${shownName(table)}`);
};

const columnChange: Action = (action, table) => {
  const at = skipWords(action, 1, 'COLUMN');
  const next = nameAt(action, skipExistence(action, at)).next;
  const isType = wordsAt(action, next, 'TYPE') || wordsAt(action, next, 'SET', 'DATA');
  const plain = /^(SET|DROP|ADD|RESTART|COMMENT)$/.test(wordAt(action, next)) && !isType;
  return plain
    ? changed(table, `Changes a column of ${shownName(table)}`)
    : rewrites(table, 'a column changes its type');
};

/** ClickHouse writes `ALTER TABLE t DELETE WHERE …` and `ALTER TABLE t UPDATE … WHERE …`. */
function mutation(action: Phrase, table: string): Deeds {
  const verb = wordAt(action, 0);
  const [named] = part(action, 0, 1).tokens;
  if (named === undefined) return does();
  const target = { ...named, kind: 'name' as const, text: table };
  const set = { ...named, text: 'SET', keyword: 'SET' };
  const rest = action.tokens.slice(1);
  const tokens = verb === 'DELETE' ? [named, target, ...rest] : [named, target, set, ...rest];
  return (verb === 'DELETE' ? remove : update)({ ...action, tokens });
}

const ACTIONS: Readonly<Record<string, Action>> = {
  DROP: dropsPart,
  TRUNCATE: (_, table) =>
    changed(table, `Empties a partition of ${shownName(table)}`, {
      ...{ rule: 'sql/truncate', effect: 'delete', severity: 'high', undo: 'impossible' },
    }),
  DISABLE: disables,
  NOCHECK: (_, table) =>
    changed(table, `Switches off constraints of ${shownName(table)}`, {
      ...{ rule: 'sql/unprotect', effect: 'unprotect', severity: 'medium', undo: 'easy' },
    }),
  NO: (_, table) =>
    changed(table, `Lets the owner of ${shownName(table)} past row level security`, {
      ...{ rule: 'sql/unprotect', effect: 'unprotect', severity: 'high', undo: 'easy' },
    }),
  ALTER: columnChange,
  MODIFY: (_, table) => rewrites(table, 'a column changes its type'),
  CHANGE: (_, table) => rewrites(table, 'a column changes its type'),
  ENGINE: (_, table) => rewrites(table, 'its engine changes'),
  CONVERT: (_, table) => rewrites(table, 'its character set changes'),
  FORCE: (action, table) =>
    wordAt(action, 1) === 'ROW'
      ? changed(table, `Holds the owner of ${shownName(table)} to row level security`)
      : rewrites(table, 'it is built anew'),
  MOVE: (_, table) => rewrites(table, 'it moves'),
  DETACH: (_, table) => changed(table, `Takes a partition out of ${shownName(table)}`, { undo: 'easy' }),
};

/** A part of the statement that its words tell, with the name of its table. */
function ofTable(deed: Deed, table: string): Deed {
  const name = shownName(table);
  const { rule, effect, severity, undo } = deed;
  return { rule, effect, severity, undo, type: 'sql.table', name, says: `${deed.says} ${name}`, structural: true };
}

function tableAction(action: Phrase, table: string): Deeds {
  const word = wordAt(action, 0);
  if (word === 'DELETE' || word === 'UPDATE') return mutation(action, table);
  const told = toldBy(tableTold, action);
  if (told !== null) return { ...told, deeds: told.deeds.map((one) => ofTable(one, table)) };
  const own = ownField(ACTIONS, word);
  if (own !== undefined) return does(own(action, table));
  const moves = hasWords(action, 'SET', 'TABLESPACE|LOGGED|UNLOGGED') || hasWords(action, 'SWITCH');
  if (moves) return does(rewrites(table, 'it moves'));
  const says = word === 'ADD' ? `Adds to ${shownName(table)}` : `Changes ${shownName(table)}`;
  return does(changed(table, says, word === 'ADD' ? { severity: 'low', undo: 'easy' } : {}));
}

function alterTable(phrase: Phrase, at: number): Deeds {
  const { name, next } = nameAt(phrase, skipWords(phrase, skipExistence(phrase, at), 'ONLY'));
  const onCluster = wordsAt(phrase, next, 'ON', 'CLUSTER') ? next + 3 : next;
  const checks = skipWords(phrase, onCluster, 'WITH', 'CHECK');
  const actions = commaParts(part(phrase, wordAt(phrase, onCluster) === 'WITH' ? checks : onCluster));
  return bothDeeds(actions.map((action) => tableAction(action, name)));
}

/** `ALTER TABLE …`, `ALTER ROLE …`, `ALTER SYSTEM …` */
export const alter: SqlVerb = (phrase) => {
  const at = skipWords(phrase, 1, 'FOREIGN', 'ONLINE', 'IGNORE', 'MATERIALIZED', 'EXTERNAL');
  const kind = wordAt(phrase, at);
  if (kind === 'TABLE') return alterTable(phrase, at + 1);
  if (/^(USER|ROLE|LOGIN|GROUP)$/.test(kind)) return roleChange(phrase, at);
  if (wordsAt(phrase, at, 'DEFAULT', 'PRIVILEGES')) {
    const says = 'Changes the rights that new objects come with';
    const shared = { type: 'sql.role', name: '', says, structural: true } as const;
    return does({ ...shared, rule: 'sql/grant', effect: 'grant', severity: 'high', undo: 'easy' });
  }
  const { name } = nameAt(phrase, skipExistence(phrase, at + 1));
  if (kind === 'DATABASE' && hasWords(phrase, 'SET', 'OFFLINE|SINGLE_USER|READ_ONLY|EMERGENCY')) {
    const says = `Takes database ${shownName(name)} away from its users`;
    const shared = { type: 'sql.database', name: shownName(name), says, lasting: true } as const;
    return does({ ...shared, rule: 'sql/interrupt', effect: 'interrupt', severity: 'high', undo: 'easy' });
  }
  const thing = kind === 'SYSTEM' ? 'the settings of the server' : sentence(kind.toLowerCase(), shownName(name));
  const says = `Changes ${thing}`;
  const type = `sql.${kind.toLowerCase()}`;
  return does(changed(name, says, { type, severity: kind === 'SYSTEM' || kind === 'DATABASE' ? 'high' : 'medium' }));
};
