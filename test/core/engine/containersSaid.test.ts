import { checkSays, loadEngine } from './checkSays';

describe('a question about containers, stores and servers', () => {
  before(loadEngine);

  it('local containers pass with a word; volumes and other engines are asked about', () => {
    checkSays([
      ['docker rm -f web', ['allow', 'Deletes the container web']],
      ['sudo docker system prune -af', ['allow', 'Deletes containers, images and networks that are not in use']],
      ['docker compose down --rmi local', ['allow', 'Deletes the containers, networks and images of the project']],
      ['docker stop web', ['allow', 'Stops the container web']],
      ['docker volume rm shop_data', ['ask', 'Deletes the volume shop_data']],
      ['docker compose -p shop down -v', ['ask', 'Deletes the containers and volumes of the project']],
      ['docker --context eu-1 rm -f web', ['ask', 'Deletes the container web']],
      ['docker -H unix:///var/run/docker.sock rm -f web', ['allow', 'Deletes the container web']],
      ['docker -H tcp://127.0.0.1:2375 rm -f web', ['allow', 'Deletes the container web']],
      ['DOCKER_HOST=ssh://ops@h1 docker stop web', ['ask', 'Stops the container web']],
      ['export DOCKER_CONTEXT=colima; docker stop web', ['allow', 'Stops the container web']],
      ['docker context use eu-1 && docker rm web', ['ask', 'Deletes the container web']],
      ['docker context use default && docker rm web', ['allow', 'Deletes the container web']],
      ['docker volume "$VERB" data', ['ask', '?dynamic present']],
    ]);
  });

  it('a container that gets this machine is asked about, and what runs in it is read too', () => {
    checkSays([
      ['docker run --rm -v "$PWD":/app node:22 npm test', ['allow']],
      [
        'docker run --rm -v /:/host alpine rm -rf /host',
        [
          'deny',
          'Deletes the folder /host on container:alpine',
          'Gives a container of alpine every file of this machine',
          'Deletes the whole file system /',
        ],
      ],
      ['docker exec web ls', ['allow']],
      ['docker compose exec --privileged web sh', ['ask', 'Gives a container of web all privileges on this machine']],
    ]);
  });

  it('clusters of one machine pass; machines with disks, stores and topics do not', () => {
    checkSays([
      ['kind delete cluster --name shop', ['allow', 'Deletes the local cluster shop']],
      ['colima delete', ['ask', 'Deletes the virtual machine with all in it']],
      ['mc rb --force shop/backups', ['ask', 'Deletes the bucket with all that is in it: shop/backups']],
      ['gsutil rsync -d dist gs://acme', ['ask', 'Deletes what the source lacks in gs://acme']],
      ['kafka-topics --bootstrap-server b1:9092 --delete --topic a', ['ask', 'Deletes the topic a']],
      ['rabbitmqctl stop_app', ['allow', 'Stops the node']],
      ['rabbitmqctl -n rabbit@mq1 stop_app', ['ask', 'Stops the node']],
      ['etcdctl put a b', ['allow', 'Writes the key a']],
      ['nginx -s stop', ['allow', 'Stops the server']],
      ['vagrant destroy -f', ['ask', 'Deletes the machines of this folder']],
    ]);
  });
});
