import { checkLabels } from './checkLabels';

describe('services with a command line', () => {
  checkLabels(`
destroys sentry-cli releases delete v1
destroys sentry-cli {files delete,releases files v1 delete} x
destroys sentry-cli releases files v1 delete --all
destroys sentry-cli releases delete v1 --org acme --project shop
changes sentry-cli releases {new,finalize,set-commits,restore} v1
changes sentry-cli releases deploys v1 new -e production
changes sentry-cli {sourcemaps upload,debug-files upload,dif upload,upload-dif,upload-proguard} d
changes sentry-cli {send-event,send-envelope,deploys new} x
changes sentry-cli issues {resolve,mute,unresolve} -s resolved -i 1
reads sentry-cli releases {list,info,propose-version} v1
reads sentry-cli releases deploys v1 list
reads sentry-cli {info,login,projects list,organizations list,repos list,issues list,events list,logs list}
reads sentry-cli {sourcemaps explain,sourcemaps inject,sourcemaps resolve,debug-files check,debug-files find} d
reads sentry-cli debug-files print-sources d
reads sentry-cli {update,help}
reads sentry-cli uninstall --help

destroys pd service delete -i P1
destroys pd {user delete,team delete,schedule override delete,tag delete,ep delete,bs delete,schedule delete} -i P1
destroys pd user replace -f P1 -t P2
destroys pd ep replace --from a
destroys pd ep {level remove,target remove} -i P1
destroys pd rest delete -e /services/P1
destroys pd orchestration rule delete x
destroys pd util deleteme -i P1
destroys pd service remove -i P1
grants pd {user create,team user add} -e x
grants pd user set -e eve -k role -v admin
reads-secrets pd auth get
interrupts pd service disable -i P1
changes pd incident {ack,resolve,assign,create,merge,priority,rename,set,snooze,notes --note x,subscriber add} -i P1
changes pd incident responder add -i P1
changes pd service enable -i P1
changes pd service {create,set} -n x
changes pd ep {copy,level add,target add} -i P1
changes pd rest post -e /incidents -d x
changes pd rest put -e /services/P1 -d x
changes pd event {create,change} -k x
changes pd orchestration add x
reads pd auth {list,use,web} -a x
reads pd {incident list,user list,schedule list,team list,ep list,service list,log,tag list,bs list}
reads pd {orchestration list,automation action list,field list,incident notes,incident open,incident log}
reads pd {user contact,user log,schedule show,schedule render,service open,version}
reads pd rest get -e /services
reads pd rest fetch -e /services

destroys auth0 {apps,apis,users,roles,rules,actions,orgs,logs streams,email,domains,network-acl} delete x --force
destroys auth0 {event-streams,token-exchange,actions modules} delete x --force
destroys auth0 users roles {remove,rm} x
destroys auth0 roles permissions remove x
destroys auth0 api delete clients/x
destroys auth0 email provider delete
destroys auth0 phone provider delete
grants auth0 users roles {add,assign} x --roles y
grants auth0 roles permissions {add,associate} x
unprotects auth0 tenant-settings update unset x
unprotects auth0 protection {breached-password-detection,brute-force-protection} update --enabled=false
unprotects auth0 protection suspicious-ip-throttling update --enabled=false
unprotects auth0 attack-protection bot-detection update --enabled=false
reads-secrets auth0 apps show x --reveal-secrets
reads-secrets auth0 apps list --reveal-secrets
reads-secrets auth0 test token x
interrupts auth0 rules disable x
changes auth0 {apps,apis,roles,rules,actions,orgs} {create,update} x
changes auth0 users {create,update,import} x
changes auth0 rules enable x
changes auth0 actions deploy x
changes auth0 tenant-settings update set x
changes auth0 protection brute-force-protection update --enabled=true
changes auth0 universal-login update
changes auth0 api patch clients/x --data {}
changes auth0 api post clients --data {}
changes auth0 email templates update welcome
changes auth0 branding update
changes auth0 acul config set x
reads auth0 {apps,apis,users,roles,rules,actions,orgs,logs,domains,tenants,terraform,test,universal-login} list
reads auth0 quickstarts list
reads auth0 {apps,apis,users,roles,rules,actions,orgs} {show,open} x
reads auth0 users blocks list x
reads auth0 actions diff x
reads auth0 logs tail
reads auth0 test login x
reads auth0 tenants {use,list,open} x
reads auth0 terraform generate -o d
reads auth0 {login,logout,completion bash}
reads auth0 protection brute-force-protection show
reads auth0 universal-login show
reads auth0 api get clients
reads auth0 api clients
reads auth0 email provider show
reads auth0 ips check 1.2.3.4

destroys algolia {indices,objects,rules,synonyms,apikeys,dictionary entries} delete x
destroys algolia {indices,rules,synonyms,dictionary entries} clear x
destroys algolia objects delete x --object-ids 1
destroys algolia objects delete x --filters a:b --confirm
destroys algolia indices move a b
destroys algolia indices copy a b --confirm
destroys algolia objects operations -F f
grants algolia apikeys create --acl search
reads-secrets algolia apikeys get k
changes algolia {objects,rules,synonyms,dictionary entries} import x -F f
changes algolia settings {set,import} x --searchableAttributes a
changes algolia objects update x -F f
changes algolia indices config import x -F f
changes algolia crawler {run,reindex,unblock,pause,crawl} x
changes algolia rules save x
reads algolia settings get x
reads algolia {indices list,indices analyze x,objects browse x,rules browse x,synonyms browse x,search x}
reads algolia {profile list,describe,open dashboard,crawler list,crawler get x,events tail,indices config export x}
reads algolia {dictionary entries browse stopwords,auth whoami,objects operations --help}

destroys twilio api:core:{messages,recordings,calls,incoming-phone-numbers,applications,addresses} remove --sid x
destroys twilio api:core:{keys,signing-keys,queues,media,conferences:recordings,outgoing-caller-ids} remove --sid x
destroys twilio api:core:{usage:triggers,transcriptions} remove --sid x
destroys twilio api:core:messages:remove --sid SM1
destroys twilio phone-numbers:remove PN1
destroys twilio incoming-phone-numbers:remove --sid x
destroys twilio api:core:accounts:update --sid x --status closed
destroys twilio serverless:env:unset --key x
destroys twilio serverless:remove
destroys twilio api:{verify,sync,video,chat,studio,conversations,taskrouter,serverless}:v2:services:remove --sid x
destroys twilio api:{messaging,proxy}:v2:services:remove --sid x
destroys twilio api:taskrouter:v1:workspaces:remove --sid x
destroys twilio api:studio:v2:flows:remove --sid x
destroys twilio flex:plugins:archive x
grants twilio api:core:keys:create
reads-secrets twilio serverless:env:get --key x
reads-secrets twilio serverless:env:list --show-values
interrupts twilio api:core:accounts:update --sid x --status suspended
changes twilio api:core:calls:update --sid x --status completed
changes twilio phone-numbers:update PN1 --sms-url x
changes twilio phone-numbers:buy:local --area-code 1
changes twilio serverless:{deploy,promote,activate,env:set,env:import} --service-name x
changes twilio flex:plugins:{deploy,release} x
reads twilio api:core:{messages,calls,accounts,recordings}:{list,fetch} --sid x
reads twilio phone-numbers:list
reads twilio {profiles:list,profiles:use,debugger:logs:list,login,plugins,plugins:install,serverless:init} x
reads twilio {serverless:start,serverless:list,serverless:logs,flex:plugins:start} x
reads twilio serverless:env:list
reads twilio token:{chat,video} x

destroys stripe {customers,products,coupons,plans,invoices,subscriptions,webhook_endpoints,accounts,skus} delete x
destroys stripe {taxrates,apple_pay_domains,terminal readers} delete x
destroys stripe subscriptions cancel sub_1
destroys stripe delete /v1/customers/cus_1
destroys stripe delete cus_1
destroys stripe products delete p --live
destroys stripe issuing cards cancel x
destroys stripe accounts reject acct_1
grants stripe ephemeral_keys create
changes stripe {refunds create,charges capture,payment_intents confirm,payment_intents create,invoices pay} x
changes stripe {invoices finalize_invoice,customers create,prices create,transfers create,topups create} x
changes stripe refunds create --charge ch_1
changes stripe payouts create --amount 10
changes stripe invoices send_invoice x
changes stripe post /v1/customers -d a=b
changes stripe trigger payment_intent.succeeded
changes stripe fixtures f.json
changes stripe events resend evt_1
changes stripe customers update cus_1 --email x
changes stripe {payment_links,promotion_codes} update x
reads stripe {customers,products,invoices,charges,events,balance,subscriptions} {list,retrieve} x
reads stripe {listen --forward-to localhost:3000,logs tail,login,logout,config --list,status,version,open dashboard}
reads stripe {samples list,samples create x,get /v1/charges,get ch_1,whoami,community}
reads stripe playback

destroys ldcli flags delete --flag x --project p
destroys ldcli {projects,environments,segments,members,teams,metrics,webhooks,experiments} delete --project x
destroys ldcli {contexts,access-tokens,custom-roles,relay-proxy-configurations,integrations} delete --project x
destroys ldcli {release-pipelines,workflows,approvals,context-kinds,flag-triggers} delete --project x
destroys ldcli {experiments-beta,applications-beta} delete --project x
destroys ldcli access-tokens reset-token --id x
destroys ldcli environments {reset-sdk-key,reset-mobile-key} --project p --environment e
destroys ldcli {environments,} reset-environment-sdk-key --project p
grants ldcli members {invite,create} -e eve@x --role admin
grants ldcli access-tokens create
grants ldcli custom-roles create
grants ldcli members patch --id x
interrupts ldcli flags disable --flag x
changes ldcli flags update --flag x --project p
changes ldcli flags {create,copy-feature-flag,patch-expiring-targets} --flag x
changes ldcli segments update --segment x
changes ldcli {workflows,} create
reads ldcli {flags,projects,environments,segments,members,teams} {list,get} --project p
reads ldcli config {--list,--set access-token x}
reads ldcli {login,quickstart,sourcemaps upload,completion bash,whoami}
reads ldcli dev-server {start,list-projects,get-project} --port 1
reads ldcli audit-log list

destroys dog {monitor,timeboard,screenboard,dashboard,downtime,dashboard_list,service_check,event,comment} delete 1
destroys dog {host,service_level_objective} delete 1
destroys dog monitor delete 1
destroys dog {timeboard,screenboard,dashboard} delete 1
destroys dog tag detach h
destroys dog tag replace h a b
destroys dog downtime cancel_downtime 1
destroys dog screenboard revoke 1
destroys dog service_level_objective delete 1
destroys dog service_level_objective delete_many 1 2
destroys dog security-monitoring rules delete x
exposes dog screenboard share 1
interrupts dog monitor mute 1
interrupts dog monitor mute_all
interrupts dog host mute h
changes dog monitor {unmute,unmute_all} 1
changes dog monitor {update,post} 1
changes dog host unmute h
changes dog tag add h a
changes dog event post a b
reads dog {monitor show 1,monitor show_all,dashboard show 1,timeboard show_all,event stream,event show}
reads dog {search query x,hosts list,host list,service_check,downtime show_all,metric post x 1}
reads dog tag show h
reads dog wrap -n x true

changes datadog-ci {sourcemaps upload d,dsyms upload d,flutter-symbols upload,pe-symbols upload}
changes datadog-ci elf-symbols upload d
changes datadog-ci synthetics run-tests
changes datadog-ci lambda instrument -f x -r y
changes datadog-ci {cloud-run,aas,stepfunctions,container-app} instrument -s x
changes datadog-ci synthetics {import-tests,deploy-tests,upload-application} x
reads datadog-ci {lambda --help,version,synthetics --help,gate evaluate,deployment gate}
reads datadog-ci lambda instrument -f x -r y --dry-run
reads datadog-ci trace --name x -- npm test

destroys s3cmd {del s3://b/o,rm s3://b/o,del -r -f s3://b/,rb s3://b,rb --recursive s3://b}
destroys s3cmd {sync --delete-removed d s3://b,multidel s3://b,abortmp s3://b/x id,delnotification s3://b}
destroys s3cmd delcors s3://b
destroys s3cmd cfremove cf://E1
destroys s3cmd ws-delete s3://b
destroys s3cmd mv s3://b/o s3://c/o
destroys s3cmd delobjecttagging s3://b
exposes s3cmd {setacl --acl-public s3://b/o,put -P f s3://b/o,ws-create s3://b,sync --acl-public d s3://b}
exposes s3cmd signurl s3://b/o +3600
grants s3cmd setacl --acl-grant=all:eve@x s3://b
unprotects s3cmd {setversioning s3://b disable,setblockpublicaccess s3://b false}
destroys s3cmd {setlifecycle f s3://b,expire s3://b --expiry-days=1}
changes s3cmd cfmodify cf://E
reads s3cmd {ls,ls s3://b,la,get s3://b/o f,du s3://b,info s3://b,getacl s3://b,getpolicy s3://b}
reads s3cmd {getlifecycle s3://b,cflist,cfinfo,multipart s3://b,listmp s3://b/x id,--configure}
reads s3cmd {--dry-run del s3://b/o,ws-info s3://b,getcors s3://b,gettagging s3://b,getnotification s3://b}
reads s3cmd {accesslog s3://b,fixbucket --help,cfinvalinfo cf://x,del s3://b/o -n,sync s3://b d}
`);
});
