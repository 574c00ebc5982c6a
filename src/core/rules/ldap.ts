import type { Command, RuleContext, RulePack, Statement } from '../model/command';
import { absolutePath } from '../model/filePath';
import { joined, nothing, statement } from '../model/statement';
import { changed, granted, lost, made } from './platforms/said';
import { fetched } from './secrets/stores';
import { inputText } from './shared/inputText';
import { readOptions } from './shared/readOptions';
import type { OptionGrammar, Options } from './shared/readOptions';
import { dynamicPart } from './shared/remoteObservation';
import { reviewTool, type Deed, type DeedOf, type Grammar } from './shared/toolPack';

const grammar: OptionGrammar = {
  valued: [
    ...['-b', '-D', '-w', '-y', '-H', '-h', '-p', '-f', '-s', '-S', '-l', '-z', '-e', '-E', '-o', '-O', '-U', '-R'],
    ...['-X', '-Y', '-d', '-a', '-A', '-T', '-P'],
  ],
};

const entry = { rule: 'directory/delete', type: 'entry', lost: 'the entry, and what its people may do' } as const;
const gone = lost('Deletes from the directory', { ...entry, severity: 'high' });
const tree = lost('Deletes from the directory, with all below it,', { ...entry, severity: 'critical' });
const password = granted('Changes the password of', { rule: 'directory/grant', type: 'entry' });
const edited = changed('Changes entries of the directory', {
  rule: 'directory/update',
  type: 'entry',
  undo: 'costly',
  name: '',
});
const added = made('Adds entries to the directory', { rule: 'directory/create', type: 'entry', name: '' });
const renamed = changed('Renames in the directory', { rule: 'directory/update', type: 'entry', undo: 'costly' });

const deleted: DeedOf = (options, rest) => ({
  ...(options.has('-r') ? tree : gone),
  // Without names it reads them.
  ...(rest.length === 0 ? { name: '' } : { named: () => rest }),
});

/** What an LDIF says to do: in a file, or on the input; null where it is not known before it runs. */
function ldifOf(options: Options, command: Command, context: RuleContext): string | null {
  const file = options.value('-f');
  if (file === undefined) return inputText(command, context);
  const path = file.dynamic ? null : absolutePath(file.value, command.cwd);
  return path === null ? null : context.readAsLeft(path);
}

/** The entries that an LDIF takes out: records stand between empty lines, each begins with its name. */
function deletedIn(ldif: string): readonly string[] {
  return ldif.split(/\r?\n(?:\r?\n)+/).flatMap((record) => {
    const fields = record.split(/\r?\n/).map((line) => /^(\w+):\s*(.*?)\s*$/.exec(line)?.slice(1) ?? []);
    const field = (name: string): string | undefined => fields.find(([key]) => key?.toLowerCase() === name)?.[1];
    return field('changetype')?.toLowerCase() === 'delete' ? [field('dn') ?? 'an entry'] : [];
  });
}

function modified(options: Options, command: Command, context: RuleContext): Deed {
  const [dn] = deletedIn(ldifOf(options, command, context) ?? '');
  return dn === undefined ? edited : { ...gone, says: `Deletes from the directory ${dn}`, name: '' };
}

/** Changes that nobody can read before they are made may take entries out. */
function unseen(command: Command, context: RuleContext): Statement {
  const options = readOptions(command.args, grammar);
  const isSilent = command.program !== 'ldapmodify' || options.has('-n', '-a', '-V', '-VV');
  const isTyped = command.input.kind === 'none' && options.value('-f') === undefined;
  if (isSilent || isTyped || ldifOf(options, command, context) !== null) return nothing;
  const says = 'which changes the directory is sent is not known before it runs';
  return statement({ unknowns: [dynamicPart(command, context, says)] });
}

const PASSWORDS = /^(?:userPassword|unicodePwd|sambaNTPassword|sambaLMPassword|krbPrincipalKey|ms-?Mcs-AdmPwd)$/i;

const searched: DeedOf = (options, rest, command) =>
  rest.some(({ value }) => PASSWORDS.test(value))
    ? fetched('passwords of the directory', { type: 'password', name: '' })(options, rest, command)
    : null;

function verbsOf(command: Command, context: RuleContext): Deed | DeedOf {
  switch (command.program) {
    case 'ldapdelete':
      return deleted;
    case 'ldapmodify':
      return (options) => (options.has('-a') ? added : modified(options, command, context));
    case 'ldapadd':
      return added;
    case 'ldapmodrdn':
      return renamed;
    case 'ldappasswd':
      return password;
    default:
      return searched;
  }
}

/** The client programs of LDAP directories. */
export const ldap: RulePack = {
  programs: ['ldapdelete', 'ldapmodify', 'ldapadd', 'ldapmodrdn', 'ldappasswd', 'ldapsearch'],
  documentation: [
    'https://www.openldap.org/software/man.cgi?query=ldapdelete',
    'https://www.rfc-editor.org/rfc/rfc2849',
  ],
  review: (command, context) => {
    const tool: Grammar = { grammar, idle: ['-n', '-V', '-VV'], verbs: { '': verbsOf(command, context) } };
    return joined([reviewTool(tool, command, context), unseen(command, context)]);
  },
  examples: {
    catches: [
      {
        run: 'ldapdelete -x -D cn=admin uid=eve,dc=acme,dc=example',
        rule: 'directory/delete',
        effect: 'delete',
        target: 'uid=eve,dc=acme,dc=example',
      },
      { run: 'ldapdelete -r ou=people,dc=acme,dc=example', rule: 'directory/delete', effect: 'delete' },
      { run: 'ldapdelete -f names.txt', rule: 'directory/delete', effect: 'delete' },
      {
        run: 'ldapmodify -x',
        input: 'dn: uid=eve,dc=acme\nchangetype: delete\n',
        rule: 'directory/delete',
        effect: 'delete',
      },
      { run: 'ldapmodify -f changes.ldif', rule: 'directory/update', effect: 'update' },
      { run: 'ldapadd -f people.ldif', rule: 'directory/create', effect: 'create' },
      { run: 'ldapmodify -a -f people.ldif', rule: 'directory/create', effect: 'create' },
      { run: 'ldapmodrdn uid=bob,dc=acme uid=eve', rule: 'directory/update', effect: 'update' },
      { run: 'ldappasswd -s x uid=eve,dc=acme', rule: 'directory/grant', effect: 'grant', target: 'uid=eve,dc=acme' },
      { run: 'ldapsearch -x uid=eve userPassword', rule: 'secrets/shown', effect: 'read-secret' },
    ],
    leaves: ['ldapsearch -x -b dc=acme uid=eve mail', 'ldapdelete -n uid=eve', 'ldapmodify -n -f changes.ldif'],
  },
};
