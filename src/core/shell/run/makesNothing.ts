import type { Command } from '../../model/command';

const IDLE: ReadonlySet<string> = new Set(
  '[ [[ alias basename cat cd date dirname echo export false grep hash head id ls popd printf pushd pwd read set shift shopt sleep stat tail test true type ulimit umask unset wc which whoami'.split(
    ' ',
  ),
);

/** A command behind which every file is as it was before. */
export function makesNothing({ program, redirects, host }: Command): boolean {
  return (host !== null || IDLE.has(program)) && redirects.every(({ how }) => how === 'read');
}
