import assert from 'node:assert/strict';
import { placesOnly } from '../../src/node/variables';

/** Name, value, and what may leave the hook; null where nothing may. */
const cases: readonly (readonly [string, string, string | null])[] = [
  ['AWS_PROFILE', 'acme-prod', 'acme-prod'],
  ['AWS_SECRET_ACCESS_KEY', 'key', null],
  ['PGPASSWORD', 'secret', null],
  ['PGHOSTADDR', '10.0.0.7', '10.0.0.7'],
  ['RACK_ENV', 'production', 'production'],
  ['RAILS_ENV', '', null],
  ['DATABASE_URL', 'postgres://app:secret@db.acme.example:5432/app', 'postgres://db.acme.example:5432/app'],
  ['DATABASE_URL', 'postgres://app:se@cret@db.acme.example/app', 'postgres://db.acme.example/app'],
  ['DATABASE_URL', 'postgres://db.acme.example/app?user=app&password=secret', 'postgres://db.acme.example/app'],
  ['DB_URL', 'jdbc:postgresql://app:secret@db.acme.example/app', 'jdbc:postgresql://db.acme.example/app'],
  ['DB_URL', 'app:secret@tcp(db.acme.example:3306)/app', null],
  ['DB_URL', 'app/secret@db.acme.example', null],
  ['MONGODB_URI', 'mongodb+srv://app:secret@a.example,b.example/app', 'mongodb+srv://a.example,b.example/app'],
  ['DOCKER_HOST', 'ssh://me:secret@box', 'ssh://box'],
  ['VAULT_ADDR', 'https://vault.prod.acme.example:8200', 'https://vault.prod.acme.example:8200'],
  ['VAULT_TOKEN', 'hvs.secret', null],
  ['CONSUL_HTTP_ADDR', '10.0.0.7:8500', '10.0.0.7:8500'],
  ['CONSUL_HTTP_ADDR', 'me:secret@10.0.0.7:8500', null],
  ['NATS_URL', 'nats://token@a.example,nats://u:p@b.example', 'nats://a.example,nats://b.example'],
  ['NATS_URL', 'nats://u:p,q@b.example', null],
  ['ETCDCTL_ENDPOINTS', '[::1]:2379,https://e.prod.example:2379', '[::1]:2379,https://e.prod.example:2379'],
  ['ELASTICSEARCH_URL', 'https://elastic:secret@es.prod.example/x?auth=k', 'https://es.prod.example/x'],
];

describe('the variables that leave a hook', () => {
  for (const [name, value, expected] of cases) {
    it(`${name}=${value} leaves as ${expected ?? 'nothing'}`, () => {
      assert.deepEqual(placesOnly({ [name]: value }), expected === null ? {} : { [name]: expected });
    });
  }
});
