import assert from 'node:assert/strict';
import type { Dialect } from '../../../src/core/model/operation';
import { readScript } from '../../../src/core/shell/readScript';
import { lines, loadParser, optionsOf } from './scriptOf';

/** A line in a shell that knows `definitions`: the commands, then `?code stake` for each unknown. */
function check(text: string, definitions: string, expected: readonly string[], dialect: Dialect = 'bash'): void {
  const script = readScript(text, { ...optionsOf({ dialect }), definitions });
  const unknowns = script.unknowns.map(({ code, stake }) => `?${code} ${stake}`);
  assert.deepEqual([...lines(script), ...unknowns], expected);
}

describe('aliases and functions that the shell knows', () => {
  before(loadParser);

  it('are seen through', () => {
    check('k delete ns prod', "alias k='kubectl --context prod'", ['kubectl --context prod delete ns prod']);
    check('k delete ns prod', 'k () \n{ \n    kubectl "$@"\n}\n', ['kubectl delete ns prod']);
    check('kd a b', 'kd () {\n\tfor p in "$@"\n\tdo\n\t\tkubectl delete pod $p\n\tdone\n}\n', [
      'kubectl delete pod a',
      'kubectl delete pod b',
    ]);
    check('kk x && ls', "alias kk='k delete'\nalias k=kubectl", ['kubectl delete x', 'ls']);
  });

  it('of fish are seen through as well', () => {
    const shown =
      "# Defined in config.fish @ line 3\nfunction k --wraps=kubectl --description 'x'\n  kubectl $argv\nend\n";
    check('k delete ns prod', shown, ['kubectl delete ns prod'], 'fish');
    check('k get pods', "alias k 'kubectl --context prod'", ['kubectl --context prod get pods'], 'fish');
  });

  it('of zsh are replaced anywhere in a line, or by the ending of a file', () => {
    check('get G', "alias -g G='| kubectl apply -f -'", ['get', 'kubectl apply -f -'], 'zsh');
    check('./x.tf -q', "alias -s tf='terraform apply'", ['terraform apply ./x.tf -q'], 'zsh');
    check('get G', "alias -g G='| kubectl apply -f -'", ['get G']);
    check('get G ./x.tf a.b', "alias -s tf='terraform apply'", ['get G ./x.tf a.b'], 'zsh');
  });

  it('start nothing on their own, and are taken back by the line', () => {
    check('ls', "rm -rf /\nalias ls='ls --color=auto'\nk () { rm -rf /; }", ['ls --color=auto']);
    check('unalias k\nk x', 'alias k=kubectl', ['unalias k', 'k x']);
    check('ls', '', ['ls']);
  });

  it('that are not understood have a stake when they name a program that matters', () => {
    check('x', 'x () { kubectl ( \n}', ['x', '?unparsed present']);
    check('x', 'x () { foo ( \n}', ['x', '?unparsed possible']);
  });

  it('are cut where they never end', () => {
    check('ls', `#${'x'.repeat(2 * 1024 * 1024)}`, ['ls', '?too-long present']);
  });
});
