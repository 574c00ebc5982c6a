/** The arrows of ARCHITECTURE.md. A rule's name says what it keeps. */
const room = (name) => `^src/${name}/`;
const core = [
  'shell',
  'change',
  'analyze',
  'plan',
  'rules',
  'sql',
  'tools',
  'paths',
  'code',
  'disarming',
  'facts',
  'impact',
  'policy',
  'environment',
  'present',
  'reach',
];

/** Rooms of the core that lean on each other by design. */
const leans = {
  analyze: ['facts', 'impact', 'sql'],
  plan: ['facts', 'impact'],
  rules: ['disarming', 'sql'],
  policy: ['impact'],
  present: ['impact'],
  reach: ['environment'],
  // A patch means the same to a tool of an agent and to a shell.
  shell: ['change'],
};

const siblings = core.map((name) => ({
  name: `core-${name}-knows-no-sibling`,
  severity: 'error',
  from: { path: room(`core/${name}`) },
  to: {
    path: `^src/core/(${core.filter((other) => other !== name && !(leans[name] ?? []).includes(other)).join('|')})/`,
  },
}));

module.exports = {
  forbidden: [
    ...siblings,
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'model-imports-nothing',
      severity: 'error',
      from: { path: room('core/model') },
      to: { path: '^src/', pathNot: room('core/model') },
    },
    { name: 'core-is-pure', severity: 'error', from: { path: room('core') }, to: { dependencyTypes: ['core'] } },
    {
      name: 'engine-joins-the-rooms',
      comment: 'a room of the core that looked at the engine would look at every other room',
      severity: 'error',
      from: { path: '^src/core/', pathNot: '^src/core/engine' },
      to: { path: '^src/core/engine' },
    },
    {
      name: 'core-looks-at-nobody',
      severity: 'error',
      from: { path: room('core') },
      to: { path: '^src/(agents|gate|node|cli|vscode|mcp|shellguard|recovery|install|health)/' },
    },
    {
      name: 'agents-are-pure',
      severity: 'error',
      from: { path: room('agents') },
      to: { path: '^src/', pathNot: '^src/(agents|core/model|core/change)/' },
    },
    {
      name: 'agents-touch-no-machine',
      severity: 'error',
      from: { path: room('agents') },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'only-vscode-imports-the-editor',
      severity: 'error',
      from: { pathNot: room('vscode') },
      to: { path: '^vscode$' },
    },
    {
      name: 'vscode-analyzes-nothing',
      comment: 'reading what others wrote may take long, and the extension host is shared with every other extension',
      severity: 'error',
      from: { path: room('vscode') },
      to: { path: '^src/core/(engine|analyze|plan|rules|shell|code|sql|tools|paths|change|impact|reach)(/|\\.ts$)' },
    },
    {
      name: 'vscode-is-a-root',
      severity: 'error',
      from: { path: room('vscode') },
      to: { path: '^src/(cli|mcp)/|^src/gate/(process|worker)' },
    },
    {
      name: 'cli-is-a-root',
      severity: 'error',
      from: { path: room('cli') },
      to: { path: '^src/vscode/|^src/gate/(process|worker)' },
    },
    {
      name: 'one-verb-starts-the-proxy',
      severity: 'error',
      from: { path: room('cli'), pathNot: '^src/cli/mcp\\.ts$' },
      to: { path: room('mcp') },
    },
    {
      name: 'mcp-is-a-root',
      severity: 'error',
      from: { path: room('mcp') },
      to: { path: '^src/(vscode|cli)/|^src/gate/(process|worker)' },
    },
    {
      name: 'nobody-imports-a-root',
      severity: 'error',
      from: { path: '^src/(node|gate|agents|recovery|shellguard|install|health)/' },
      to: { path: '^src/(vscode|cli|mcp)/|^src/gate/(process|worker)' },
    },
    {
      name: 'node-serves-every-root',
      severity: 'error',
      from: { path: room('node') },
      to: { path: '^src/(agents|gate|recovery|shellguard|install|health)/' },
    },
    {
      name: 'only-roots-install',
      comment: 'what judges and what asks never changes the settings of an agent',
      severity: 'error',
      from: { path: '^src/(agents|gate|recovery|shellguard)/' },
      to: { path: room('install') },
    },
    {
      name: 'only-roots-ask-for-health',
      comment:
        'health starts what is installed; nothing that an agent waits for may do so, and a doctor changes nothing',
      severity: 'error',
      from: { path: '^src/(agents|gate|node|recovery|shellguard|install)/' },
      to: { path: room('health') },
    },
    {
      name: 'health-changes-nothing',
      severity: 'error',
      from: { path: room('health') },
      to: { path: room('install') },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { extensions: ['.ts', '.js', '.json'] },
  },
};
