import { checkLabels } from './checkLabels';

describe('platforms', () => {
  checkLabels(`
destroys doctl compute {droplet,volume,snapshot,image,domain,floating-ip,reserved-ip,load-balancer} delete 1 -f
destroys doctl compute {firewall,ssh-key,cdn,certificate} delete 1 -f
destroys doctl compute domain records delete x 1
destroys doctl {databases,apps,kubernetes cluster,registry,projects,vpcs,monitoring alert} delete 1
destroys doctl {serverless namespaces,spaces keys,genai agent,gradient agent,nfs,dedicated-inference} delete 1
destroys doctl {databases pool,databases user,databases db,databases replica,databases topics} delete 1
destroys doctl databases firewalls delete 1
destroys doctl kubernetes {cluster node-pool delete,cluster node-pool delete-node} 1 2
destroys doctl kubernetes {cluster node-pool replace-node,cluster node-pool recycle} 1 2
destroys doctl registry {repository delete-manifest,repository delete-tag,garbage-collection start} r x
destroys doctl registry repository delete r x
destroys doctl compute droplet-action {rebuild,restore,password-reset} 1
destroys doctl databases user reset 1 u
destroys doctl databases firewalls {remove,replace} 1 --uuid x
destroys doctl databases configuration reset
destroys doctl compute droplet delete --tag-name web -f
destroys doctl compute droplet untag x
destroys doctl compute firewall {remove-rules,remove-droplets} 1
destroys doctl compute load-balancer {remove-droplets,remove-forwarding-rules} 1
destroys doctl serverless undeploy --all
exposes doctl databases firewalls append 1 --rule ip_addr:0.0.0.0/0
exposes doctl compute firewall add-rules 1 --inbound-rules protocol:tcp,ports:22,address:0.0.0.0/0
grants doctl databases firewalls append 1 --rule ip_addr:10.0.0.1
grants doctl compute ssh-key {create,import} x
grants doctl registry docker-config --read-write
grants doctl spaces keys create k
unprotects doctl compute droplet-action disable-backups 1
reads-secrets doctl databases connection 1
reads-secrets doctl databases user get 1 u
reads-secrets doctl kubernetes cluster kubeconfig show 1
reads-secrets doctl registry docker-config
interrupts doctl compute droplet-action {reboot,power-off,shutdown,power-cycle} 1
interrupts doctl compute volume-action detach 1 2
interrupts doctl apps restart 1
changes doctl compute droplet-action {power-on,resize,snapshot,rename,enable-ipv6,change-kernel} 1
changes doctl compute droplet-action {change-backup-policy,enable-backups,enable-private-networking} 1
changes doctl compute volume-action {attach,resize} 1
changes doctl kubernetes cluster {create,update,upgrade} 1
changes doctl databases {create,resize,migrate,maintenance-window update,fork} 1
changes doctl apps {create,create-deployment} 1
changes doctl compute droplet {create,tag,backup-policies} x
changes doctl compute firewall add-rules 1 --inbound-rules protocol:tcp,ports:22,address:10.0.0.0/8
changes doctl compute cdn flush 1 --files x
changes doctl serverless deploy d
changes doctl serverless functions invoke f
changes doctl compute reserved-ip-action assign 1 2
reads doctl compute {droplet,volume,image,domain,region,size,snapshot} list
reads doctl compute {droplet get,droplet neighbors,droplet actions,droplet kernels,ssh,action get,action wait} 1
reads doctl {account get,balance get,billing-history list,auth init,auth list,auth switch,apps list,apps logs} x
reads doctl {apps spec get,apps spec validate,databases list,databases options engines} x
reads doctl {kubernetes options versions,projects list,version,invoice list,1-click list,monitoring alert list} x
reads doctl kubernetes cluster kubeconfig {save,remove} 1
reads doctl databases backups 1
reads doctl databases maintenance-window get 1
reads doctl apps {list-deployments,get-deployment,tier,list-regions,propose} 1
reads doctl apps console 1 web
reads doctl registry {login,logout,get}
reads doctl serverless {connect,status,init,watch,get-metadata,functions list,activations list} x
reads doctl apps spec get 1

destroys railway {delete,down,remove,volume delete,environment delete e,service delete,domain delete,project delete}
destroys railway {bucket delete,function delete,variable delete K}
reads-secrets railway {variables,variables --kv,variable list,vars}
interrupts railway {restart,scale web=0}
changes railway variables --set A=b
changes railway variable set A=b
changes railway {up,deploy -t postgres,redeploy,add,domain,volume add,scale --eu 2}
changes railway volume update -m /x
reads railway {status,logs,whoami,list,login,logout,link,unlink,open,docs,environment,service,connect,ssh,shell}
reads railway {run npm test,dev,volume list,completion bash,upgrade,check-updates,deployment list,environment list}

destroys render services delete srv-1
destroys render projects delete p
destroys render ea objects delete k
destroys render environments delete e
destroys render postgres delete p
destroys render keyvalues delete k
destroys render postgres recover p
interrupts render restart srv-1
interrupts render services restart srv-1
interrupts render postgres suspend p
changes render deploys create srv-1 --wait
changes render jobs create srv-1 --start-command x
changes render services create --name x
changes render services update srv-1
changes render postgres resume p
reads render {services,projects,environments,workspaces,logs,whoami,login,version}
reads render services -o json
reads render deploys list srv-1
reads render jobs list srv-1
reads render psql db
reads render workspace {current,set,list} w
reads render blueprints validate render.yaml
reads render skills list

destroys firebase {projects:delete,hosting:sites:delete s,hosting:channel:delete c,functions:delete f --force}
destroys firebase {firestore:delete --all-collections,database:remove /x,firestore:databases:delete d}
destroys firebase {apphosting:backends:delete b,functions:secrets:destroy S,functions:secrets:prune}
destroys firebase {apps:android:sha:delete a b,ext:uninstall e,dataconnect:services:delete s}
destroys firebase {database:instances:delete x,firestore:backups:delete b,firestore:backups:schedules:delete s}
destroys firebase database:set /x f.json
destroys firebase functions:config:unset a
destroys firebase appdistribution:testers:remove a@b
grants firebase appdistribution:testers:add a@b
unprotects firebase firestore:databases:update d --delete-protection DISABLED
reads-secrets firebase functions:secrets:access S
reads-secrets firebase functions:config:get
reads-secrets firebase login:ci
interrupts firebase hosting:disable
changes firebase {database:update /x f,database:push /x,functions:config:set a=b,hosting:channel:deploy c}
changes firebase {hosting:clone a:b c:d,deploy,functions:secrets:set S,hosting:sites:create s}
changes firebase {firestore:databases:create d,ext:install e}
changes firebase dataconnect:sql:migrate
reads firebase {projects:list,use p,login,logout,login:list,emulators:start,serve,functions:list,functions:log}
reads firebase {database:get /x,hosting:sites:list,hosting:channel:list,firestore:indexes,firestore:databases:list}
reads firebase {firestore:locations,remoteconfig:get,apps:list,apps:sdkconfig,init,open,target}
reads firebase {target:apply hosting a b,functions:shell,functions:secrets:describe S,functions:secrets:get S}
reads firebase {experiments:list,setup:web,help,database:profile,dataconnect:sdk:generate,firestore:backups:list}

destroys netlify {sites:delete s,env:unset K,blobs:delete s k,sites:delete -f s}
destroys netlify addons:delete x
destroys netlify api deleteSite --data {}
destroys netlify api rollbackSiteDeploy --data {}
destroys netlify api {deleteDnsZone,deleteEnvVar,deleteHook,removeAccountMember,purgeCache} --data {}
reads-secrets netlify {env:get K,env:list --plain,env:list --json}
interrupts netlify api disableHook --data {}
changes netlify {deploy,sites:create,env:set A b,env:import f,blobs:set s k v,deploy --trigger,env:clone --to s}
changes netlify {addons:create x,agents:create x}
changes netlify api createSite --data {}
changes netlify api restoreSiteDeploy --data {}
reads netlify {sites:list,status,open,dev,build,link,unlink,init,login,logout,functions:list,functions:build}
reads netlify {functions:serve,functions:create f,env:list,logs:deploy,logs:function,watch,blobs:list s}
reads netlify {blobs:get s k,addons:list,completion,recipes,api --list,api listSites,switch,clone x,sites:search x}
reads netlify agents:list

destroys vercel {remove shop,rm shop --yes,env rm K production -y,alias rm a,domains rm d,dns rm r,certs rm c}
destroys vercel {project rm p,projects remove p,secrets rm s,teams remove x,integration remove i}
destroys vercel {integration-resource remove r,blob del u,blob store remove s,cache purge,redirects remove r}
destroys vercel {target remove x,crons rm x,blob delete-store s,integration-resource disconnect r,env remove K}
destroys vercel {flags rm f,webhooks rm x}
destroys vercel api /v9/projects/p -X DELETE
destroys vercel dns rm rec_1 -y
destroys vercel microfrontends remove-from-group
grants vercel {teams invite eve@x,domains move d t}
interrupts vercel project pause p
changes vercel {deploy,redeploy d,alias set d a,env add K,env update K,domains add d,dns add d @ A 1.2.3.4}
changes vercel {project add p,certs issue c,integration add x,rolling-release start,rolling-release complete}
changes vercel {git connect,deploy --prebuilt,cache invalidate --tag x,dns import d z,target add x}
applies vercel env add K production --force
changes vercel {env add K preview --force,flags create f,flags enable f,mcp --project}
reads vercel {list,ls,inspect d,logs d,whoami,login,logout,link,dev,build,pull,env ls,domains ls,domains inspect d}
reads vercel {dns ls,alias ls,project ls,teams ls,teams switch t,switch,certs ls,init,help deploy}
reads vercel {git disconnect --help,telemetry status,blob list,open,curl /x,httpstat /,integration list}
reads vercel {integration open x,rolling-release fetch,project inspect p,cache x --help,usage,activity}
reads vercel {api /v9/projects,env run -- npm test,bisect --help,guidance}
reads vercel env pull --help

destroys fly {apps destroy a,destroy a,machine destroy m,machines destroy m --force,m rm m,volumes destroy v}
destroys fly {vol delete v,ips release 1.2.3.4,secrets unset K,certs remove h,certs delete h,redis destroy r}
destroys fly {postgres destroy p,mpg destroy p,wireguard remove o w,tokens revoke t,extensions tigris destroy b}
destroys fly {ext sentry destroy s,storage destroy b,consul detach,mysql destroy,orgs delete o,orgs remove o e}
destroys fly {ext supabase destroy s,litefs-cloud clusters destroy c,dns-records import d f}
destroys fly postgres detach p
grants fly {tokens create deploy,tokens create org o,tokens create ssh}
grants fly orgs invite o eve@x
reads-secrets fly auth token
interrupts fly {suspend a,apps restart a,machine stop m,machine restart m,machine kill m,apps suspend a}
interrupts fly {scale count 0,machine suspend m,postgres restart,machine cordon m,mpg restart x}
changes fly {deploy,launch,apps create a,machine run i,machine start m,machine update m,machine clone m}
changes fly {volumes create v,volumes extend v,volumes fork v,secrets set K=v,secrets import,certs add h}
changes fly {scale count 2,scale memory 512,scale vm x,redis create,postgres create,image update,machine uncordon m}
changes fly {autoscale set,volumes snapshots create v,secrets deploy,redis update r,machine egress-ip allocate m}
changes fly {volumes update v,mpg create}
changes fly {apps resume a,resume a,releases rollback}
changes fly postgres import x
changes fly postgres attach p
reads fly {status,apps list,logs,info,releases,machine list,machine status m,volumes list,secrets list,certs show h}
reads fly {ips list,regions list,platform vm-sizes,auth whoami,auth login,auth logout,config show,config validate}
reads fly {doctor,open,dashboard,history,scale show,checks list,ping,wireguard list,postgres list,redis list}
reads fly {version,docs,ssh console,proxy 5432,sftp get /x,sftp find /,console,postgres connect,mpg list}
reads fly {mpg status x,dig x,services list,incidents list,jobs,synthetics,orgs list,orgs show o,agent start}
reads fly {settings analytics disable,image show,machine leases view m,curl x}

destroys supabase {db reset --linked,projects delete p,branches delete b,functions delete f,secrets unset K}
destroys supabase {sso remove p,domains delete,vanity-subdomains delete,storage rm -r ss:///b/x,network-bans remove}
destroys supabase {encryption update-root-key,postgres-config delete,backups restore,migration down --linked}
destroys supabase db reset --db-url postgres://u@db.acme.example/x
exposes supabase network-restrictions update --db-allow-cidr 0.0.0.0/0
unprotects supabase ssl-enforcement update --disable-db-ssl-enforcement
reads-secrets supabase {projects api-keys --project-ref p,branches get b,encryption get-root-key}
interrupts supabase branches pause b
changes supabase {db push,migration up --linked,functions deploy f,secrets set A=b,branches create b}
changes supabase {branches update b,projects create p,domains create,domains activate,vanity-subdomains activate}
changes supabase {config push,sso add,sso update p,network-restrictions update --db-allow-cidr 10.0.0.0/8}
changes supabase {postgres-config update,db push --include-all,storage cp a ss:///b,branches unpause b}
reads supabase {start,stop,status,init,login,logout,db diff,db lint,db pull,db start,db push --dry-run,db dump}
reads supabase {gen types typescript,migration list,migration new x,functions list,functions new f,functions serve}
reads supabase {functions download f,projects list,orgs list,branches list,secrets list,sso list,sso show p}
reads supabase {sso info,domains get,test db,storage ls,network-bans get,inspect db locks,link,unlink,services}
reads supabase {completion bash,postgres-config get,ssl-enforcement get,vanity-subdomains get,migration fetch}
reads supabase {snippets list,bootstrap,backups list,config x --help}

destroys wrangler {delete,delete --name w,kv namespace delete --namespace-id x,kv key delete k --binding B}
destroys wrangler {kv bulk delete f --binding B,r2 bucket delete b,r2 object delete b/o,d1 delete db}
destroys wrangler {d1 execute db --remote --command "DROP TABLE x",queues delete q,secret delete S}
destroys wrangler {hyperdrive delete h,vectorize delete v,vectorize delete-vectors v --ids 1,pages project delete p}
destroys wrangler {pages deployment delete d,dispatch-namespace delete n,pubsub broker delete b}
destroys wrangler {mtls-certificate delete c,workflows delete w,containers delete c,containers images delete i}
destroys wrangler {r2 bucket lifecycle remove b,r2 bucket domain remove b,r2 bucket notification delete b}
destroys wrangler {r2 bucket cors delete b,r2 bucket catalog disable b,secrets-store store delete s}
destroys wrangler {secrets-store secret delete s,pipelines delete p,pages secret delete S}
destroys wrangler {d1 time-travel restore db --timestamp x,cert delete c,queues consumer remove q w,queues purge q}
destroys wrangler {tunnel delete t,vpc service delete s,r2 bucket sippy disable b,vectorize delete-metadata-index v}
destroys wrangler {ai-search delete x,email routing rules delete d r,artifacts delete a,flagship flags delete f}
destroys wrangler r2 bucket lifecycle set b --file f
exposes wrangler {r2 bucket dev-url enable b,r2 bucket domain add b --domain x}
unprotects wrangler r2 bucket lock remove b --name x
unprotects wrangler r2 bucket lock set b --file f
reads-secrets wrangler auth token
interrupts wrangler {workflows instances pause w i,queues pause-delivery q,workflows instances restart w i}
interrupts wrangler queues pause q
changes wrangler {deploy,publish,versions upload,versions deploy,rollback,kv namespace create n}
changes wrangler {kv key put k v --binding B,r2 bucket create b,r2 object put b/o --file f,d1 create db}
changes wrangler {d1 migrations apply db --remote,queues create q,secret put S,hyperdrive create h}
changes wrangler {vectorize create v,vectorize insert v --file f,pages deploy d,pages project create p}
changes wrangler {workflows trigger w,versions secret put S,triggers deploy,containers push i,pipelines create p}
changes wrangler {workflows instances resume w i,queues resume-delivery q,hyperdrive update h}
changes wrangler {kv bulk put f --binding B,d1 execute db --remote --command "INSERT INTO x VALUES (1)"}
reads wrangler {dev,tail,login,logout,whoami,init,types,deploy --dry-run,deployments list,deployments status}
reads wrangler {versions list,versions view v,kv namespace list,kv key list --binding B,kv key get k --binding B}
reads wrangler {r2 bucket list,r2 object get b/o,r2 bucket info b,d1 list,d1 info db,d1 export db --output f}
reads wrangler {d1 migrations list db,d1 execute db --remote --command "SELECT 1",queues list,queues info q}
reads wrangler {secret list,hyperdrive list,vectorize list,vectorize query v,vectorize info v,pages project list}
reads wrangler {pages deployment list,pages dev,pages deployment tail,workflows list,workflows describe w,docs x}
reads wrangler {ai models,check startup,telemetry status,complete bash,build,d1 insights db,d1 time-travel info db}
reads wrangler {cert list,containers list,containers build d,r2 bucket lifecycle list b,setup,pages functions build}
reads wrangler {pages download config,d1 migrations apply db --local,d1 migrations apply db,auth token --help}

destroys northflank {delete project --project p,delete service --service s,delete addon --addon a}
destroys northflank {delete volume --volume v,delete secret --secret s,delete addon backup --addon a}
destroys northflank {delete job --job j,delete domain --domain d,delete cloud cluster --cluster c}
destroys northflank {restore addon backup --addon a,reset addon --addon a}
reads-secrets northflank {get addon credentials --addon a,get secret-details --secret s,get secret --secret s}
interrupts northflank {pause service --service s,restart service --service s,scale service --service s --replicas 0}
interrupts northflank {pause addon --addon a,suspend job --job j}
changes northflank {create service deployment,start service build --service s,update service deployment}
changes northflank {resume service --service s,start job run --job j,run job --job j,patch service deployment}
changes northflank {add domain x,backup addon --addon a}
reads northflank {list services,get service --service s,delete help,delete project --help,create help,restart help}
reads northflank {pause help,login,context use x,exec --help,forward --help,download --help,scale help,suspend help}
reads northflank {help delete,get help,abort help,restore help,put help,patch help,update help}
`);
});
