import { checkSays, loadEngine } from './checkSays';

describe('a program that no rule names', () => {
  before(loadEngine);

  it('is told by the words that everybody uses for the end of a thing', () => {
    checkSays([
      ['novelctl projects delete shop', ['ask', 'Deletes `novelctl` project shop', '?unknown-program possible']],
      [
        '/opt/novel/bin/novelctl drop database main',
        ['ask', 'Drops `novelctl` database main', '?unknown-program possible'],
      ],
      [
        'sudo novelctl --org acme bucket purge logs',
        ['ask', 'Purges `novelctl` bucket logs', '?unknown-program possible'],
      ],
      ['novelctl volume delete $VOLUME', ['ask', 'Deletes `novelctl` volume $VOLUME', '?unknown-program possible']],
    ]);
  });

  it('is left alone for whatever else its words may mean', () => {
    const unknown = ['allow', '?unknown-program possible'];
    checkSays([
      ['novelctl projects list', unknown],
      ['novelctl delete 3', unknown],
      ['novelctl delete project', unknown],
      ['novelctl plugin delete colours', unknown],
      ['novelctl cookie-delete session', unknown],
      ['novelctl project delete', unknown],
      ['novelctl projects delete shop --dry-run', unknown],
      ['novelctl "delete the project" shop now', unknown],
      ['novelctl 7 delete shop', unknown],
      ['novelctl $KIND delete shop', unknown],
      ['./tools/novelctl projects delete shop', unknown],
      ['grep projects delete shop', ['allow']],
      ['echo novelctl projects delete shop', ['allow']],
    ]);
  });

  it('is told by them too where a pack knows the program and not the command', () => {
    checkSays([
      ['wp role delete editor', ['ask', 'Deletes `wp` role editor']],
      ['jf rt user-delete bob', ['ask', 'Deletes `jf` rt user bob']],
      ['cloudsmith repos delete acme/shop', ['ask', 'Deletes `cloudsmith` repo acme/shop']],
      ['wp cron event delete nightly', ['ask', 'Deletes `wp` cron event nightly']],
      ['wp cache delete key group', ['allow']],
      ['wp transient delete key', ['allow']],
      ['gh alias delete co', ['allow']],
      ['cloudsmith list packages acme/shop', ['allow']],
      ['kind novel delete shop', ['allow']],
    ]);
  });
});
