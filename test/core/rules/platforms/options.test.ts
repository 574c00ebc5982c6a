import { describe, it } from 'mocha';
import type { RulePack } from '../../../../src/core/model/command';
import { appStores } from '../../../../src/core/rules/appStores';
import { atlas } from '../../../../src/core/rules/atlas';
import { businessServices } from '../../../../src/core/rules/businessServices';
import { ciServers } from '../../../../src/core/rules/ciServers';
import { contentServices } from '../../../../src/core/rules/contentServices';
import { doctl } from '../../../../src/core/rules/doctl';
import { elasticBeanstalk } from '../../../../src/core/rules/elasticBeanstalk';
import { firebase } from '../../../../src/core/rules/firebase';
import { fly } from '../../../../src/core/rules/fly';
import { hcloud } from '../../../../src/core/rules/hcloud';
import { heroku } from '../../../../src/core/rules/heroku';
import { netlify } from '../../../../src/core/rules/netlify';
import { oci } from '../../../../src/core/rules/oci';
import { renderCli } from '../../../../src/core/rules/renderCli';
import { systemPackages } from '../../../../src/core/rules/systemPackages';
import { tunnels } from '../../../../src/core/rules/tunnels';
import { vercel } from '../../../../src/core/rules/vercel';
import { algolia } from '../../../../src/core/rules/algolia';
import { amplify } from '../../../../src/core/rules/amplify';
import { auth0 } from '../../../../src/core/rules/auth0';
import { certbot } from '../../../../src/core/rules/certbot';
import { databricks } from '../../../../src/core/rules/databricks';
import { fastly } from '../../../../src/core/rules/fastly';
import { hasura } from '../../../../src/core/rules/hasura';
import { linode } from '../../../../src/core/rules/linode';
import { pscale } from '../../../../src/core/rules/pscale';
import { shopify } from '../../../../src/core/rules/shopify';
import { tailscale } from '../../../../src/core/rules/tailscale';
import { turso } from '../../../../src/core/rules/turso';
import { checkPack } from '../checkPack';

const expose = ['expose high easy'];
const update = ['update medium costly'];

/** What an option, or the want of one, makes of a command. */
const cases: readonly (readonly [pack: RulePack, line: string, weights: readonly string[]])[] = [
  [shopify, 'shopify theme push --theme 1', update],
  [algolia, 'algolia objects delete products --object-ids 1', ['delete critical impossible']],
  [algolia, 'algolia objects delete', ['delete critical impossible']],
  [businessServices, 'sf apex run', ['update medium unknown']],
  [businessServices, 'sf org display', []],
  [ciServers, 'buildkite-agent pipeline upload', ['update medium unknown']],
  [ciServers, 'jenkins-cli build shop', ['update medium unknown']],
  [ciServers, 'travis cancel 3', ['delete low easy']],
  [ciServers, 'drone delete x', ['delete medium unknown']],
  [contentServices, 'sanity dataset import x.ndjson shop --replace', ['replace high impossible']],
  [contentServices, 'sanity dataset import x.ndjson shop', update],
  [contentServices, 'sanity dataset visibility set shop public', ['expose critical easy']],
  [contentServices, 'sanity dataset visibility set shop private', ['update medium easy']],
  [contentServices, 'contentful space alias update --alias-id x', ['update medium unknown']],
  [databricks, 'databricks clusters restart c1', ['interrupt high easy']],
  [hasura, 'hasura migrate apply', ['update high costly']],
  [certbot, 'certbot unregister', ['delete high costly']],
  [certbot, 'certbot update_account', []],
  [certbot, 'acme.sh --uninstall', ['delete high costly']],
  [fastly, 'fastly purge --key home', ['update medium easy']],
  [elasticBeanstalk, 'eb scale 3 shop', ['update high costly']],
  [firebase, 'firebase deploy --only functions', update],
  [firebase, 'firebase deploy', update],
  [fly, 'fly postgres attach db', ['create low easy']],
  [fly, 'fly ssh console -C ls', []],
  [heroku, 'heroku run ls', []],
  [doctl, 'doctl compute ssh --ssh-command ls', []],
  [hcloud, 'hcloud server ssh', []],
  [renderCli, 'render ssh', []],
  [pscale, 'pscale database restore-dump orders main', ['replace high impossible']],
  [pscale, 'pscale database dump orders main', []],
  [pscale, 'pscale branch schema orders main', []],
  [turso, 'turso db shell', []],
  [auth0, 'auth0 apps show abc', []],
  [auth0, 'auth0 protection brute-force-protection update --enabled false', ['unprotect high easy']],
  [auth0, 'auth0 protection brute-force-protection update', ['update medium easy']],
  [auth0, 'auth0 api users --data {}', ['update medium unknown']],
  [tailscale, 'tailscale up --ssh', ['expose medium easy']],
  [tailscale, 'tailscale up', ['update medium easy']],
  [tailscale, 'tailscale serve 3000', ['expose medium easy']],
  [tailscale, 'tailscale set --accept-routes=false', ['update medium easy']],
  [tailscale, 'tailscale set --hostname x', ['update medium unknown']],
  [tailscale, 'tailscale ssh root@db', []],
  [netlify, 'netlify api', []],
  [netlify, 'netlify env:list --plain', ['read-secret medium costly']],
  [oci, 'oci compute instance action --instance-id i', ['update medium easy']],
  [oci, 'oci raw-request --target-uri https://x', []],
  [linode, 'linode-cli obj setacl b --acl-public', expose],
  [linode, 'linode-cli obj setacl b --acl-private', ['update medium easy']],
  [amplify, 'amplify push --allow-destructive-graphql-schema-updates', ['replace high impossible']],
  [systemPackages, 'apt autoremove', ['delete low easy']],
  [systemPackages, 'brew remove jq', ['delete low easy']],
  [systemPackages, 'apk del --purge jq', ['delete medium costly']],
  [systemPackages, 'pkg delete jq', ['delete low easy']],
  [tunnels, 'tunnelmole', expose],
  [vercel, 'vercel deploy --target production', update],
  [vercel, 'vercel redeploy d1 --target preview', ['update low easy']],
  [atlas, 'atlas clusters connectionStrings describe c', []],
  [atlas, 'atlas alerts delete a', ['delete medium costly']],
  [appStores, 'xcrun altool --list-apps', []],
];

describe('options of vendors’ command lines', () => {
  for (const [pack, line, weights] of cases) {
    it(`${line}: ${weights.join(', ') || 'nothing'}`, () => {
      checkPack(pack, line, { weights });
    });
  }
  it('a line for another machine is quoted where it must be', () => {
    checkPack(heroku, `heroku run -a shop echo 'it is' x`, { weights: [] });
  });
});
