import { checkEffects } from './checkEffects';

/** What is found, then the lines that must all find it. */
const table = String.raw`
= kubectl/delete delete critical kubernetes.namespace prod
kubectl delete namespace prod
kubectl delete ns prod
kubectl delete ns/prod
sudo kubectl delete ns prod
oc delete ns prod
kubectl delete --raw /api/v1/namespaces/prod
curl -X DELETE -k https://k8s.acme.example:6443/api/v1/namespaces/prod
http DELETE https://k8s.acme.example:6443/api/v1/namespaces/prod
docker run bitnami/kubectl delete ns prod
python3 -c "from kubernetes import client; client.CoreV1Api().delete_namespace('prod')"

= kubectl/delete delete high kubernetes.deployment web
kubectl delete deployment web -n shop
kubectl -n shop delete deploy web
curl -X DELETE https://k8s.acme.example:6443/apis/apps/v1/namespaces/shop/deployments/web
python3 -c "from kubernetes import client; client.AppsV1Api().delete_namespaced_deployment('web','shop')"
echo deployment/web | xargs kubectl -n shop delete

= kubectl/interrupt interrupt high kubernetes.deployment web
kubectl scale deployment web --replicas=0 -n shop
kubectl scale deploy/web --replicas 0 -n shop
curl -X PATCH https://k8s.acme.example:6443/apis/apps/v1/namespaces/shop/deployments/web/scale -d '{"spec":{"replicas":0}}'
kubectl patch deployment web -n shop -p '{"spec":{"replicas":0}}'

= kubectl/delete delete critical kubernetes.persistentvolumeclaim data
kubectl delete pvc data -n shop
kubectl delete persistentvolumeclaim/data -n shop
curl -X DELETE https://k8s.acme.example:6443/api/v1/namespaces/shop/persistentvolumeclaims/data
python3 -c "from kubernetes import client; client.CoreV1Api().delete_namespaced_persistent_volume_claim('data','shop')"

= kubectl/interrupt interrupt high kubernetes.node node1
kubectl drain node1 --ignore-daemonsets
sudo kubectl drain node1 --ignore-daemonsets
oc adm drain node1 --ignore-daemonsets

= helm/uninstall delete critical helm.release shop
helm uninstall shop -n prod
helm delete shop -n prod
helm del shop --namespace prod
helm un shop -n prod
docker run alpine/helm uninstall shop -n prod
sudo helm uninstall shop -n prod

= containers/data delete high volume data
docker -H tcp://10.0.0.5:2375 volume rm data
DOCKER_HOST=tcp://10.0.0.5:2375 docker volume rm data
curl -X DELETE http://10.0.0.5:2375/v1.43/volumes/data

= containers/data delete high volume docker
docker system prune -af --volumes
sudo docker system prune --all --force --volumes

= messaging/removed delete high topic orders
kafka-topics --bootstrap-server b1:9092 --delete --topic orders
kafka-topics.sh --bootstrap-server b1:9092 --delete --topic orders
docker exec kafka kafka-topics --bootstrap-server b1:9092 --delete --topic orders
rpk topic delete orders --brokers b1:9092
curl -X DELETE http://rest.acme.example:8082/v3/clusters/c1/topics/orders

= messaging/removed delete high queue orders
rabbitmqadmin delete queue name=orders
curl -X DELETE http://rabbit.acme.example:15672/api/queues/%2F/orders
rabbitmqctl delete_queue orders

= messaging/removed delete critical vhost shop
rabbitmqctl delete_vhost shop
rabbitmqadmin delete vhost name=shop
curl -X DELETE http://rabbit.acme.example:15672/api/vhosts/shop

= messaging/removed delete high queue orders
rabbitmqctl purge_queue orders
rabbitmqadmin purge queue name=orders
curl -X DELETE http://rabbit.acme.example:15672/api/queues/%2F/orders/contents

= elasticsearch/delete delete critical elasticsearch.index orders
curl -X DELETE https://es.acme.example:9200/orders
http DELETE https://es.acme.example:9200/orders
http DELETE :9200/orders
python3 -c "import requests; requests.delete('https://es.acme.example:9200/orders')"
node -e "fetch('https://es.acme.example:9200/orders',{method:'DELETE'})"
wget --method=DELETE https://es.acme.example:9200/orders
Invoke-RestMethod -Method Delete -Uri https://es.acme.example:9200/orders

= secrets/removed delete high secret secret/shop
vault kv metadata delete secret/shop
curl -X DELETE https://vault.acme.example/v1/secret/metadata/shop
http DELETE https://vault.acme.example/v1/secret/metadata/shop

= secrets/removed delete critical secrets engine shop
vault secrets disable shop
curl -X DELETE https://vault.acme.example/v1/sys/mounts/shop

= secrets/access interrupt critical access vault
vault operator seal
curl -X PUT https://vault.acme.example/v1/sys/seal

= secrets/removed delete high secret ops
vault policy delete ops
curl -X DELETE https://vault.acme.example/v1/sys/policies/acl/ops
curl -X DELETE https://vault.acme.example/v1/sys/policy/ops

= secrets/shown read-secret medium secret secret/shop
vault kv get secret/shop
curl https://vault.acme.example/v1/secret/data/shop

= coordination/removed delete high key shop/
consul kv delete -recurse shop/
sudo consul kv delete -recurse shop/
curl -X DELETE 'http://consul.acme.example:8500/v1/kv/shop/?recurse'
consul kv delete --recurse shop/

= coordination/removed delete medium key shop/db
consul kv delete shop/db
curl -X DELETE http://consul.acme.example:8500/v1/kv/shop/db

= coordination/removed delete medium config web
consul services deregister -id=web
curl -X PUT http://consul.acme.example:8500/v1/agent/service/deregister/web

= coordination/interrupt interrupt medium server node1
consul force-leave node1
curl -X PUT http://consul.acme.example:8500/v1/agent/force-leave/node1

= coordination/removed delete high access p1
consul acl policy delete -id p1
curl -X DELETE http://consul.acme.example:8500/v1/acl/policy/p1

= nomad/removed delete high job web
nomad job stop -purge web
nomad stop -purge web
curl -X DELETE 'http://nomad.acme.example:4646/v1/job/web?purge=true'

= nomad/interrupt interrupt high job web
nomad job stop web
nomad stop web
curl -X DELETE http://nomad.acme.example:4646/v1/job/web

= nomad/removed delete high namespace shop
nomad namespace delete shop
curl -X DELETE http://nomad.acme.example:4646/v1/namespace/shop

= secrets/removed delete high secret shop/db
nomad var purge shop/db
curl -X DELETE http://nomad.acme.example:4646/v1/var/shop/db

= nomad/interrupt interrupt high node n1
nomad node drain -enable n1
curl -X POST http://nomad.acme.example:4646/v1/node/n1/drain -d '{"DrainSpec":{"Deadline":1}}'

= nomad/interrupt interrupt medium allocation a1
nomad alloc stop a1
curl -X POST http://nomad.acme.example:4646/v1/allocation/a1/stop

= nomad/removed delete medium job nomad
nomad system gc
curl -X PUT http://nomad.acme.example:4646/v1/system/gc

= clusters/removed delete critical application shop
argocd app delete shop
argocd app delete shop --yes
curl -X DELETE https://argocd.acme.example/api/v1/applications/shop

= clusters/removed delete high application shop
argocd app sync shop --prune
curl -X POST https://argocd.acme.example/api/v1/applications/shop/sync -d '{"prune":true}'

= redis/wipe delete critical redis 
redis-cli -h cache.acme.example FLUSHALL
redis-cli -u redis://cache.acme.example flushall
python3 -c "import redis; redis.Redis(host='cache.acme.example').flushall()"
node -e "new (require('ioredis'))('redis://cache.acme.example').flushall()"

= sql/drop delete high sql.table orders
psql -h db.acme.example -c 'DROP TABLE orders'
PGHOST=db.acme.example psql -c 'DROP TABLE orders'
psql postgres://db.acme.example/shop -c 'DROP TABLE orders'
echo 'DROP TABLE orders' | psql -h db.acme.example
python3 -c "import psycopg2; psycopg2.connect(host='db.acme.example').cursor().execute('DROP TABLE orders')"

= storage/removed delete high object s3://media/a.jpg
s5cmd rm s3://media/a.jpg
s3cmd del s3://media/a.jpg
`;

describe('the same effect in clusters, stores and queues, by command line, client and request', () => {
  checkEffects(table);
});
