import type { RulePack } from '../model/command';
import { published } from './shared/published';
import { untrustedSource } from './shared/packageSource';
import { setsUntrustedSource } from './shared/registrySettings';
import { toolPack } from './shared/toolPack';

const release = published('Publishes the distribution to the package index');

/** Python's package index, by whichever tool uploads. */
export const pypi: RulePack = toolPack({
  programs: ['twine', 'poetry', 'uv', 'flit', 'hatch', 'pdm', 'rye', 'maturin', 'setup.py', 'pip', 'pip3'],
  documentation: [
    'https://twine.readthedocs.io/en/stable/',
    'https://python-poetry.org/docs/cli/#publish',
    'https://docs.astral.sh/uv/reference/cli/#uv-publish',
    'https://pip.pypa.io/en/stable/cli/pip_config/',
    'https://hatch.pypa.io/latest/publish/',
  ],
  grammar: {
    valued: [
      ...['-r', '--repository', '--repository-url', '-u', '--username', '-p', '--password', '-c', '--comment'],
      ...[
        '-C',
        '--directory',
        '-P',
        '--project',
        '--token',
        '--publish-url',
        '--index',
        '--config-file',
        '-e',
        '--env',
      ],
    ],
  },
  idle: ['--dry-run', '-h', '-V'],
  verbs: {
    upload: (_options, _rest, { program }) => (['twine', 'maturin'].includes(program) ? release : null),
    '': (_options, rest, { program }) => {
      const uploads = program === 'setup.py' && rest.some(({ value }) => value === 'upload' || value === 'upload_docs');
      return uploads ? release : null;
    },
    'config set': (_options, rest) => (setsUntrustedSource(rest) ? untrustedSource : null),
    publish: (_options, _rest, { program }) =>
      ['twine', 'setup.py', 'pip', 'pip3'].includes(program) ? null : release,
  },
  examples: {
    catches: [
      { run: 'twine upload dist/*', rule: 'publish/release', effect: 'publish' },
      { run: 'twine upload -r internal dist/shop-1.0.tar.gz', rule: 'publish/release', effect: 'publish' },
      { run: 'poetry publish --build', rule: 'publish/release', effect: 'publish' },
      { run: 'uv publish', rule: 'publish/release', effect: 'publish' },
      { run: 'hatch publish', rule: 'publish/release', effect: 'publish' },
      { run: 'setup.py sdist upload -r internal', rule: 'publish/release', effect: 'publish' },
      { run: 'pip config set global.index-url http://x.example/simple', rule: 'packages/source', effect: 'unprotect' },
      { run: 'pip3 config --user set global.trusted-host x.example', rule: 'packages/source', effect: 'unprotect' },
      { run: 'flit publish', rule: 'publish/release', effect: 'publish' },
    ],
    leaves: [
      'twine check dist/*',
      'setup.py sdist bdist_wheel',
      'poetry publish --dry-run',
      'poetry build',
      'uv pip install shop',
      'uv build',
      'pip config set global.index-url https://x.example/simple',
      'pip config set global.timeout 60',
      'pip config list',
      'hatch test',
    ],
  },
});
