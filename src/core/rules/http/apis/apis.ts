import type { Api } from '../api';
import { amazon } from './amazon';
import { azure } from './azure';
import { cloudflare } from './cloudflare';
import { consul } from './consul';
import { argocd, jenkins, pipelines } from './delivery';
import { docker } from './docker';
import { atlas, couchdb } from './documentStores';
import { elasticsearch } from './elasticsearch';
import { bitbucket, gitea, registries } from './forges';
import { apisix, kong, proxies } from './gateways';
import { github } from './github';
import { gitlab } from './gitlab';
import { google } from './google';
import { etcd, vault } from './hashicorp';
import { digitalocean, hetzner, otherHosters } from './hosters';
import { kubernetes } from './kubernetes';
import { kafka, rabbitmq } from './messaging';
import { metadata } from './metadata';
import { nomad } from './nomad';
import { databaseHosts, fly, heroku, netlify, railway, render, supabase, vercel } from './platforms';
import { bunny, fastly } from './edgeNetworks';
import { rancher } from './rancher';
import { nsq } from './nsq';
import { algolia, meilisearch, solr, typesense } from './searchEngines';
import { payments, stripe } from './payments';
import { flags, identity, mail, watching, work } from './services';
import { grafana, influxdb, loki, prometheus } from './timeSeries';
import { auth0, datadog, launchdarkly, pulumiCloud, twilio } from './vendors';
import { milvus, pinecone, qdrant, weaviate } from './vectorStores';

/** In this order: the first that a request fits is asked; what is known by its host stands before what is known by its path. */
export const apis: readonly Api[] = [
  ...[
    docker,
    metadata,
    kubernetes,
    amazon,
    google,
    rancher,
    azure,
    github,
    gitlab,
    bitbucket,
    cloudflare,
    fastly,
    bunny,
    digitalocean,
    hetzner,
    ...otherHosters,
  ],
  ...[
    vercel,
    netlify,
    fly,
    heroku,
    render,
    railway,
    supabase,
    ...databaseHosts,
    stripe,
    payments,
    auth0,
    datadog,
    launchdarkly,
    twilio,
    pulumiCloud,
    identity,
    mail,
    watching,
    flags,
  ],
  ...[work, atlas, algolia, pinecone, pipelines],
  ...[nsq, meilisearch, typesense, solr, qdrant, weaviate, milvus, couchdb, influxdb, prometheus, loki, grafana],
  ...[rabbitmq, kafka, consul, nomad, vault, etcd, kong, apisix, proxies, jenkins, argocd, registries, gitea],
  elasticsearch,
];
