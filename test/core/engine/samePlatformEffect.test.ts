import { checkEffects } from './checkEffects';

/** What is found, then the lines that must all find it. */
const table = String.raw`
= gh/repo-delete delete critical github acme/shop
gh repo delete acme/shop --yes
gh api -X DELETE repos/acme/shop
gh api --method DELETE /repos/acme/shop
curl -X DELETE https://api.github.com/repos/acme/shop
http DELETE https://api.github.com/repos/acme/shop
node -e "fetch('https://api.github.com/repos/acme/shop',{method:'DELETE'})"
python3 -c "import requests; requests.delete('https://api.github.com/repos/acme/shop')"
sudo gh repo delete acme/shop --yes
op run -- gh repo delete acme/shop --yes

= gh/release-delete delete high github v1
gh release delete v1 -R acme/shop --yes
gh release delete v1 --repo acme/shop -y

= gh/secret-set update medium github TOKEN
gh secret set TOKEN -b x -R acme/shop
gh api -X PUT repos/acme/shop/actions/secrets/TOKEN -f encrypted_value=x -f key_id=1

= gh/pr-merge update medium github 7
gh pr merge 7 -R acme/shop --merge
gh api -X PUT repos/acme/shop/pulls/7/merge
curl -X PUT https://api.github.com/repos/acme/shop/pulls/7/merge

= glab/repo-delete delete critical gitlab acme/shop
glab repo delete acme/shop --yes
glab api -X DELETE projects/acme%2Fshop
curl -X DELETE https://gitlab.com/api/v4/projects/acme%2Fshop

= vercel/delete delete critical vercel.deployment shop
vercel remove shop --yes
vercel rm shop -y
npx vercel rm shop -y

= vercel/delete delete high vercel.variable TOKEN
vercel env rm TOKEN production -y
curl -X DELETE https://api.vercel.com/v9/projects/shop/env/TOKEN

= netlify/delete delete critical netlify.site s1
netlify sites:delete s1 --force
ntl sites:delete s1 -f
npx netlify-cli sites:delete s1 --force
curl -X DELETE https://api.netlify.com/api/v1/sites/s1

= fly/delete delete critical fly.app shop
fly apps destroy shop --yes
flyctl apps destroy shop -y
fly destroy shop
curl -X DELETE https://api.machines.dev/v1/apps/shop
curl https://api.fly.io/graphql -H 'Content-Type: application/json' -d '{"query":"mutation { deleteApp(appId: \"shop\") { organization { id } } }"}'

= fly/delete delete critical fly.volume vol_1
fly volumes destroy vol_1 -y
flyctl vol destroy vol_1 -y
curl -X DELETE https://api.machines.dev/v1/apps/shop/volumes/vol_1

= heroku/delete delete critical heroku.app shop
heroku apps:destroy shop --confirm shop
heroku apps:destroy -a shop --confirm shop
heroku destroy shop --confirm shop
curl -X DELETE https://api.heroku.com/apps/shop -H 'Accept: application/vnd.heroku+json; version=3'

= heroku/interrupt interrupt high heroku.dyno web=0
heroku ps:scale web=0 -a shop
heroku scale web=0 -a shop
curl -X PATCH https://api.heroku.com/apps/shop/formation -d '{"updates":[{"type":"web","quantity":0}]}'

= wrangler/delete delete critical wrangler.bucket media
wrangler r2 bucket delete media
npx wrangler r2 bucket delete media
curl -X DELETE https://api.cloudflare.com/client/v4/accounts/a/r2/buckets/media

= wrangler/delete delete critical wrangler.d1 orders
wrangler d1 delete orders -y
curl -X DELETE https://api.cloudflare.com/client/v4/accounts/a/d1/database/orders

= wrangler/delete delete critical wrangler.worker shop
wrangler delete --name shop
wrangler delete shop
curl -X DELETE https://api.cloudflare.com/client/v4/accounts/a/workers/scripts/shop

= wrangler/delete delete critical wrangler.kv.namespace n1
wrangler kv namespace delete --namespace-id n1
wrangler kv:namespace delete --namespace-id n1
curl -X DELETE https://api.cloudflare.com/client/v4/accounts/a/storage/kv/namespaces/n1

= wrangler/delete delete high wrangler.queue orders
wrangler queues delete orders
curl -X DELETE https://api.cloudflare.com/client/v4/accounts/a/queues/orders

= supabase/delete delete critical supabase.project abcd
supabase projects delete abcd
npx supabase projects delete abcd
curl -X DELETE https://api.supabase.com/v1/projects/abcd

= supabase/delete delete high supabase.function hello
supabase functions delete hello --project-ref abcd
curl -X DELETE https://api.supabase.com/v1/projects/abcd/functions/hello

= doctl/delete delete high doctl.droplet 1
doctl compute droplet delete 1 --force
doctl compute droplet rm 1 -f
curl -X DELETE https://api.digitalocean.com/v2/droplets/1

= doctl/delete delete critical doctl.database db1
doctl databases delete db1 -f
curl -X DELETE https://api.digitalocean.com/v2/databases/db1

= hcloud/delete delete high hcloud.server web
hcloud server delete web
curl -X DELETE https://api.hetzner.cloud/v1/servers/web

= linode/delete delete high linode.linode 1
linode-cli linodes delete 1
curl -X DELETE https://api.linode.com/v4/linode/instances/1

= vultr/delete delete high vultr.instance 1
vultr-cli instance delete 1
curl -X DELETE https://api.vultr.com/v2/instances/1

= pulumi/stack-rm delete high pulumi.stack dev
pulumi stack rm dev
curl -X DELETE https://api.pulumi.com/api/stacks/acme/shop/dev

= datadog/delete delete medium datadog.monitor 1
dog monitor delete 1
curl -X DELETE https://api.datadoghq.com/api/v1/monitor/1

= stripe/delete delete high stripe.customer cus_1
stripe customers delete cus_1
curl -X DELETE https://api.stripe.com/v1/customers/cus_1

= launchdarkly/delete delete high launchdarkly.flag f
ldcli flags delete --project p --flag f
curl -X DELETE https://app.launchdarkly.com/api/v2/flags/p/f

= auth0/delete delete high auth0.user auth0
auth0 users delete auth0|1
curl -X DELETE https://acme.eu.auth0.com/api/v2/users/auth0|1

= algolia/delete delete critical algolia.index orders
algolia indices delete orders -y
curl -X DELETE https://app.algolia.net/1/indexes/orders

= neon/delete delete critical neon.project p1
neonctl projects delete p1
curl -X DELETE https://console.neon.tech/api/v2/projects/p1

= pscale/delete delete critical pscale.database shop
pscale database delete shop --force
curl -X DELETE https://api.planetscale.com/v1/organizations/acme/databases/shop

= vercel/delete delete critical vercel.project shop
vercel project rm shop
curl -X DELETE https://api.vercel.com/v9/projects/shop
http DELETE https://api.vercel.com/v9/projects/shop

= gh/ref-delete delete high github heads/x
gh api -X DELETE repos/acme/shop/git/refs/heads/x
curl -X DELETE https://api.github.com/repos/acme/shop/git/refs/heads/x

= datadog/interrupt interrupt high datadog Datadog
dog monitor mute_all
curl -X POST https://api.datadoghq.com/api/v1/monitor/mute_all

= launchdarkly/interrupt interrupt high launchdarkly.flag f
ldcli flags toggle-off --project p --flag f
curl -X PATCH https://app.launchdarkly.com/api/v2/flags/p/f -d '{"instructions":[{"kind":"turnFlagOff"}]}'

= linode/delete delete critical linode.volume 7
linode-cli volumes delete 7
curl -X DELETE https://api.linode.com/v4/volumes/7
`;

describe('the same effect at a platform, by command line and request', () => {
  checkEffects(table);
});
