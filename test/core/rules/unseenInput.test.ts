import { describe, it } from 'mocha';
import type { Command, RulePack } from '../../../src/core/model/command';
import { hadoop } from '../../../src/core/rules/hadoop';
import { kerberos } from '../../../src/core/rules/kerberos';
import { ldap } from '../../../src/core/rules/ldap';
import { checkPack, type Expected } from './checkPack';

const piped: Partial<Command> = { input: { kind: 'pipe', from: null } };
const text = (said: string): Partial<Command> => ({ input: { kind: 'text', text: said } });
/** A file that stands here, and would delete a principal, put into a program of some host. */
const fileFor = (host: string | null): Partial<Command> => ({
  ...{
    input: {
      kind: 'file',
      path: { value: '/work/queries', raw: '/work/queries', dynamic: false, glob: false, span: { start: 0, end: 0 } },
    },
    host,
  },
});
const here = { readAsLeft: () => 'delprinc eve' };
const asked: Expected = { unknowns: ['dynamic present'] };
const none: Expected = { unknowns: [], says: [] };

const cases: readonly (readonly [title: string, pack: RulePack, line: string, Partial<Command>, Expected])[] = [
  ['kadmin is asked what nobody has seen', kerberos, 'kadmin -q $QUERY', {}, asked],
  ['kadmin reads what nobody has seen', kerberos, 'kadmin.local', piped, asked],
  ['kadmin reads queries that are there', kerberos, 'kadmin.local', text('listprincs\nquit'), none],
  [
    'kadmin reads a file that is here',
    kerberos,
    'kadmin',
    fileFor(null),
    { unknowns: [], says: ['Deletes the principal eve'] },
  ],
  ['a file named for another host is not a file here', kerberos, 'kadmin', fileFor('kdc'), { ...asked, says: [] }],
  ['a person types at kadmin', kerberos, 'kadmin', {}, none],
  ['HBase reads what nobody has seen', hadoop, 'hbase shell -n', piped, asked],
  ['HBase reads what is there', hadoop, 'hbase shell -n', text("scan 'carts'"), none],
  ['another program of HBase reads nothing', hadoop, 'hbase version', piped, none],
  ['a directory is sent a file that cannot be read', ldap, 'ldapmodify -f gone.ldif', {}, asked],
  ['a directory is sent a file of unknown name', ldap, 'ldapmodify -f $FILE', {}, asked],
  ['a directory is sent what nobody has seen', ldap, 'ldapmodify -x', piped, asked],
  ['a directory is sent nothing yet', ldap, 'ldapmodify -n -f gone.ldif', {}, none],
  ['only additions are sent', ldap, 'ldapmodify -a -f gone.ldif', {}, { unknowns: [] }],
  [
    'the entry is that of the record that deletes',
    ldap,
    'ldapmodify',
    text('dn: uid=ann\nchangetype: modify\nreplace: mail\nmail: a@x\n\ndn: uid=eve\nchangetype: delete\n'),
    { says: ['Deletes from the directory uid=eve'], unknowns: [] },
  ],
  [
    'a record that changes is no deletion, whatever it writes',
    ldap,
    'ldapmodify',
    text('dn: uid=ann\r\nchangetype: modify\r\nreplace: description\r\ndescription: changetype: delete\r\n'),
    { says: ['Changes entries of the directory'], unknowns: [] },
  ],
];

describe('input that is not seen before it is carried out', () => {
  for (const [title, pack, line, command, expected] of cases) {
    it(title, () => {
      checkPack(pack, line, expected, command, command.input?.kind === 'file' ? here : {});
    });
  }
});
