import { ownField } from '../model/ownField';
import type { Command, RuleContext, RulePack, Statement, Word } from '../model/command';
import { joined, nothing, statement } from '../model/statement';
import { deployed, granted, lost, removed, stopped } from './platforms/said';
import { inputText } from './shared/inputText';
import { readOptions, tailOf } from './shared/readOptions';
import { dynamicPart } from './shared/remoteObservation';
import { reviewTool, type Deed, type DeedOf, type Grammar } from './shared/toolPack';

const file = { rule: 'hadoop/delete', type: 'file', lost: 'the data' } as const;
const trashed = removed('Moves to the trash of the cluster', file);
const gone = lost('Deletes from the cluster', file);
const emptied = lost('Empties the trash of the cluster', { ...file, name: '', severity: 'high' });
const access = granted('Changes who may get at', {
  rule: 'hadoop/grant',
  type: 'file',
  named: (rest) => rest.slice(-1),
});
const halted = stopped('Stops taking writes:', { rule: 'hadoop/interrupt', type: 'cluster', name: '' });
const killed = stopped('Kills', { rule: 'hadoop/interrupt', type: 'job' });

/** Without `-skipTrash` it can be had back until the trash is emptied. */
const deleted: DeedOf = (options, rest) => ({
  ...(options.has('-skipTrash') ? gone : trashed),
  named: () => rest,
});
const overwritten: DeedOf = (options) =>
  options.has('-f')
    ? { ...gone, rule: 'hadoop/replace', effect: 'replace', says: 'Writes over', named: (rest) => rest.slice(-1) }
    : null;
const safemode: DeedOf = (_options, [mode]) => (mode?.value === 'enter' ? halted : null);

const files: Readonly<Record<string, Deed | DeedOf>> = {
  ...{ rm: deleted, rmr: deleted, expunge: emptied, chmod: access, chown: access, chgrp: access, setfacl: access },
  ...{ put: overwritten, copyFromLocal: overwritten, cp: overwritten, moveFromLocal: overwritten },
  truncate: lost('Cuts', { ...file, named: (rest) => rest.slice(1) }),
  deleteSnapshot: lost('Deletes the snapshot of', { rule: 'hadoop/delete', type: 'snapshot' }),
};

/** By the group of commands, then by the verb, which is written with a dash. */
const GROUPS: Readonly<Record<string, Readonly<Record<string, Deed | DeedOf>>>> = {
  ...{ dfs: files, fs: files },
  namenode: {
    format: lost('Formats the file system of the cluster', { rule: 'hadoop/wipe', type: 'cluster', name: '' }),
  },
  dfsadmin: {
    safemode,
    ...{
      shutdownDatanode: killed,
      refreshNodes: stopped('Reads the list of nodes anew', { rule: 'hadoop/interrupt', type: 'cluster', name: '' }),
    },
    rollingUpgrade: deployed('Upgrades the cluster', { rule: 'hadoop/update', type: 'cluster', name: '' }),
    deleteBlockPool: lost('Deletes blocks of', { rule: 'hadoop/delete', type: 'node' }),
    disallowSnapshot: removed('Allows no more snapshots of', {
      rule: 'hadoop/unprotect',
      effect: 'unprotect',
      type: 'folder',
    }),
  },
  haadmin: { failover: halted, transitionToStandby: halted, transitionToActive: halted },
  job: { kill: killed, 'kill-task': killed, 'fail-task': killed },
};

/** The group and verb as words in front of the rest: `dfs`, `rm`. */
function verbFirst(command: Command): { readonly group: string; readonly args: readonly Word[] } | null {
  const at = command.args.findIndex(({ value }) => Object.hasOwn(GROUPS, value));
  const group = command.args[at];
  const behind = command.args.slice(at + 1);
  const verb = behind.findIndex(({ value, dynamic }) => dynamic || /^-[a-z]/i.test(value));
  const found = behind[verb];
  if (group === undefined || found === undefined) return null;
  const name = found.dynamic ? found : tailOf(found, 1);
  return { group: group.value, args: [name, ...behind.filter((word) => word !== found)] };
}

function reviewFiles(command: Command, context: RuleContext): Statement {
  const call = verbFirst(command);
  const verbs = call === null ? undefined : ownField(GROUPS, call.group);
  if (call === null || verbs === undefined) return nothing;
  const tool: Grammar = { grammar: { singleDash: true, valued: ['-m', '-x'] }, idle: ['-help', '-usage'], verbs };
  return reviewTool(tool, { ...command, args: call.args }, context);
}

const table = { rule: 'hadoop/delete', type: 'table', lost: 'the rows' } as const;

/** HBase's shell; its words are lines of Ruby: `drop 'users'`. */
const HBASE: Grammar['verbs'] = {
  ...{
    drop: lost('Drops the table', table),
    truncate: lost('Empties the table', table),
    deleteall: lost('Deletes a row of', table),
  },
  ...{
    truncate_preserve: lost('Empties the table', table),
    drop_all: lost('Drops every table like', table),
    delete: lost('Deletes cells of', table),
  },
  ...{
    drop_namespace: lost('Drops the namespace', { ...table, type: 'namespace' }),
    delete_snapshot: lost('Deletes the snapshot', { ...table, type: 'snapshot' }),
  },
  ...{
    disable: stopped('Takes offline the table', { rule: 'hadoop/interrupt', type: 'table' }),
    disable_all: stopped('Takes offline every table like', { rule: 'hadoop/interrupt', type: 'table' }),
  },
  ...{
    grant: granted('Gives rights to', { rule: 'hadoop/grant', type: 'user' }),
    restore_snapshot: { ...lost('Puts back over its table the snapshot', table), effect: 'replace' },
  },
};

function wordOf(text: string, like: Word): Word {
  const value = text.replace(/^['"]|['"]$/g, '');
  return { ...like, value, raw: text, dynamic: false, glob: false };
}

/** What `hbase shell` reads is one statement to a line or between semicolons. */
function reviewShell(command: Command, context: RuleContext): Statement {
  const { operands } = readOptions(command.args);
  const [first] = operands;
  if (first?.value !== 'shell' || command.input.kind === 'none') return nothing;
  const text = inputText(command, context);
  if (text === null) {
    const says = 'which statements the HBase shell is sent is not known before it runs';
    return statement({ unknowns: [dynamicPart(command, context, says)] });
  }
  const lines = text.split(/[\n;]/).map((line) => line.split(/[\s,]+/).filter((part) => part !== ''));
  const tool: Grammar = { verbs: HBASE };
  return joined(
    lines.map((parts) => reviewTool(tool, { ...command, args: parts.map((part) => wordOf(part, first)) }, context)),
  );
}

/** Hadoop's file system, its jobs, and HBase. */
export const hadoop: RulePack = {
  // Its `yarn` is not among them: that name is the JavaScript tool's.
  programs: ['hdfs', 'hadoop', 'mapred', 'hbase'],
  documentation: [
    'https://hadoop.apache.org/docs/stable/hadoop-project-dist/hadoop-common/FileSystemShell.html',
    'https://hadoop.apache.org/docs/stable/hadoop-project-dist/hadoop-hdfs/HDFSCommands.html',
    'https://hadoop.apache.org/docs/stable/hadoop-mapreduce-client/hadoop-mapreduce-client-core/MapredCommands.html',
    'https://hbase.apache.org/book.html#shell',
  ],
  review: (command, context) =>
    command.program === 'hbase' ? reviewShell(command, context) : reviewFiles(command, context),
  examples: {
    catches: [
      { run: 'hdfs dfs -rm -r /data/orders', rule: 'hadoop/delete', effect: 'delete', target: '/data/orders' },
      { run: 'hadoop fs -rm -r -skipTrash /a /b', rule: 'hadoop/delete', effect: 'delete', target: '/b' },
      { run: 'hdfs dfs -expunge', rule: 'hadoop/delete', effect: 'delete' },
      { run: 'hdfs dfs -put -f a.csv /data/a.csv', rule: 'hadoop/replace', effect: 'replace', target: '/data/a.csv' },
      { run: 'hdfs dfs -chmod -R 777 /data', rule: 'hadoop/grant', effect: 'grant', target: '/data' },
      { run: 'hdfs namenode -format', rule: 'hadoop/wipe', effect: 'delete' },
      { run: 'hdfs dfsadmin -safemode enter', rule: 'hadoop/interrupt', effect: 'interrupt' },
      { run: 'hdfs dfsadmin -disallowSnapshot /data', rule: 'hadoop/unprotect', effect: 'unprotect', target: '/data' },
      { run: 'hdfs haadmin -failover nn1 nn2', rule: 'hadoop/interrupt', effect: 'interrupt' },
      { run: 'mapred job -kill job_1', rule: 'hadoop/interrupt', effect: 'interrupt', target: 'job_1' },
      {
        run: 'hbase shell -n',
        input: "disable 'carts'; drop 'carts'",
        rule: 'hadoop/delete',
        effect: 'delete',
        target: 'carts',
      },
    ],
    leaves: [
      'hdfs dfs -ls /data',
      'hdfs dfs -put a.csv /data',
      'hadoop fs -cat /data/a.csv',
      'hdfs dfsadmin -report',
      'hdfs dfsadmin -safemode get',
      'hdfs namenode -help',
      'hbase shell',
      'hbase version',
      'hadoop',
    ],
  },
};
