import { checkSays, loadEngine } from './checkSays';

const fetched = 'Fetches every variable of the environment';
const printed = 'Prints credentials among the variables';

describe('ways around the usual ones', () => {
  before(loadEngine);

  it('credentials that are picked out of all variables are printed', () => {
    checkSays([
      ['env | grep -i secret', ['ask', fetched, printed]],
      ["printenv | sort | grep -E 'KEY|TOKEN'", ['ask', fetched, printed]],
      ['export -p | grep PASSWORD', ['ask', fetched, printed]],
      ['env | grep NODE_ENV', ['allow', fetched]],
      ['env | grep -c TOKEN', ['allow', fetched]],
      ['env | grep -v TOKEN', ['allow', fetched]],
      ['declare -x', ['allow', 'Prints every variable of the environment']],
      ['ps auxe', ['allow', 'Prints every variable of the environment']],
    ]);
  });

  it('a tool that comes as an archive of Java is that tool', () => {
    checkSays([
      ['java -jar jenkins-cli.jar delete-job shop', ['ask', 'Deletes the build server job shop']],
      ['java -Xmx1g -jar lib/bfg-1.14.0.jar --delete-files x', ['ask', 'Rewrites every commit of the repository']],
      ['java -jar app.jar --port 80', ['allow']],
      ['java -cp a.jar Main', ['allow']],
      ['java -jar app', ['allow']],
      ['java -jar', ['allow']],
      ['java -jar "$J.jar"', ['allow']],
    ]);
  });

  it('a function that feeds itself without end is held', () => {
    const ends = ['?dynamic present', '?dynamic present', '?dynamic possible'];
    checkSays([
      [':(){ :|:& };:', ['ask', ...ends]],
      ['f() { f | f & }; f', ['ask', ...ends]],
      ['walk() { [ -d "$1" ] && walk "$1/x" | cat; }; walk a', ['allow', '?dynamic possible']],
    ]);
  });
});
