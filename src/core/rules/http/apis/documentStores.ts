import { portOf, tableApi } from '../api';
import { gone, little, part, setting, type Telling } from '../told';
import { jsonOf, memberOf } from '../json';

/** `{"docs":[{"_deleted":true}]}`: a removal in the body. */
const bulk: Telling = ({ body }) => (/"_deleted"\s*:\s*true/.test(body ?? '') ? part('documents of') : null);

const ONLY_HERE = /^_(?:all_dbs|all_docs|design|purge|replicate|replicator|users|bulk_docs|compact|find)$/;
/** `DB/_security`; at the front it is the search engine's. */
const isSecurity = (path: readonly string[]): boolean => path.length === 2 && path[1] === '_security';

/** CouchDB. */
export const couchdb = tableApi({
  name: 'couchdb',
  title: 'CouchDB',
  documentation: 'https://docs.couchdb.org/en/stable/api/',
  hosts: ['cloudantnosqldb.appdomain.cloud', 'cloudant.com'],
  fits: (request) =>
    [5984, 6984].includes(portOf(request)) ||
    request.address.host.includes('couch') ||
    isSecurity(request.address.path) ||
    request.address.path.some((segment) => ONLY_HERE.test(segment)),
  routes: [
    ['DELETE /:db', gone('database', 'all documents in it')],
    ['DELETE :db/_design/:name', setting('design document', 'its views')],
    ['DELETE :db/_local/:name', little('local document')],
    ['DELETE /:db/:document', part('document')],
    ['DELETE /:db/:document/:attachment', part('attachment')],
    ['POST :db/_purge', gone('documents for good of')],
    ['POST :db/_bulk_docs', bulk],
    ['POST :db/_find', () => null],
    ['POST :db/_all_docs', () => null],
    ['POST :db/_compact', () => null],
  ],
});

const within =
  (thing: string): Telling =>
  ({ body }) => {
    const value = jsonOf(body ?? '');
    const parts = ['database', 'collection'].map((name) => memberOf(value, name));
    const name = parts.filter((one) => typeof one === 'string').join('.');
    return { ...part(thing), ...(name === '' ? {} : { name }) };
  };

/** MongoDB Atlas: its data API and its administration. */
export const atlas = tableApi({
  name: 'mongodb-atlas',
  title: 'MongoDB Atlas',
  documentation: 'https://www.mongodb.com/docs/api/doc/atlas-admin-api-v2/',
  hosts: ['mongodb.com', 'mongodb-api.com'],
  routes: [
    ['POST action/deleteMany', within('documents of')],
    ['POST action/deleteOne', within('document of')],
    ['DELETE groups/:project/clusters/:name', gone('cluster', 'all databases and their backups')],
    ['DELETE groups/:project/serverless/:name', gone('cluster', 'all databases and their backups')],
    ['DELETE groups/:project', gone('project')],
    ['DELETE groups/:project/clusters/:cluster/backup/**', part('backup')],
    ['DELETE groups/:project/databaseUsers/:db/:name', setting('database user')],
    ['DELETE groups/:project/accessList/:entry', setting('entry of the access list')],
    ['POST **/find', () => null],
    ['POST **/findOne', () => null],
  ],
});
