import { tableApi } from '../api';
import { changed, gone, halted, part, rebuilt, setting, type Telling } from '../told';

const everything = halted('Empties the whole cache of', 'service');
const some = changed('Empties a part of the cache of', 'cache');

/** Fastly. */
export const fastly = tableApi({
  name: 'fastly',
  title: 'Fastly',
  documentation: 'https://www.fastly.com/documentation/reference/api/',
  hosts: ['api.fastly.com'],
  routes: [
    ['PUT service/:service/version/:version/deactivate', halted('Takes off the net', 'service')],
    ['PUT service/:service/version/:version/activate', { ...changed('Activates', 'service'), severity: 'high' }],
    ['POST service/:service/purge_all', everything],
    ['POST service/:service/purge/:key', some],
    ['POST service/:service/purge', some],
    ['POST purge/:url**', some],
    ['DELETE service/:service', gone('service', 'every version of its settings')],
    ['DELETE service/:service/version/**', setting('part of the service')],
    ['DELETE resources/stores/**', part('entry of a store')],
    ['DELETE tokens/:token', setting('token')],
    ['DELETE **', setting('entry')],
  ],
});

/** `?url=https://cdn.acme.example/*`: a pattern for all of it, else one address. */
const purged: Telling = ({ address }) =>
  /^https?:\/\/[^/]+\/?\*$/.test(address.query.get('url') ?? '') ? everything : some;

/** bunny.net. */
export const bunny = tableApi({
  name: 'bunny',
  title: 'bunny.net',
  documentation: 'https://docs.bunny.net/reference/bunnynet-api-overview',
  hosts: ['api.bunny.net', 'bunnycdn.com'],
  routes: [
    ['POST|GET purge', purged],
    ['POST pullzone/:zone/purgeCache', everything],
    ['DELETE pullzone/:zone', rebuilt('pull zone', 'its hostnames and rules')],
    ['DELETE storagezone/:zone', gone('storage zone', 'the files in it')],
    ['DELETE dnszone/:zone', rebuilt('zone', 'its records')],
    ['DELETE videolibrary/:library', gone('library', 'the videos in it')],
    ['DELETE **', part('entry')],
  ],
});
