import { checkEffects } from './checkEffects';

/** Keys shown, protections off, doors opened and accounts ended: what is found, then the lines that must all find it. */
const table = String.raw`
= secrets/shown read-secret medium heroku.secret Heroku
heroku config --app shop
curl https://api.heroku.com/apps/shop/config-vars
http GET https://api.heroku.com/apps/shop/config-vars

= heroku/delete delete medium heroku.variable KEY
heroku config:unset KEY --app shop
curl -X PATCH https://api.heroku.com/apps/shop/config-vars -d '{"KEY":null}'
http PATCH https://api.heroku.com/apps/shop/config-vars KEY:=null

= hcloud/unprotect unprotect high hcloud.server 1
hcloud server disable-protection 1 delete
curl -X POST https://api.hetzner.cloud/v1/servers/1/actions/change_protection -d '{"delete":false}'

= hcloud/unprotect unprotect high hcloud.server 7
hcloud server disable-backup 7
curl -X POST https://api.hetzner.cloud/v1/servers/7/actions/disable_backup

= linode/account-wide delete critical linode.account Linode
linode-cli account cancel
curl -X POST https://api.linode.com/v4/account/cancel -d '{}'

= auth0/unprotect unprotect high auth0.brute-force-protection Auth0
auth0 protection brute-force-protection update --enabled false
curl -X PATCH https://acme.auth0.com/api/v2/attack-protection/brute-force-protection -d '{"enabled":false}'

= auth0/update update medium auth0.brute-force-protection Auth0
auth0 protection brute-force-protection update --enabled true
curl -X PATCH https://acme.auth0.com/api/v2/attack-protection/brute-force-protection -d '{"enabled":true}'

= gcloud/expose expose critical gcp.storage.buckets gs://web
gcloud storage buckets add-iam-policy-binding gs://web --member=allUsers --role=viewer
curl https://storage.googleapis.com/storage/v1/b/web/acl -d '{"entity":"allUsers","role":"READER"}'
curl -X PUT https://storage.googleapis.com/storage/v1/b/web/iam -d '{"bindings":[{"members":["allUsers"]}]}'

= delivery/delete delete critical delivery.workspace https://app.terraform.io/api/v2/runs
curl https://app.terraform.io/api/v2/runs -d '{"data":{"attributes":{"is-destroy":true}}}'
http POST https://app.terraform.io/api/v2/runs data:='{"attributes":{"is-destroy":true}}'
`;

describe('one finding for an access or a brake, however it is spelt', () => {
  checkEffects(table);
});
