import type { Rehearsal } from './rehearsal';

/** Releases that are made and not published. */
export const publishing: readonly Rehearsal[] = [
  { programs: ['npm', 'pnpm', 'bun', 'cargo', 'poetry', 'uv'], of: 'publish', add: '--dry-run' },
  { programs: ['mix'], of: 'hex.publish', add: '--dry-run', without: '--yes' },
  { programs: ['dart', 'flutter'], of: 'pub publish', add: '--dry-run', without: '--force -f' },
  {
    programs: ['twine'],
    of: 'upload',
    ...{ becomes: 'check', without: '-r= --repository= --repository-url= -u= -p= --skip-existing --verbose' },
  },
  { programs: ['goreleaser'], of: 'release', add: '--snapshot' },
  { programs: ['vsce'], of: 'publish', becomes: 'package', without: '-p= --pat= --azure-credential' },
  { programs: ['jf', 'jfrog'], of: 'rt upload|u|delete|del|move|mv|copy|cp', add: '--dry-run', without: '--quiet' },
  { programs: ['nx'], of: 'release', add: '--dry-run' },
  { programs: ['skopeo'], of: 'sync', add: '--dry-run' },
];
