import type { HclBlock } from '../../hcl/hcl';
import type { Holder } from '../policy/holder';
import { roleStatement } from '../policy/roleStatement';
import type { Dialect, Statement, Term } from '../policy/policy';
import { termsOf } from '../policy/readPolicy';
import type { Spot } from '../read/node';
import type { Block } from './blocks';
import { eachLookup } from './each';
import type { ModuleReader } from './moduleReader';

type At = { readonly of: Block; readonly reader: ModuleReader };

function lower(text: string): string {
  return text.startsWith('${') ? text : text.toLowerCase();
}

function terms({ of, reader }: At, block: HclBlock, names: readonly string[]): readonly Term[] {
  const inner = eachLookup(of.source, of.block, reader, undefined);
  return names.flatMap((name) => termsOf(reader.value(of.source, block, name, inner), lower));
}

function spotIn({ source }: Block, span: Spot['span']): Spot {
  return { written: { kind: 'text', path: source.path, side: source.side, text: source.text }, span };
}

/** What `not_actions` leave out is denied, for the role itself. */
function azureStatements(at: At): readonly Statement[] {
  return at.of.block.body.blocks
    .filter(({ type }) => type === 'permissions')
    .flatMap((block) => {
      const spot = spotIn(at.of, block.header);
      const denied = terms(at, block, ['not_actions', 'not_data_actions']);
      const allowed = roleStatement('allow', terms(at, block, ['actions', 'data_actions']), [], spot);
      return denied.length > 0 ? [allowed, roleStatement('deny', denied, [], spot)] : [allowed];
    });
}

function kubernetesStatements(at: At): readonly Statement[] {
  return at.of.block.body.blocks
    .filter(({ type }) => type === 'rule')
    .map((block) => {
      const resources = terms(at, block, ['resources', 'non_resource_urls']);
      const named = terms(at, block, ['resource_names']);
      const shown = named.length > 0 ? resources.map((term) => ({ ...term, text: `${term.text} by name` })) : resources;
      return roleStatement('allow', terms(at, block, ['verbs']), shown, spotIn(at.of, block.header));
    });
}

type Reader = { readonly types: RegExp; readonly dialect: Dialect; readonly read: (at: At) => readonly Statement[] };

const readers: readonly Reader[] = [
  {
    types: /^google_\w+_iam_custom_role$/,
    dialect: 'gcp',
    read: (at) => [
      roleStatement('allow', terms(at, at.of.block, ['permissions']), [], spotIn(at.of, at.of.block.header)),
    ],
  },
  { types: /^azurerm_role_definition$/, dialect: 'azure', read: azureStatements },
  { types: /^kubernetes_(?:cluster_)?role(?:_v1)?$/, dialect: 'kubernetes', read: kubernetesStatements },
];

/** A role that a module makes itself, as the policy that it is. */
export function customRoles(of: Block, reader: ModuleReader): readonly Holder[] {
  const known = readers.find(({ types }) => types.test(of.type));
  if (known === undefined) return [];
  const policy = { dialect: known.dialect, statements: known.read({ of, reader }), unseen: [] };
  return [
    {
      id: `${of.key} role`,
      kind: 'identity',
      target: { type: of.type, name: of.address },
      policy,
      subjects: [of.key],
      spot: spotIn(of, of.block.header),
    },
  ];
}
