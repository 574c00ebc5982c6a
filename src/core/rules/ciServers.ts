import type { RulePack } from '../model/command';
import { changed, granted, lost, removed, run, secretTold, stopped, when } from './platforms/said';
import type { VendorGrammar } from './platforms/vendor';
import { vendorsPack } from './platforms/vendorsPack';

const circleci: VendorGrammar = {
  tool: 'circleci',
  title: 'CircleCI',
  programs: ['circleci'],
  valued: ['--host', '--token', '--org-id', '-c'],
  local: [
    'config',
    'local',
    'setup',
    'diagnostic',
    'open',
    'tests',
    'version',
    'update',
    'completion',
    'build',
    'telemetry',
    'step',
  ],
  told: {
    'context delete': lost('Deletes CircleCI context', {
      type: 'context',
      lost: 'its secrets',
      named: (words) => words.slice(-1),
    }),
    'context remove-secret': lost('Removes from a CircleCI context the secret', {
      type: 'secret',
      severity: 'high',
      named: (words) => words.slice(-1),
    }),
    'context store-secret': changed('Changes in a CircleCI context the secret', {
      type: 'secret',
      undo: 'costly',
      named: (words) => words.slice(-1),
    }),
    'runner resource-class delete': removed('Deletes CircleCI runner class', { type: 'runner' }),
    'runner token create': granted('Creates a token of CircleCI runners', { type: 'token', name: '' }),
    'runner token delete': removed('Deletes a token of CircleCI runners', { type: 'token' }),
    'orb publish|unlist|create': {
      ...run('Publishes CircleCI orb', { type: 'orb' }),
      effect: 'publish',
      rule: 'publish',
      undo: 'impossible',
      severity: 'high',
    },
    'orb pack|validate|process|list|info|source|diff|init': null,
    'policy push': changed('Replaces the policies of CircleCI', { severity: 'high', undo: 'costly', name: '' }),
    'policy diff|fetch|decide|eval|test|logs': null,
    'pipeline|trigger run': run('Starts a CircleCI pipeline', { type: 'pipeline', name: '' }),
  },
};

const runners: VendorGrammar = {
  tool: 'ci-runner',
  title: 'the runner',
  programs: ['gitlab-runner', 'buildkite-agent', 'bk'],
  valued: ['-c', '--config', '-n', '--name', '-t', '--token', '-u', '--url', '--job', '--build'],
  flags: ['--all-runners'],
  local: ['run', 'exec', 'status', 'list', 'verify', 'health-check', 'bootstrap', 'env', 'redactor', 'tool'],
  told: {
    unregister: removed('Unregisters from the server the runner', {
      type: 'runner',
      named: (_, options) => options.values('-n', '--name'),
    }),
    register: granted('Registers a runner, which starts what jobs say', { type: 'runner', name: '' }),
    'stop|restart|uninstall': stopped('Stops the runner of this machine', {
      type: 'runner',
      name: '',
      severity: 'medium',
    }),
    'start|install|run-single': changed('Starts a runner on this machine', {
      type: 'runner',
      name: '',
      reach: 'local',
    }),
    'reset-token': removed('Replaces the token of the runner', {
      effect: 'replace',
      rule: 'replace',
      type: 'token',
      name: '',
    }),
    'artifact|meta-data|annotate|annotation|step|oidc|lock|secret|pipeline': ({ words }) =>
      words[0]?.value === 'pipeline' && words[1]?.value === 'upload'
        ? run('Adds steps to the build of', { type: 'pipeline' })
        : null,
    'build|job cancel': stopped('Cancels a build', { type: 'build', severity: 'low' }),
    'agent stop': stopped('Stops Buildkite agent', { type: 'agent', severity: 'medium' }),
  },
};

const servers: VendorGrammar = {
  tool: 'ci',
  title: 'the build server',
  programs: ['drone', 'travis', 'woodpecker-cli', 'harness', 'argo', 'tkn', 'jenkins-cli'],
  valued: ['-t', '--server', '--token', '-s', '-auth', '-r', '--repo', '-n', '--namespace', '--name', '--repository'],
  places: ['-n', '-r', '--repo'],
  many: true,
  local: [
    'login',
    'lint',
    'jsonnet',
    'starlark',
    'encrypt',
    'sign',
    'init',
    'config',
    'whatsup',
    'whoami',
    'monitor',
    'setup',
    'settings',
    'convert',
    'fmt',
    'plugins',
  ],
  verbs: {
    archive: 'noun',
    'quiet-down': 'interrupt',
    'safe-shutdown': 'interrupt',
    'safe-restart': 'interrupt',
    'offline-node': 'interrupt',
    'online-node': 'update',
    'cancel-quiet-down': 'update',
    groovy: 'update',
    groovysh: 'update',
    chown: 'grant',
    decline: 'interrupt',
    'abort-build': 'detach',
  },
  told: {
    'repo disable|rm|remove': removed('Switches off the builds of', { type: 'repo', severity: 'medium' }),
    'secret|orgsecret|env rm|remove|unset': lost('Removes a secret of the build server', {
      type: 'secret',
      severity: 'high',
      named: (words, options) => [...options.values('--name'), ...words].slice(0, 1),
    }),
    'secret|orgsecret|env add|update|set': changed('Changes a secret of the build server', {
      type: 'secret',
      undo: 'costly',
      named: (words, options) => [...options.values('--name'), ...words].slice(0, 1),
    }),
    'build promote|rollback': changed('Deploys by the build server', {
      type: 'build',
      severity: 'high',
      undo: 'costly',
    }),
    'build restart|start|approve': run('Starts a build of', { type: 'build', severity: 'low' }),
    'user add|update': granted('Lets in or changes the rights of', { type: 'user' }),
    'get-job|list-jobs|get-node|get-view|console': null,
    'groovy|groovysh': run('Runs code on the Jenkins server', {
      ...{ effect: 'execute', severity: 'critical', undo: 'unknown', name: '' },
    }),
    cache: when(['--delete', '-d'], removed('Deletes the caches of the builds', { type: 'cache', name: '' }), null),
    build: ({ command }) => (command.program === 'jenkins-cli' ? run('Starts a build of', { type: 'job' }) : undefined),
    'install-plugin|disable-plugin|enable-plugin': changed('Changes plugins of the Jenkins server', {
      severity: 'high',
      undo: 'costly',
    }),
    token: secretTold('the token of the account', { name: '' }),
  },
};

/** Servers of builds, and the runners that do their work. */
export const ciServers: RulePack = vendorsPack({
  vendors: [circleci, runners, servers],
  documentation: [
    'https://circleci.com/docs/local-cli/',
    'https://docs.gitlab.com/runner/commands/',
    'https://buildkite.com/docs/agent/v3/cli-reference',
    'https://docs.drone.io/cli/',
    'https://www.jenkins.io/doc/book/managing/cli/',
    'https://github.com/travis-ci/travis.rb',
  ],
  examples: {
    catches: [
      {
        run: 'circleci context delete github acme deploy-prod -f',
        rule: 'circleci/delete',
        effect: 'delete',
        target: 'deploy-prod',
      },
      {
        run: 'circleci context remove-secret github acme deploy AWS_KEY',
        rule: 'circleci/delete',
        effect: 'delete',
        target: 'AWS_KEY',
      },
      { run: 'circleci orb publish orb.yml acme/x@1.0.0', rule: 'circleci/publish', effect: 'publish' },
      { run: 'gitlab-runner unregister --all-runners', rule: 'ci-runner/delete', effect: 'delete' },
      { run: 'gitlab-runner stop', rule: 'ci-runner/interrupt', effect: 'interrupt' },
      { run: 'gitlab-runner register --url https://git.acme.example -t x', rule: 'ci-runner/grant', effect: 'grant' },
      {
        run: 'drone secret rm --repository acme/shop --name AWS_KEY',
        rule: 'ci/delete',
        effect: 'delete',
        target: 'AWS_KEY',
      },
      { run: 'travis cache --delete', rule: 'ci/delete', effect: 'delete' },
      { run: 'jenkins-cli delete-job deploy', rule: 'ci/delete', effect: 'delete', target: 'deploy' },
      { run: 'jenkins-cli groovy =', rule: 'ci/execute', effect: 'execute' },
      { run: 'travis env unset AWS_KEY', rule: 'ci/delete', effect: 'delete', target: 'AWS_KEY' },
      { run: 'jenkins-cli delete-job shop', rule: 'ci/delete', effect: 'delete', target: 'shop' },
      { run: 'tkn pipelinerun delete --all -n shop', rule: 'ci/delete', effect: 'delete' },
      { run: 'argo terminate deploy-1', rule: 'ci/delete', effect: 'delete', target: 'deploy-1' },
    ],
    leaves: [
      'circleci config validate',
      'circleci context list github acme',
      'circleci local execute build',
      'gitlab-runner list',
      'gitlab-runner verify',
      'buildkite-agent artifact download x .',
      'buildkite-agent meta-data get release',
      'drone build ls acme/shop',
      'travis logs',
      'jenkins-cli list-jobs',
      'travis cache',
      'tkn pipeline list',
      'argo logs x',
    ],
  },
});
