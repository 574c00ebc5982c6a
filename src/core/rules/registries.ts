import type { RulePack, Word } from '../model/command';
import { pushed, removed } from './containers/deeds';
import { sentTo, withdrawn } from './containers/registryVerbs';
import { fetched } from './secrets/stores';
import { placed } from './shared/placed';
import type { DeedOf, Grammar } from './shared/toolPack';
import { toolsPack, type NamedGrammar } from './shared/toolsPack';

const gone = withdrawn('Deletes from the registry');
const tagGone = withdrawn('Deletes the tag', { type: 'tag' });
const copied = sentTo(1);
const put = sentTo(0);
const tagged = sentTo(0, 'Gives another name to the image');

function isRegistry(word: Word | undefined): boolean {
  return word?.value.startsWith('docker://') === true;
}

const signed: DeedOf = (options, rest, command) =>
  options.value('--upload')?.value === 'false' ? null : put(options, rest, command);

/** skopeo names where an image comes from and goes to with a scheme. */
const skopeoCopied: DeedOf = (options, rest, command) =>
  isRegistry(rest.at(-1)) ? sentTo(-1)(options, rest, command) : null;
const skopeoDeleted: DeedOf = (options, rest, command) => (isRegistry(rest[0]) ? gone(options, rest, command) : null);
const skopeoSynced: DeedOf = (options) =>
  options.value('--dest', '-d')?.value === 'docker'
    ? pushed('Publishes images to', { named: (operands) => operands.slice(-1) })
    : null;

/** `-t NEW`: what crane makes of an image is put under that name, or over the old one. */
const made: DeedOf = (options, rest, command) => {
  if (options.has('-o', '--output')) return null;
  const to = options.values('-t', '--tag', '-r', '--repo');
  const names = to.length > 0 ? to : rest.slice(0, 1);
  return put(options, names, command);
};

const skopeo: NamedGrammar = {
  programs: ['skopeo'],
  grammar: {
    valued: [
      ...['--authfile', '--creds', '--dest-creds', '--src-creds', '-s', '--src', '-d', '--dest', '--format', '-f'],
      ...[
        '--override-os',
        '--override-arch',
        '--policy',
        '--tmpdir',
        '--registries.d',
        '--retry-times',
        '--digestfile',
      ],
      ...['--additional-tag', '--sign-by', '--dest-cert-dir', '--src-cert-dir', '--cert-dir'],
    ],
  },
  idle: ['--dry-run', '-h'],
  verbs: { copy: skopeoCopied, delete: skopeoDeleted, sync: skopeoSynced },
};

const crane: NamedGrammar = {
  programs: ['crane', 'gcrane'],
  grammar: {
    valued: [
      '--platform',
      '-t',
      '--tag',
      '-o',
      '--output',
      '-f',
      '-b',
      '--base',
      '-a',
      '-l',
      '-e',
      '-j',
      '-r',
      '--repo',
    ],
  },
  idle: ['-h'],
  verbs: {
    ...{ delete: gone, copy: copied, cp: copied, push: sentTo(1), tag: tagged },
    ...{ append: made, mutate: made, flatten: made, rebase: made, 'index append': made, 'index filter': made },
    'auth token': fetched('a token of the registry', { name: '', type: 'token' }),
    'auth get': fetched('the password of the registry', { type: 'token' }),
    gc: { ...removed('Deletes old images of', 'repository'), reach: 'remote', severity: 'high', undo: 'costly' },
  },
};

const oras: NamedGrammar = {
  programs: ['oras'],
  grammar: {
    valued: [
      ...['--artifact-type', '--annotation', '-a', '--annotation-file', '--config', '--platform', '-u', '--username'],
      ...[
        '-p',
        '--password',
        '--registry-config',
        '--to-username',
        '--from-username',
        '--concurrency',
        '-o',
        '--output',
      ],
    ],
  },
  idle: ['-h'],
  verbs: {
    ...{ push: put, attach: put, copy: copied, cp: copied, tag: tagged, restore: put },
    ...{ 'manifest push': put, 'blob push': put, 'manifest index create': put, 'manifest index update': put },
    ...{ 'manifest delete': gone, 'blob delete': gone, 'repo delete': gone },
  },
};

const regctl: NamedGrammar = {
  programs: ['regctl'],
  grammar: {
    valued: [
      '--host',
      '-v',
      '--verbosity',
      '--logopt',
      '--user-agent',
      '--format',
      '--platform',
      '-p',
      '--create',
      '--ref',
    ],
  },
  idle: ['-h'],
  verbs: {
    ...{ 'tag delete': tagGone, 'tag del': tagGone, 'tag rm': tagGone, 'tag remove': tagGone },
    ...{ 'manifest delete': gone, 'manifest del': gone, 'manifest rm': gone, 'manifest remove': gone },
    ...{ 'blob delete': gone, 'blob del': gone, 'blob rm': gone },
    ...{ 'image delete': gone, 'image del': gone, 'image rm': gone, 'image remove': gone, 'repo delete': gone },
    ...{
      'image copy': copied,
      'image cp': copied,
      'image import': put,
      'repo copy': copied,
      'manifest put': put,
      'blob put': put,
      'blob copy': copied,
    },
    ...{ 'index create': put, 'index add': put, 'artifact put': put },
    'image mod': (options, rest, command) =>
      options.has('--replace', '--create') ? put(options, rest, command) : null,
  },
};

/** Signatures are put beside the image in its registry, and into a log that forgets nothing. */
const signers: NamedGrammar = {
  programs: ['cosign', 'notation'],
  grammar: {
    valued: [
      ...['--key', '--cert', '--certificate', '--certificate-chain', '-a', '--annotations', '--predicate', '--type'],
      ...['--identity-token', '--fulcio-url', '--rekor-url', '--output-signature', '--output-certificate', '--bundle'],
      ...[
        '--payload',
        '--signature',
        '-u',
        '--username',
        '-p',
        '--password',
        '-k',
        '--key-name',
        '--id',
        '--plugin',
        '-f',
      ],
    ],
  },
  idle: ['-h'],
  verbs: {
    ...{ sign: signed, attest: signed, copy: copied, 'upload blob': put, 'upload wasm': put },
    ...{ 'attach signature': put, 'attach attestation': put, 'attach sbom': put },
    clean: gone,
  },
};

const buildah: Grammar = {
  local: true,
  grammar: {
    valued: ['--authfile', '--creds', '--format', '-f', '--tag', '-t', '--root', '--runroot', '--storage-driver'],
  },
  idle: ['-h'],
  verbs: {
    ...{
      rm: removed('Deletes the working container', 'container'),
      delete: removed('Deletes the working container', 'container'),
    },
    ...{ rmi: removed('Deletes the image', 'image'), 'manifest rm': removed('Deletes the manifest', 'manifest') },
    prune: removed('Deletes images that are not in use', 'image', { name: '' }),
    ...{ push: sentTo(-1), 'manifest push': sentTo(-1) },
  },
};

const imgpkg: NamedGrammar = {
  programs: ['imgpkg'],
  grammar: {
    valued: ['-b', '--bundle', '-i', '--image', '-f', '--file', '--to-repo', '--to-tar', '--tar', '--lock', '-l'],
  },
  idle: ['-h'],
  verbs: {
    push: (options, _rest, command) => put(options, options.values('-b', '--bundle', '-i', '--image'), command),
    copy: (options, _rest, command) =>
      options.has('--to-repo') ? put(options, options.values('--to-repo'), command) : null,
  },
};

/** Images in registries, by the tools that need no engine. */
export const registries: RulePack = placed(
  toolsPack({
    tools: [skopeo, crane, oras, regctl, { ...buildah, programs: ['buildah'] }, imgpkg, signers],
    documentation: [
      'https://github.com/containers/skopeo/blob/main/docs/skopeo.1.md',
      'https://github.com/google/go-containerregistry/blob/main/cmd/crane/doc/crane.md',
      'https://oras.land/docs/category/oras-commands',
      'https://regclient.org/cli/regctl/',
      'https://docs.sigstore.dev/cosign/signing/overview/',
      'https://github.com/notaryproject/notation/tree/main/specs/commandline',
      'https://github.com/containers/buildah/blob/main/docs/buildah.1.md',
    ],
    examples: {
      catches: [
        { run: 'cosign sign registry.example/shop@sha256:12', rule: 'containers/push', effect: 'publish' },
        { run: 'cosign clean registry.example/shop:1.0', rule: 'containers/registry', effect: 'delete' },
        { run: 'skopeo delete docker://registry.example/shop:1.0', rule: 'containers/registry', effect: 'delete' },
        { run: 'skopeo copy docker://a/x docker://registry.example/x', rule: 'containers/push', effect: 'publish' },
        {
          run: 'skopeo sync --src yaml --dest docker list.yaml registry.example/x',
          rule: 'containers/push',
          effect: 'publish',
        },
        { run: 'crane delete registry.example/shop@sha256:12', rule: 'containers/registry', effect: 'delete' },
        {
          run: 'crane push shop.tar registry.example/shop',
          rule: 'containers/push',
          effect: 'publish',
          target: 'registry.example/shop',
        },
        { run: 'crane tag registry.example/shop:1 latest', rule: 'containers/push', effect: 'publish' },
        {
          run: 'crane mutate registry.example/shop --label a=b -t registry.example/shop:2',
          rule: 'containers/push',
          effect: 'publish',
          target: 'registry.example/shop:2',
        },
        {
          run: 'oras push registry.example/shop:1 x.json',
          rule: 'containers/push',
          effect: 'publish',
          target: 'registry.example/shop:1',
        },
        { run: 'oras manifest delete -f registry.example/shop:1', rule: 'containers/registry', effect: 'delete' },
        { run: 'crane auth token registry.example/shop', rule: 'secrets/shown', effect: 'read-secret' },
        { run: 'regctl image delete registry.example/shop@sha256:1', rule: 'containers/registry', effect: 'delete' },
        { run: 'regctl tag rm registry.example/shop:1', rule: 'containers/registry', effect: 'delete' },
        { run: 'regctl image copy a/x registry.example/x', rule: 'containers/push', effect: 'publish' },
        { run: 'regctl image mod --replace registry.example/x', rule: 'containers/push', effect: 'publish' },
        { run: 'buildah rmi --all', rule: 'containers/removed', effect: 'delete' },
        { run: 'buildah push shop docker://registry.example/shop', rule: 'containers/push', effect: 'publish' },
        {
          run: 'imgpkg push -b registry.example/app -f config',
          rule: 'containers/push',
          effect: 'publish',
          target: 'registry.example/app',
        },
        { run: 'imgpkg copy -b a/x --to-repo registry.example/x', rule: 'containers/push', effect: 'publish' },
        { run: 'gcrane gc gcr.io/acme/shop', rule: 'containers/removed', effect: 'delete', target: 'gcr.io/acme/shop' },
      ],
      leaves: [
        'cosign verify registry.example/shop:1.0',
        'skopeo inspect docker://registry.example/shop',
        'skopeo copy docker://a/x oci:./x',
        'skopeo delete containers-storage:x',
        'skopeo sync --src docker --dest dir a/x /tmp/x',
        'crane ls registry.example/shop',
        'crane push shop.tar localhost:5000/shop',
        'crane append -f layer.tar -o out.tar',
        'crane delete localhost:5001/x',
        'oras pull registry.example/shop:1',
        'regctl image inspect a/x',
        'regctl image mod a/x',
        'buildah push shop oci:./shop',
        'buildah bud -t shop .',
        'imgpkg copy -b a/x --to-tar x.tar',
      ],
    },
  }),
  () => ({}),
);
