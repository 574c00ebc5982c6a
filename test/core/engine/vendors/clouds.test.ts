import { checkLabels } from './checkLabels';

describe('clouds beside the three large ones', () => {
  checkLabels(`
destroys vultr-cli {instance,bare-metal,block-storage,database,kubernetes,load-balancer,object-storage} delete 1
destroys vultr-cli {snapshot,script,ssh-key,vpc,vpc2,user,reserved-ip,iso,firewall group,dns domain} delete 1
destroys vultr-cli {container-registry,cdn pull,file-storage} delete 1
destroys vultr-cli dns record delete x 1
destroys vultr-cli firewall rule delete 1 2
destroys vultr-cli {instance,bare-metal} reinstall 1
destroys vultr-cli instance restore 1 --snapshot s
destroys vultr-cli instance os change 1 --os 2
destroys vultr-cli instance app change 1 --app 2
destroys vultr-cli instance image change 1
destroys vultr-cli database {db delete,user delete,topic delete,connection-pool delete,quota delete} 1 x
destroys vultr-cli database backup restore 1
destroys vultr-cli kubernetes node-pool delete 1 2
destroys vultr-cli kubernetes node-pool node {delete,recycle} 1 2 3
destroys vultr-cli kubernetes delete-with-resources 1
destroys vultr-cli object-storage regenerate-keys 1
destroys vultr-cli reserved-ip detach 1
destroys vultr-cli container-registry repository delete x
destroys vultr-cli inference delete 1
exposes vultr-cli firewall rule create --id 1 --protocol tcp --port 22 --subnet 0.0.0.0 --size 0
grants vultr-cli user create --name eve --acl manage_users
grants vultr-cli ssh-key create --name x
reads-secrets vultr-cli database user get 1 u
reads-secrets vultr-cli kubernetes config 1
reads-secrets vultr-cli container-registry credentials docker 1
interrupts vultr-cli {instance,bare-metal} {stop,restart,halt,reboot} 1
changes vultr-cli {instance,bare-metal} start 1
changes vultr-cli instance {label,plan upgrade,create,iso attach,vpc attach,update-firewall-group} 1
changes vultr-cli block-storage {attach,resize,create,label} 1
changes vultr-cli database {create,update,resume} 1
changes vultr-cli kubernetes upgrades start 1
changes vultr-cli firewall rule create --id 1 --protocol tcp --port 22 --subnet 10.0.0.0 --size 8
changes vultr-cli reserved-ip {attach,convert} 1
changes vultr-cli dns domain dnssec enable x
changes vultr-cli inference create
reads vultr-cli {instance,bare-metal,block-storage,database,kubernetes,load-balancer,object-storage,snapshot} list
reads vultr-cli {script,ssh-key,vpc,user,reserved-ip,iso,backups,billing history,plans,regions,marketplace} list
reads vultr-cli logs list
reads vultr-cli {instance,database,kubernetes} get 1
reads vultr-cli account
reads vultr-cli apps list
reads vultr-cli dns domain dnssec-info x

destroys oci compute instance terminate --instance-id i --force
destroys oci os object {delete,bulk-delete} -bn b
destroys oci os bucket delete -bn b
destroys oci db {system terminate,autonomous-database delete,database delete,backup delete} --id x
destroys oci {bv volume,fs file-system,ce cluster,network vcn,network subnet,network security-list} delete --id x
destroys oci {lb load-balancer,mysql db-system,iam compartment,iam policy,iam user,dns zone} delete --id x
destroys oci {fn application,fn function,vault secret,artifacts container image} delete --id x
destroys oci kms management key schedule-deletion --key-id x
destroys oci vault secret schedule-secret-deletion --secret-id x
destroys oci os object sync -bn b --src-dir d --delete
destroys oci db autonomous-database restore --autonomous-database-id x
destroys oci raw-request --http-method DELETE --target-uri https://iaas.eu-frankfurt-1.oraclecloud.com/20160918/instances/i
destroys oci resource-manager stack delete --stack-id x
destroys oci resource-manager job create-destroy-job --stack-id x --execution-plan-strategy AUTO_APPROVED
destroys oci dns record rrset delete --zone-name-or-id x --domain d --rtype A
exposes oci network security-list update --ingress-security-rules '[{"source":"0.0.0.0/0","protocol":"6"}]' --security-list-id x
exposes oci os bucket update -bn b --public-access-type ObjectRead
grants oci iam policy create --statements '["Allow group x to manage all-resources in tenancy"]'
grants oci iam user api-key upload --user-id u
grants oci iam auth-token create --user-id u
grants oci iam customer-secret-key create --user-id u
grants oci iam group add-user --user-id u --group-id g
reads-secrets oci secrets secret-bundle get --secret-id x
reads-secrets oci db autonomous-database generate-wallet --autonomous-database-id x --file w.zip
interrupts oci compute instance action --action {STOP,SOFTSTOP,RESET,SOFTRESET} --instance-id i
interrupts oci db autonomous-database stop --autonomous-database-id x
changes oci compute instance action --action START --instance-id i
changes oci compute instance launch --from-json f
changes oci os object put -bn b --file f
applies oci resource-manager job create-apply-job --stack-id x --execution-plan-strategy AUTO_APPROVED
changes oci resource-manager job create-apply-job --stack-id x --execution-plan-strategy FROM_PLAN_JOB_ID
changes oci dns record zone update --zone-name-or-id x --items f
reads oci {compute instance,os bucket,db system,bv volume,network vcn,iam user,ce cluster} {list,get} --id x
reads oci os object {get,head,list} -bn b
reads oci os object sync -bn b --dest-dir d
reads oci raw-request --http-method GET --target-uri https://iaas.eu-frankfurt-1.oraclecloud.com/20160918/instances/i
reads oci setup config
reads oci session authenticate
reads oci compute instance terminate --help
reads oci compute instance terminate --generate-full-command-json-input

destroys ibmcloud {is instance-delete,is volume-delete,is vpc-delete,is subnet-delete,is floating-ip-release} x -f
destroys ibmcloud {is snapshot-delete,is image-delete,is key-delete,is load-balancer-delete} x -f
destroys ibmcloud is security-group-delete x -f
destroys ibmcloud {ks cluster rm,ks worker rm,ks worker-pool rm,ks worker replace,ks worker reload} -c x
destroys ibmcloud {resource service-instance-delete,resource service-key-delete,resource group-delete} x -f
destroys ibmcloud {cos bucket-delete,cos object-delete,cos objects-delete} --bucket b
destroys ibmcloud {cr image-rm,cr namespace-rm,cr retention-run} x
destroys ibmcloud {ce app delete,ce project delete,ce job delete,ce secret delete} -n x
destroys ibmcloud {iam service-id-delete,iam api-key-delete,iam access-group-delete,iam user-policy-delete} x
destroys ibmcloud iam service-policy-delete x
destroys ibmcloud account user-remove eve@x
destroys ibmcloud cdb deployment-destroy x
destroys ibmcloud cdb deployment-user-password x
destroys ibmcloud kp key delete x
destroys ibmcloud sl vs cancel 1
destroys ibmcloud sl vs reload 1
destroys ibmcloud secrets-manager secret-delete --id x
destroys ibmcloud fn action delete x
destroys ibmcloud dns zone-delete x
destroys ibmcloud cis dns-record-delete d r
destroys ibmcloud cis domain-remove d
destroys ibmcloud schematics {destroy,workspace delete} --id x
destroys ibmcloud catalog offering delete x
destroys ibmcloud tg gateway-delete x
destroys ibmcloud sat cluster rm x
destroys ibmcloud satellite location rm x
destroys ibmcloud pi instance delete x
destroys ibmcloud pi volume delete x
destroys ibmcloud event-notifications destination delete
destroys ibmcloud ob logging agent delete
exposes ibmcloud is security-group-rule-add sg inbound tcp --remote 0.0.0.0/0 --port-min 22
grants ibmcloud {iam user-policy-create,iam service-policy-create} x --roles Administrator
grants ibmcloud {iam access-group-policy-create,iam access-group-user-add} x --roles Administrator
grants ibmcloud {iam service-api-key-create,iam api-key-create} x --roles Administrator
grants ibmcloud account user-invite eve@x
reads-secrets ibmcloud iam oauth-tokens
reads-secrets ibmcloud resource service-key x
reads-secrets ibmcloud secrets-manager secret --id x
interrupts ibmcloud sl vs {power-off,reboot} 1
interrupts ibmcloud is instance-{stop,reboot} x
changes ibmcloud is instance-{start,create,update} x
changes ibmcloud fn action invoke x
changes ibmcloud cf push x
changes ibmcloud cr image-tag a b
changes ibmcloud is security-group-rule-add sg inbound tcp --remote 10.0.0.0/8
applies ibmcloud schematics apply --id x
reads ibmcloud {ks cluster ls,ks cluster get,cr images,target,regions,plugin list,login,ce app list,ce app logs} x
reads ibmcloud {config,cos bucket-head,version} x
reads ibmcloud plugin {install,update} x
reads ibmcloud schematics {plan,workspace list,logs} --id x

destroys scw instance {server,volume,image,snapshot,ip,security-group,placement-group} delete 1
destroys scw instance server terminate 1
destroys scw {k8s cluster,k8s pool,rdb instance,rdb database,rdb user,rdb backup,rdb snapshot} delete 1
destroys scw {redis cluster,lb lb,lb backend,block volume,block snapshot,container container} delete 1
destroys scw {container namespace,function function,function namespace,registry namespace,registry image} delete 1
destroys scw {registry tag,secret secret,secret version,iam user,iam api-key,iam policy,iam application} delete 1
destroys scw {iam group,account project,vpc vpc,vpc private-network,dns zone,object bucket} delete 1
destroys scw {baremetal server,mongodb instance,keymanager key,jobs definition,iot hub,ipam ip} delete 1
destroys scw {cockpit token,mnq sqs,tem domain,inference deployment,sdb-sql database,file filesystem} delete 1
destroys scw {searchdb deployment,datawarehouse deployment} delete 1
destroys scw k8s node {delete,replace} 1
destroys scw rdb backup restore 1
destroys scw rdb instance restore 1
destroys scw rdb snapshot restore 1
destroys scw rdb acl {set,delete} 1
destroys scw dns record {delete,set,clear} x
destroys scw dns zone import x
destroys scw dns version restore x
destroys scw baremetal server install 1
destroys scw redis {acl set,acl delete} 1
destroys scw redis endpoint {delete,set} 1
destroys scw instance security-group {clear-rules,delete-rule} x
destroys scw lb acl {set,delete} 1
destroys scw lb backend {remove-servers,set-servers} 1
destroys scw vpc-gw gateway delete 1
destroys scw apple-silicon server {delete,reinstall} 1
destroys scw mnq nats delete-credentials 1
exposes scw rdb acl add 0.0.0.0/0 instance-id=1
exposes scw instance security-group create-rule security-group-id=1 direction=inbound ip-range=0.0.0.0/0 action=accept protocol=TCP dest-port-from=22
exposes scw object bucket update b acl=public-read
exposes scw object bucket create b acl=public-read
grants scw rdb privilege set 1
grants scw iam api-key create
grants scw iam policy {create,update} 1
grants scw iam group add-member 1
grants scw iam rule update 1
grants scw iam ssh-key create
grants scw iam user create
unprotects scw secret secret unprotect 1
unprotects scw keymanager key unprotect 1
reads-secrets scw instance server get-rdp-password 1
reads-secrets scw k8s kubeconfig get 1
reads-secrets scw secret version access 1 revision=1
reads-secrets scw secret version access-by-path
interrupts scw k8s node reboot 1
interrupts scw instance server {stop,reboot,standby} 1
interrupts scw rdb instance restart 1
interrupts scw baremetal server {reboot,stop} 1
interrupts scw keymanager key disable 1
interrupts scw vpc-gw gateway reboot 1
interrupts scw apple-silicon server reboot 1
changes scw instance server {start,create,update,attach-volume,attach-ip,enable-routed-ip} 1
changes scw k8s cluster {create,upgrade,update,set-type} 1
changes scw rdb instance {upgrade,create,update,clone,promote} 1
changes scw dns record {add,bulk-update} x
changes scw secret secret protect 1
changes scw container {container deploy,container create,namespace create} 1
changes scw jobs definition start 1
changes scw lb backend {add-servers,update-healthcheck} 1
reads scw {instance server,k8s cluster,k8s pool,rdb instance,lb lb,iam user,iam api-key,object bucket} list
reads scw {secret secret,dns zone,dns record} list
reads scw {instance server,k8s cluster,rdb instance} {get,wait} 1
reads scw instance server {ssh,console} 1
reads scw k8s kubeconfig install 1
reads scw rdb {backup download,log list-details,instance connect,instance get-metrics} 1
reads scw dns zone export x
reads-secrets scw config get secret-key
reads scw config {get,set,dump,info,reset,import,validate} x
reads scw {init,login,info,autocomplete install,version,help,feedback bug}
reads scw object config {get,install} type=s3cmd
reads scw registry {login,install-docker-helper} x
reads scw marketplace image list
reads scw billing consumption list

destroys ovhcloud cloud instance delete 1
destroys ovhcloud cloud instance reinstall 1
destroys ovhcloud cloud {kube,database-service,storage-block,storage-s3,network private,loadbalancer} delete 1
destroys ovhcloud cloud {ssh-key,user,container-registry,rancher} delete 1
destroys ovhcloud cloud kube nodepool delete 1 2
destroys ovhcloud cloud kube node delete 1 2
destroys ovhcloud cloud kube reset 1
destroys ovhcloud cloud kube kubeconfig reset 1
destroys ovhcloud cloud project terminate 1
destroys ovhcloud cloud project delete 1
destroys ovhcloud cloud storage-s3 {bulk-delete,object delete,delete} b
destroys ovhcloud cloud storage-s3 credentials delete 1
destroys ovhcloud baremetal reinstall 1
destroys ovhcloud baremetal {terminate,confirm-termination} 1
destroys ovhcloud vps {terminate,confirm-termination,reinstall} 1
destroys ovhcloud vps snapshot {restore,delete,abort} 1
destroys ovhcloud vps backup restore 1
destroys ovhcloud vps disk delete 1
destroys ovhcloud domain-zone record delete z 1
destroys ovhcloud domain-zone reset z
destroys ovhcloud domain-name terminate d
destroys ovhcloud iam policy delete 1
destroys ovhcloud iam user delete 1
destroys ovhcloud iam user token delete
destroys ovhcloud account api oauth2 client delete 1
destroys ovhcloud okms key delete 1
destroys ovhcloud api call DELETE /cloud/project/1
destroys ovhcloud webhosting delete x
destroys ovhcloud ip reverse delete x
grants ovhcloud iam policy {create,edit} 1
grants ovhcloud iam user create
grants ovhcloud iam user token create
grants ovhcloud iam permissions-group create
reads-secrets ovhcloud cloud kube kubeconfig generate 1
reads-secrets ovhcloud cloud storage-s3 credentials get 1
reads-secrets ovhcloud cloud user s3-credentials get 1
reads-secrets ovhcloud baremetal credentials get 1
reads-secrets ovhcloud baremetal list-secrets 1
interrupts ovhcloud cloud instance {stop,reboot,shelve,suspend} 1
interrupts ovhcloud cloud kube restart 1
interrupts ovhcloud baremetal reboot 1
interrupts ovhcloud baremetal reboot-rescue 1
interrupts ovhcloud vps {stop,reboot} 1
interrupts ovhcloud ip firewall disable
changes ovhcloud cloud instance {start,create,resume,unshelve,set-name,activate-monthly-billing} 1
changes ovhcloud cloud kube {create,update,edit} 1
changes ovhcloud baremetal {edit,boot set,update-reverse-dns} 1
changes ovhcloud vps snapshot create 1
changes ovhcloud vps edit 1
changes ovhcloud vps start 1
changes ovhcloud domain-zone record {create,update} z
changes ovhcloud domain-zone refresh z
changes ovhcloud domain-name edit d
reads ovhcloud {baremetal,vps,domain-name,domain-zone,iam policy,cloud project,cloud kube,cloud instance,ip} list
reads ovhcloud baremetal {list,get,list-interventions,list-options,vni list,install-status} 1
reads ovhcloud domain-zone {get,record list} z
reads ovhcloud {login,logout,config set,config list,version,completion bash,browser,upgrade}
`);
});
