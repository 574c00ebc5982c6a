import { checkLabels } from './checkLabels';

describe('hosts of applications and servers', () => {
  checkLabels(`
destroys heroku {apps:destroy,apps:delete,apps:remove} -a shop -c shop
destroys heroku {addons:destroy,addons:remove} redis-1
destroys heroku addons:detach REDIS
destroys heroku access:remove eve@x.example
destroys heroku authorizations:revoke 12
destroys heroku authorizations:rotate 12
destroys heroku authorizations:destroy 12
destroys heroku buildpacks:{clear,remove} x
destroys heroku certs:remove --name x
destroys heroku clients:destroy 1
destroys heroku clients:rotate 1
destroys heroku {config:unset,config:remove} A
destroys heroku container:rm web -a shop
destroys heroku pg:credentials:{destroy,rotate,repair-default} db -n x
destroys heroku pg:backups:delete b1
destroys heroku pg:backups:restore b1 db
destroys heroku pg:copy a b
destroys heroku pg:push local db
destroys heroku pg:reset db
destroys heroku pg:links:destroy db l
destroys heroku data:pg:attachments:destroy x
destroys heroku domains:remove www.x.example
destroys heroku domains:clear
destroys heroku drains:remove syslog://x
destroys heroku keys:{remove,clear} x
destroys heroku members:remove eve@x
destroys heroku sessions:destroy 1
destroys heroku pipelines:{destroy,remove} x
destroys heroku redis:credentials --reset db
destroys heroku spaces:destroy --space x
destroys heroku spaces:trusted-ips:remove 10.0.0.0/8
destroys heroku spaces:vpn:destroy x
destroys heroku spaces:peerings:destroy x
destroys heroku telemetry:remove x
destroys heroku webhooks:remove 1
destroys heroku leave x
destroys heroku ai:models:destroy x
exposes heroku spaces:trusted-ips:add 0.0.0.0/0 --space x
grants heroku apps:transfer eve@x.example -a shop
grants heroku access:add eve@x.example -a shop
grants heroku access:update eve@x.example -p deploy
grants heroku authorizations:create -d ci
grants heroku pg:credentials:create db -n x
grants heroku data:pg:credentials:create db
grants heroku keys:add k.pub
grants heroku members:{add,set} eve@x --role admin
grants heroku pipelines:transfer eve p
grants heroku spaces:transfer --space x
grants heroku spaces:trusted-ips:add 10.0.0.0/8 --space x
grants heroku spaces:access add
unprotects heroku auth:2fa:disable
unprotects heroku pg:backups:unschedule db
unprotects heroku {apps:unlock,unlock} -a shop
reads-secrets heroku authorizations:info 12
reads-secrets heroku auth:token
reads-secrets heroku ci:config -p pipe
reads-secrets heroku ci:config:get KEY
reads-secrets heroku clients:info 1
reads-secrets heroku config
reads-secrets heroku config:get X -s
reads-secrets heroku pg:credentials:url db
reads-secrets heroku data:pg:credentials:url db
reads-secrets heroku redis:credentials db
reads-secrets heroku spaces:vpn:config x
interrupts heroku pg:{kill,killall} 123
interrupts heroku pg:maintenance:run db
interrupts heroku maintenance:on
interrupts heroku ps:scale web=0
interrupts heroku ps:{restart,stop,kill} web.1
interrupts heroku dyno:restart
interrupts heroku redis:maintenance --run db
interrupts heroku reviewapps:disable -p x
changes heroku addons:create heroku-postgresql:mini -a shop
changes heroku addons:upgrade redis-1 premium-1
changes heroku addons:attach db -a shop
changes heroku addons:rename a b
changes heroku buildpacks:add heroku/nodejs
changes heroku certs:add a.crt a.key
changes heroku certs:auto:enable -a shop
changes heroku certs:auto:refresh -a shop
changes heroku ci:config:set A=b
changes heroku ci:run
changes heroku clients:update 1 --name x
changes heroku config:set A=1
changes heroku container:push web -a shop
changes heroku container:release web -a shop
changes heroku pg:backups:{capture,schedule} db
changes heroku pg:promote db
changes heroku pg:upgrade db
changes heroku pg:upgrade:run db
changes heroku pg:upgrade:prepare db
changes heroku pg:upgrade:dryrun db
changes heroku pg:connection-pooling:attach db
changes heroku pg:links:create a b
changes heroku domains:add www.x.example
changes heroku domains:update www.x.example --cert x
changes heroku drains:add syslog://x
changes heroku {features,labs}:{enable,disable} x
changes heroku maintenance:off
changes heroku pipelines:{add,create,update,rename} x
changes heroku pipelines:promote -a s
changes heroku ps:scale web=2
changes heroku ps:resize web=standard-2x
changes heroku ps:type web=x
changes heroku redis:{promote,upgrade} db
changes heroku releases:rollback v1
changes heroku reviewapps:enable -p x
changes heroku spaces:create x
changes heroku spaces:rename --from a --to b
changes heroku telemetry:{add,update} x
changes heroku webhooks:{add,update} 1
changes heroku apps:{create,rename} x
changes heroku {apps:lock,lock} -a shop
changes heroku apps:stacks:set heroku-24
changes heroku ai:models:create x
reads heroku {addons,addons:info,addons:plans,addons:services,addons:docs,addons:open,addons:wait} db
reads heroku access -a shop
reads heroku authorizations
reads heroku {auth:whoami,auth:login,auth:2fa}
reads heroku buildpacks:{info,search} heroku/nodejs
reads heroku buildpacks -a shop
reads heroku certs:{info,chain,key} x
reads heroku certs
reads heroku ci:{info,migrate-manifest,open}
reads heroku clients
reads heroku container:{login,logout,pull} web
reads heroku pg:{info,ps,locks,outliers,bloat,blocking,diagnose,wait} db
reads heroku pg
reads heroku pg:backups
reads heroku pg:backups:{info,schedules,download,url} b1
reads heroku pg:pull db local
reads heroku pg:upgrade:wait db
reads heroku pg:maintenance db
reads heroku pg:settings db
reads heroku pg:settings:log-statement db
reads heroku pg:links db
reads heroku data:pg:info db
reads heroku data:maintenances
reads heroku domains:{info,wait} www.x.example
reads heroku drains
reads heroku {features,labs}:info x
reads heroku git:{clone,remote,credentials} -a shop
reads heroku keys
reads heroku local
reads heroku local:{start,version} web
reads heroku local:run npm test
reads heroku logs --tail
reads heroku maintenance
reads heroku members
reads heroku {notifications,orgs,regions,sessions,teams,status,usage,version,which,search}
reads heroku pipelines:{diff,info,list,open} x
reads heroku ps
reads heroku ps:wait
reads heroku ps:forward 80
reads heroku ps:copy f
reads heroku psql -a shop
reads heroku redis:{info,wait,maxmemory,timeout} db
reads heroku redis:cli -a shop
reads heroku releases
reads heroku releases:{info,output} v1
reads heroku spaces:{info,ps,wait} x
reads heroku spaces
reads heroku spaces:drains:get
reads heroku spaces:vpn:{info,wait} x
reads heroku spaces:peerings:info x
reads heroku telemetry:info x
reads heroku webhooks
reads heroku webhooks:{events,info} 1
reads heroku accounts
reads heroku apps:{info,open,stacks} -a shop
reads heroku {open,info,apps,buildpacks} -a shop
reads heroku ai:models:{info,list} x
reads heroku {help,commands,autocomplete}
reads heroku apps:destroy --help

destroys hcloud {server,volume,network,load-balancer,firewall,image,floating-ip,primary-ip,certificate} delete x
destroys hcloud {placement-group,ssh-key,zone,storage-box} delete x
destroys hcloud server {rebuild,reset-password} x
destroys hcloud firewall {delete-rule,replace-rules,remove-from-resource} x
destroys hcloud load-balancer {delete-service,remove-target} x
destroys hcloud network {remove-route,remove-subnet} x
destroys hcloud zone rrset {delete,remove-records,set-records} x www A
destroys hcloud storage-box snapshot delete x s
destroys hcloud storage-box rollback-snapshot x
destroys hcloud storage-box reset-password x
destroys hcloud storage-box subaccount {delete,reset-password} x s
exposes hcloud firewall add-rule x --direction in --source-ips 0.0.0.0/0 --port 22
exposes hcloud firewall add-rule x --direction in --source-ips ::/0 --port 22
exposes hcloud load-balancer enable-public-interface x
grants hcloud ssh-key create --name x
unprotects hcloud {server,volume,network,load-balancer,image,floating-ip,primary-ip} disable-protection x delete
unprotects hcloud {zone,storage-box} disable-protection x delete
unprotects hcloud server disable-backup x
unprotects hcloud zone rrset disable-protection x
unprotects hcloud storage-box disable-snapshot-plan x
reads-secrets hcloud server request-console x
interrupts hcloud server {shutdown,poweroff,reboot,reset} x
interrupts hcloud load-balancer disable-public-interface x
interrupts hcloud volume detach x
changes hcloud {server,volume,network,load-balancer,image,floating-ip,primary-ip,zone} enable-protection x delete
changes hcloud storage-box enable-protection x delete
changes hcloud server {poweron,attach-to-network,change-type,change-alias-ips,set-rdns,enable-backup} x
changes hcloud server {add-to-placement-group,remove-from-placement-group,create-image,create} x
changes hcloud firewall {apply-to-resource,add-rule} x --direction in --source-ips 10.0.0.0/8
changes hcloud floating-ip {assign,set-rdns} x s
changes hcloud primary-ip assign x
changes hcloud load-balancer {add-service,add-target,attach-to-network,change-algorithm,change-type} x
changes hcloud load-balancer {update-service,set-rdns} x
changes hcloud network {add-route,add-subnet,change-ip-range} x
changes hcloud volume {attach,resize,create} x
changes hcloud zone rrset {add-records,change-ttl,create,set-ttl} x www A
changes hcloud zone {change-primary-nameservers,change-ttl,create} x
changes hcloud storage-box {change-type,enable-snapshot-plan,update-access-settings} x
reads hcloud {server,volume,network,load-balancer,firewall,image,floating-ip,primary-ip} {list,describe} x
reads hcloud {certificate,placement-group,ssh-key,zone,storage-box,location,datacenter,iso} {list,describe} x
reads hcloud {server-type,load-balancer-type} {list,describe} x
reads hcloud server {ip,metrics,ssh} x
reads hcloud firewall add-rule --help
reads hcloud load-balancer metrics x
reads hcloud zone rrset {list,describe} x
reads hcloud zone export-zonefile x
reads hcloud storage-box {folders,snapshot list} x
reads hcloud all list
reads hcloud context {create,use,delete,list,active} x
reads hcloud config {set,get,list,unset} x

destroys linode-cli linodes {delete,disk-delete,config-delete,config-interface-delete} 1 2
destroys linode-cli linodes {rebuild,backup-restore} 1
destroys linode-cli linodes {linode-reset-password,disk-reset-password} 1
destroys linode-cli linodes ip-delete 1 2
destroys linode-cli {volumes,nodebalancers,domains,firewalls,vpcs,images,stackscripts,tags,longview} delete 1
destroys linode-cli placement delete 1
destroys linode-cli {domains,} records-delete 1 2
destroys linode-cli nodebalancers {config-delete,node-delete} 1 2
destroys linode-cli firewalls {rules-update,device-delete} 1
destroys linode-cli databases {postgresql-delete,mysql-delete} 1
destroys linode-cli databases {mysql-backup-restore,postgresql-backup-restore} 1 2
destroys linode-cli databases {mysql-cred-reset,postgresql-cred-reset,mysql-creds-reset,postgresql-creds-reset} 1
destroys linode-cli lke {cluster-delete,pool-delete,node-delete,cluster-nodes-recycle,pool-recycle,node-recycle} 1 2
destroys linode-cli lke {kubeconfig-delete,service-token-delete,cluster-regenerate,acl-delete} 1 2
destroys linode-cli object-storage {keys-delete,bucket-delete,cancel,ssl-delete,object-storage-bucket-delete} 1
destroys linode-cli obj {rb,del,rm} b
destroys linode-cli account cancel
destroys linode-cli users delete eve
destroys linode-cli sshkeys delete 1
destroys linode-cli profile token-delete 1
exposes linode-cli firewalls rules-update 1 --inbound '[{"addresses":{"ipv4":["0.0.0.0/0"]},"action":"ACCEPT"}]'
exposes linode-cli object-storage bucket-access-update b --acl public-read
exposes linode-cli obj setacl b --acl-public
grants linode-cli object-storage keys-create --label x
grants linode-cli users create --username eve
grants linode-cli account user-create --username eve
grants linode-cli sshkeys create --label x
grants linode-cli profile token-create
unprotects linode-cli linodes backups-cancel 1
unprotects linode-cli profile tfa-disable
reads-secrets linode-cli databases {mysql-creds-view,postgresql-creds-view} 1
reads-secrets linode-cli lke kubeconfig-view 1
interrupts linode-cli linodes {reboot,shutdown,rescue} 1
interrupts linode-cli databases {mysql-suspend,postgresql-suspend} 1
interrupts linode-cli linodes {resize,upgrade,migrate} 1
changes linode-cli linodes {boot,create,clone,update,backups-enable,disk-clone,disk-create} 1
changes linode-cli linodes {disk-resize,ip-add,config-create} 1
changes linode-cli volumes {attach,resize,clone,create} 1
changes linode-cli databases {mysql-update,postgresql-update,mysql-patch,mysql-create,mysql-resume} 1
changes linode-cli lke {cluster-create,cluster-update,pool-create,pool-update} 1
reads linode-cli linodes {list,view,types,kernels-list,ips-list,disks-list,backups-list,stats,configs-list} 1
reads linode-cli {volumes,nodebalancers,domains,firewalls,images,regions} list
reads linode-cli firewalls rules-list 1
reads linode-cli databases {list,types,mysql-view} 1
reads linode-cli lke {clusters-list,pools-list,versions-list,cluster-view} 1
reads linode-cli object-storage {buckets-list,keys-list} 1
reads linode-cli obj {ls,get,la,du,info} b
reads linode-cli obj signurl b o
reads linode-cli account {view,invoices-list,events-list} 1
reads linode-cli profile {view,tokens-list} 1
reads linode-cli configure
reads linode-cli --version
`);
});
