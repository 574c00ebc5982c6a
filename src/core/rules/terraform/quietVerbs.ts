/** Subcommands that change nothing others share. */
export const quietVerbs: ReadonlySet<string> = new Set([
  ...['', 'plan', 'show', 'validate', 'fmt', 'graph', 'providers', 'version', 'get', 'console', 'login'],
  ...['logout', 'modules', 'query', 'state list', 'state show', 'state identities', 'workspace list'],
  ...['workspace show', 'workspace', 'state', 'metadata functions', 'providers lock', 'providers mirror', 'rpcapi'],
  ...['providers schema', 'hclfmt', 'hcl fmt', 'hcl validate', 'render-json', 'render', 'find', 'list', 'dag', 'info'],
  ...[
    'validate-inputs',
    'graph-dependencies',
    'output-module-groups',
    'terragrunt-info',
    'scaffold',
    'catalog',
    'stack output',
  ],
  ...['stack generate', 'stack clean', 'backend bootstrap', 'help', 'env', 'fmt-check'],
]);
