import type { Command, RuleContext, RulePack, Statement, Word } from '../model/command';
import { joined, nothing, statement } from '../model/statement';
import { changed, granted, lost, removed } from './platforms/said';
import { fetched } from './secrets/stores';
import { inputText } from './shared/inputText';
import { readOptions } from './shared/readOptions';
import { dynamicPart } from './shared/remoteObservation';
import { reviewTool, type Deed, type Grammar } from './shared/toolPack';

const principal = { type: 'principal', named: (rest: readonly Word[]) => rest.slice(-1) } as const;
const gone = removed('Deletes the principal', { ...principal, rule: 'kerberos/delete', lost: 'its keys' });
const given = granted('Makes a principal, who can then sign in:', { ...principal, rule: 'kerberos/grant' });
const password = granted('Changes the key of', { ...principal, rule: 'kerberos/grant' });
const edited = changed('Changes the principal', { ...principal, rule: 'kerberos/update' });
const keys = fetched('keys into a key table', { type: 'key' });

function allOf<T>(names: string, one: T): Readonly<Record<string, T>> {
  return Object.fromEntries(names.split(' ').map((name) => [name, one]));
}

/** What `kadmin` is asked to do, under the long and short names of each. */
const QUERIES: Grammar['verbs'] = {
  ...allOf('delete_principal delprinc', gone),
  ...allOf('add_principal addprinc ank', given),
  ...allOf('change_password cpw purgekeys', password),
  ...allOf('modify_principal modprinc rename_principal renprinc set_string setstr', edited),
  ...allOf('delete_policy delpol', { ...gone, says: 'Deletes the policy', lost: '' } satisfies Deed),
  ...allOf('ktadd xst', keys),
};

const database = { type: 'database', name: '', lost: 'every principal and key' } as const;
const DATABASE: Grammar['verbs'] = {
  destroy: lost('Destroys the database of principals', { ...database, rule: 'kerberos/delete' }),
  load: lost('Loads over the database of principals', { ...database, rule: 'kerberos/replace', effect: 'replace' }),
  stash: fetched('the master key into a file', { type: 'key', name: '' }),
};

const grammar = { valued: ['-e', '-k', '-pw', '-policy', '-x', '-expire', '-maxlife', '-kvno'], singleDash: true };

function reviewQuery(query: string, like: Word, command: Command, context: RuleContext): Statement {
  const args = query
    .trim()
    .split(/\s+/)
    .map((value): Word => ({ ...like, value, raw: value, dynamic: false, glob: false }));
  return reviewTool({ grammar, verbs: QUERIES }, { ...command, args }, context);
}

function review(command: Command, context: RuleContext): Statement {
  if (command.program === 'kdb5_util')
    return reviewTool(
      { grammar: { valued: ['-r', '-d', '-k', '-M', '-sf'], singleDash: true }, verbs: DATABASE },
      command,
      context,
    );
  const options = readOptions(command.args, {
    valued: ['-q', '-r', '-p', '-k', '-t', '-w', '-s', '-c', '-d', '-x', '-e'],
  });
  const query = options.value('-q');
  const [first] = command.args;
  const says = `what \`${command.program}\` is asked to do is not known before it runs`;
  const unknown = (): Statement => statement({ unknowns: [dynamicPart(command, context, says)] });
  if (query !== undefined) return query.dynamic ? unknown() : reviewQuery(query.value, query, command, context);
  if (options.operands.length > 0)
    return reviewTool({ grammar, verbs: QUERIES }, { ...command, args: options.operands }, context);
  if (command.input.kind === 'none') return nothing;
  const text = inputText(command, context);
  if (text === null) return unknown();
  const like: Word = first ?? { value: '', raw: '', dynamic: false, glob: false, span: command.span };
  return joined(text.split('\n').map((line) => reviewQuery(line, like, command, context)));
}

/** The administration of a Kerberos realm. */
export const kerberos: RulePack = {
  programs: ['kadmin', 'kadmin.local', 'kdb5_util'],
  documentation: [
    'https://web.mit.edu/kerberos/krb5-latest/doc/admin/admin_commands/kadmin_local.html',
    'https://web.mit.edu/kerberos/krb5-latest/doc/admin/admin_commands/kdb5_util.html',
  ],
  review,
  examples: {
    catches: [
      { run: "kadmin -q 'delprinc -force eve'", rule: 'kerberos/delete', effect: 'delete', target: 'eve' },
      { run: "kadmin.local -q 'addprinc -pw x eve'", rule: 'kerberos/grant', effect: 'grant', target: 'eve' },
      { run: 'kadmin.local cpw eve', rule: 'kerberos/grant', effect: 'grant', target: 'eve' },
      {
        run: 'kadmin.local',
        input: 'modprinc -policy x eve\nquit',
        rule: 'kerberos/update',
        effect: 'update',
        target: 'eve',
      },
      { run: "kadmin -q 'ktadd -k shop.keytab host/web1'", rule: 'secrets/shown', effect: 'read-secret' },
      { run: 'kdb5_util destroy -f', rule: 'kerberos/delete', effect: 'delete' },
      { run: 'kdb5_util load dump', rule: 'kerberos/replace', effect: 'replace' },
    ],
    leaves: ["kadmin -q 'listprincs'", 'kadmin.local getprinc eve', 'kadmin', 'kdb5_util dump', 'kdb5_util list_mkeys'],
  },
};
