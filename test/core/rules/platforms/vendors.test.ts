import { describe, it } from 'mocha';
import type { RulePack } from '../../../../src/core/model/command';
import { plainVendor } from './plainVendor';
import { fly } from '../../../../src/core/rules/fly';
import { heroku } from '../../../../src/core/rules/heroku';
import { hcloud } from '../../../../src/core/rules/hcloud';
import { oci } from '../../../../src/core/rules/oci';
import { yc } from '../../../../src/core/rules/yc';
import { supabase } from '../../../../src/core/rules/supabase';
import { vercel } from '../../../../src/core/rules/vercel';
import { wrangler } from '../../../../src/core/rules/wrangler';
import { checkPack, type Expected } from '../checkPack';

const cases: readonly (readonly [title: string, pack: RulePack, line: string, expected: Expected])[] = [
  ['a thing no table knows', plainVendor, 'acme gizmos delete g1', { weights: ['delete medium unknown'] }],
  [
    'a thing of every vendor',
    plainVendor,
    'acme databases delete d1',
    { says: ['Deletes Acme database d1'], weights: ['delete critical impossible'] },
  ],
  ['a part of a longer name', plainVendor, 'acme blob-storage delete s', { weights: ['delete critical impossible'] }],
  ['what is made again by its command', plainVendor, 'acme tags delete t', { weights: ['delete low easy'] }],
  ['the vendor’s own loss', plainVendor, 'acme frames delete f', { weights: ['delete high costly'] }],
  ['the verb first', plainVendor, 'acme delete database d1', { says: ['Deletes Acme database'] }],
  [
    'verb and thing in one word',
    plainVendor,
    'acme DeleteDBInstance --InstanceId i-1',
    { says: ['Deletes Acme db instance i-1'], weights: ['delete critical impossible'] },
  ],
  ['the thing before the verb in one word', plainVendor, 'acme volume-delete v1', { says: ['Deletes Acme volume v1'] }],
  ['how before what', plainVendor, 'acme bulk_delete_users u', { says: ['Deletes Acme user u'] }],
  [
    'a noun that could be a verb',
    plainVendor,
    'acme deploys cancel 3',
    { says: ['Cancels Acme deploy 3'], weights: ['delete low easy'] },
  ],
  [
    'a verb behind one that only looks',
    plainVendor,
    'acme search index delete products',
    { weights: ['delete critical impossible'] },
  ],
  [
    'a verb that is followed by a name like a verb',
    plainVendor,
    'acme delete update',
    { weights: ['delete medium unknown'] },
  ],
  ['help about a verb', plainVendor, 'acme help delete', { says: [] }],
  [
    'an option that may be a flag hides the verb',
    plainVendor,
    'acme --novel delete d1',
    { weights: ['delete medium unknown'] },
  ],
  [
    'an option that may be a flag hides the name',
    plainVendor,
    'acme databases delete --immediately d1',
    { says: ['Deletes Acme database d1'] },
  ],
  [
    'an id behind an option is the name',
    plainVendor,
    'acme databases delete --database-id d1',
    { says: ['Deletes Acme database d1'] },
  ],
  [
    'any id, but of the place it is in',
    plainVendor,
    'acme widgets delete --region-id r --widgetId w',
    { says: ['Deletes Acme widget w'] },
  ],
  [
    'the place, where nothing else is named',
    plainVendor,
    'acme settings delete --app shop',
    { says: ['Deletes Acme setting shop'], signals: ['name --app shop', 'name its name shop'] },
  ],
  [
    'a variable tells the place',
    plainVendor,
    'ACME_APP=shop-prod acme databases delete d',
    { signals: ['name ACME_APP shop-prod', 'name its name d'] },
  ],
  [
    'an option outweighs the variable',
    plainVendor,
    'ACME_APP=shop-prod acme databases delete d --app x',
    { signals: ['name --app x', 'name its name d'] },
  ],
  [
    'a flag says production',
    plainVendor,
    'acme databases update d --prod',
    { signals: ['name --prod production', 'name its name d'] },
  ],
  [
    'a name that is not known is shown as written',
    plainVendor,
    'acme databases delete $DB',
    { says: ['Deletes Acme database $DB'], signals: [] },
  ],
  [
    'a place that is not known says nothing',
    plainVendor,
    'acme databases delete d --app $APP',
    { signals: ['name its name d'] },
  ],
  [
    'several things',
    hcloud,
    'hcloud volume delete a b',
    { says: ['Deletes Hetzner Cloud volume a', 'Deletes Hetzner Cloud volume b'] },
  ],
  ['one thing and where it is', plainVendor, 'acme databases delete d1 x', { says: ['Deletes Acme database d1'] }],
  ['a stop', plainVendor, 'acme servers stop s', { weights: ['interrupt high easy'] }],
  ['a reset of a machine interrupts', plainVendor, 'acme servers reset s', { weights: ['interrupt high easy'] }],
  ['a reset of data overwrites', plainVendor, 'acme databases reset d', { weights: ['replace high impossible'] }],
  [
    'a reset of what nobody knows may overwrite',
    plainVendor,
    'acme gizmos reset d',
    { weights: ['replace high impossible'] },
  ],
  ['a restore of data overwrites', plainVendor, 'acme databases restore d', { weights: ['replace high impossible'] }],
  ['a restore of a setting changes it', plainVendor, 'acme gizmos restore d', { weights: ['update medium easy'] }],
  ['a machine made again', plainVendor, 'acme servers rebuild s', { weights: ['replace high impossible'] }],
  ['a little thing made again', plainVendor, 'acme tags replace s', { weights: ['replace high costly'] }],
  ['a rotated key', plainVendor, 'acme keys rotate k', { weights: ['replace high impossible'] }],
  ['a new thing', plainVendor, 'acme servers create s', { weights: ['create low easy'] }],
  ['a new right', plainVendor, 'acme members add eve', { weights: ['grant high easy'] }],
  ['a changed right', plainVendor, 'acme roles permissions set p', { weights: ['grant high easy'] }],
  ['a share', plainVendor, 'acme projects share eve', { weights: ['grant high easy'] }],
  ['a project in other hands', plainVendor, 'acme projects transfer p', { weights: ['grant high costly'] }],
  ['a release', plainVendor, 'acme things publish p', { weights: ['publish high costly'] }],
  ['a lock that goes', plainVendor, 'acme things unlock p', { weights: ['unprotect high easy'] }],
  ['a deployment', plainVendor, 'acme apps deploy a', { weights: ['update medium costly'] }],
  ['a change', plainVendor, 'acme apps update a', { weights: ['update medium unknown'] }],
  [
    'a secret that is shown',
    plainVendor,
    'acme secrets get s',
    { says: ['Prints secret s'], weights: ['read-secret medium costly'] },
  ],
  ['a list of secrets', plainVendor, 'acme secrets list', { says: [] }],
  [
    'protection taken off by a value',
    plainVendor,
    'acme databases update d --deletion-protection false',
    { weights: ['unprotect high easy'] },
  ],
  [
    'protection taken off by a name',
    plainVendor,
    'acme databases update d --no-termination-protection',
    { weights: ['unprotect high easy'] },
  ],
  [
    'protection put on',
    plainVendor,
    'acme databases update d --deletion-protection true',
    { weights: ['update medium unknown'] },
  ],
  ['protection that is only asked about', plainVendor, 'acme databases list --protected false', { says: [] }],
  [
    'an opening to everybody',
    plainVendor,
    'acme firewall create f --source 0.0.0.0/0',
    { weights: ['expose high easy'] },
  ],
  [
    'a way out to everybody',
    plainVendor,
    'acme firewall create f --egress 0.0.0.0/0',
    { weights: ['create low easy'] },
  ],
  [
    'an outbound rule',
    plainVendor,
    'acme firewall create f --direction out --source ::/0',
    { weights: ['create low easy'] },
  ],
  ['a route to everywhere', plainVendor, 'acme routes create 0.0.0.0/0', { weights: ['create low easy'] }],
  ['a topic alone lists', plainVendor, 'acme databases', { says: [], unknowns: [] }],
  ['nothing at all', plainVendor, 'acme', { says: [], unknowns: [] }],
  [
    'a word that no table knows',
    plainVendor,
    'acme frobnicate it',
    { says: [], unknowns: ['unknown-program possible'] },
  ],
  ['a topic that is not known', plainVendor, 'acme $WHAT x', { says: [], unknowns: ['dynamic present'] }],
  ['a verb that is not known', plainVendor, 'acme databases $VERB x', { says: [], unknowns: ['dynamic present'] }],
  ['what is local stays so', plainVendor, 'acme local delete x', { says: [], unknowns: [] }],
  ['a dry run', plainVendor, 'acme databases delete x --dry-run', { says: [] }],
  [
    'a version of something',
    plainVendor,
    'acme databases delete x --version 3',
    { weights: ['delete critical impossible'] },
  ],
  ['the version of the tool', plainVendor, 'acme --version', { says: [], unknowns: [] }],
  ['plurals of all kinds', plainVendor, 'acme policies delete x', { says: ['Deletes Acme policy x'] }],
  ['plurals that end in es', plainVendor, 'acme addresses delete x', { says: ['Deletes Acme address x'] }],
  ['plurals that are odd', plainVendor, 'acme indices delete x', { says: ['Deletes Acme index x'] }],
  ['a scale to zero', fly, 'fly scale count web=0', { weights: ['interrupt high easy'] }],
  ['a launch that deploys nothing', fly, 'fly launch --no-deploy', { says: [] }],
  ['an import into a database', fly, 'fly postgres import postgres://x', { weights: ['update high costly'] }],
  ['users of a database', fly, 'fly postgres users list', { says: [] }],
  ['a topic of add-ons alone', heroku, 'heroku addons', { says: [], unknowns: [] }],
  ['a scale that only shows', heroku, 'heroku ps:scale', { says: [] }],
  ['a scale up', heroku, 'heroku ps:scale web=2', { weights: ['update medium easy'] }],
  [
    'an instance that starts',
    oci,
    'oci compute instance action --action START --instance-id i',
    { weights: ['update medium easy'] },
  ],
  [
    'a request that writes',
    oci,
    'oci raw-request --http-method POST --target-uri https://x',
    { weights: ['update medium unknown'] },
  ],
  [
    'a bucket that stays closed',
    oci,
    'oci os bucket update --bucket-name b --public-access-type NoPublicAccess',
    { weights: ['update medium unknown'] },
  ],
  [
    'a mirror that deletes',
    oci,
    'oci os object sync --bucket-name b --src-dir . --delete',
    { weights: ['delete critical impossible'] },
  ],
  ['a mirror that adds', oci, 'oci os object sync --bucket-name b --src-dir .', { weights: ['update medium unknown'] }],
  ['a local database is reset', supabase, 'supabase db reset', { weights: ['delete low easy'] }],
  [
    'by its address too',
    supabase,
    'supabase db reset --db-url postgres://u:p@localhost:5432/x',
    { weights: ['delete low easy'] },
  ],
  ['local migrations go down', supabase, 'supabase migration down', { weights: ['delete low easy'] }],
  [
    'a promotion is production',
    vercel,
    'vercel promote d1',
    { signals: ['name `promote` production', 'name its name d1'] },
  ],
  ['an alias alone lists', vercel, 'vercel alias', { says: [] }],
  ['an emulator’s key', wrangler, 'wrangler kv key delete k --local', { weights: ['delete low easy'] }],
  [
    'an emulator’s table',
    wrangler,
    'wrangler d1 execute db --command "DROP TABLE x"',
    { weights: ['delete high easy'] },
  ],
  [
    'SQL of a name that is not known',
    wrangler,
    'wrangler d1 execute $DB --remote --command "DROP TABLE x"',
    { signals: [] },
  ],
  ['a cluster of data', yc, 'yc managed-postgresql cluster delete c', { weights: ['delete critical impossible'] }],
];

describe('command lines of vendors', () => {
  for (const [title, pack, line, expected] of cases) {
    it(`${title}: ${line}`, () => {
      checkPack(pack, line, expected);
    });
  }
  it('a secret that a variable takes is of low severity', () => {
    checkPack(plainVendor, 'acme secrets get s', { weights: ['read-secret low easy'] }, { output: 'captured' });
  });
});
