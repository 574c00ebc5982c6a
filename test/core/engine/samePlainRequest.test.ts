import { checkEffects } from './checkEffects';

/** What is found, then the lines that must all find it: a verb, the plain request of the same tool, and other clients. */
const table = String.raw`
= vercel/delete delete critical vercel.project web
vercel project rm web
vercel api /v9/projects/web -X DELETE
vercel api DELETE /v9/projects/web
curl -X DELETE https://api.vercel.com/v9/projects/web

= auth0/delete delete high auth0.user u1
auth0 users delete u1
auth0 api delete users/u1
curl -X DELETE https://acme.eu.auth0.com/api/v2/users/u1

= monitoring/delete delete high monitoring.service P1
pd rest delete -e /services/P1
pd rest:delete --endpoint services/P1
curl -X DELETE https://api.pagerduty.com/services/P1

= stripe/delete delete high stripe.customer cus_1
stripe customers delete cus_1
stripe delete /v1/customers/cus_1
python3 -c "import stripe; stripe.Customer.delete('cus_1')"

= netlify/delete delete critical netlify.site s1
netlify sites:delete s1
netlify api deleteSite --data '{"site_id":"s1"}'
curl -X DELETE https://api.netlify.com/api/v1/sites/s1

= netlify/delete delete high netlify.variable KEY
netlify env:unset KEY
netlify api deleteEnvVar --data '{"account_id":"a","key":"KEY"}'

= twilio/delete delete high twilio.incoming-phone-number PN1
twilio api:core:incoming-phone-numbers:remove --sid PN1
curl -X DELETE https://api.twilio.com/2010-04-01/Accounts/AC1/IncomingPhoneNumbers/PN1.json

= scw/delete delete high scw.server s1
scw instance server delete s1
curl -X DELETE https://api.scaleway.com/instance/v1/zones/fr-par-1/servers/s1

= scw/delete delete critical scw.instance i1
scw rdb instance delete i1
curl -X DELETE https://api.scaleway.com/rdb/v1/regions/fr-par/instances/i1

= terraform/workspace-delete delete critical terraform.workspace old
terraform workspace delete -force old
tofu workspace delete -force old
curl -X DELETE https://app.terraform.io/api/v2/organizations/acme/workspaces/old

= secrets/removed delete high secret secret/db
vault kv metadata delete secret/db
vault delete secret/metadata/db
bao kv metadata delete secret/db
curl -X DELETE https://vault.acme.example/v1/secret/metadata/db

= secrets/shown read-secret medium secret secret/db
vault kv get secret/db
vault read secret/data/db
curl https://vault.acme.example/v1/secret/data/db

= doctl/delete delete high doctl.droplet 12
doctl compute droplet delete 12 --force
python3 -c "import digitalocean; digitalocean.Droplet(id=12).destroy()"

= hcloud/delete delete high hcloud.server web
hcloud server delete web
python3 -c "from hcloud import Client; c=Client(token='t'); c.servers.get_by_name('web').delete()"

= glab/repo-delete delete critical gitlab acme/web
glab repo delete acme/web --yes
python3 -c "import gitlab; gitlab.Gitlab().projects.get('acme/web').delete()"

= wrangler/delete delete critical wrangler.zone z1
flarectl zone delete z1
curl -X DELETE https://api.cloudflare.com/client/v4/zones/z1
python3 -c "import cloudflare; cloudflare.Cloudflare().zones.delete(zone_id='z1')"

= az/delete delete high azure.vm web
az vm delete -g shop -n web --yes
az vm delete --ids /subscriptions/s/resourceGroups/shop/providers/Microsoft.Compute/virtualMachines/web --yes

= linode/delete delete high linode.linode 12
linode-cli linodes delete 12
lin linodes delete 12
`;

describe('the same effect by a verb, by the plain request of its tool, and by a library', () => {
  checkEffects(table);
});
