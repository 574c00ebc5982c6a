import { checkSays, loadEngine } from './checkSays';

describe('a question about a command in a less usual form', () => {
  before(loadEngine);

  it('git: all branches, branches that are not known, other hosts', () => {
    checkSays([
      ['git push --force --all', ['ask', 'Overwrites the history of branch main on the remote']],
      ['git push --force origin "rel-$B"', ['ask', 'Overwrites the history of branch rel-… on the remote']],
      ['git push --force-with-lease origin "$B"', ['ask', 'Overwrites the history of branch … on the remote']],
      ['git -C "$D" clean -fd', ['ask', 'Deletes untracked files in the repository']],
      ['ssh h git clean -fd', ['ask', 'Deletes untracked files in the repository']],
      ['cd "$D" && git gc --prune=now', ['ask', 'Deletes every unreachable commit at once']],
      ['git -c core.pager log', ['allow']],
    ]);
  });

  it('files: starts that are not known, temporary and made ones, everything here', () => {
    checkSays([
      ['find', ['allow']],
      ['find "$D" -name x -delete', ['ask', '?dynamic present']],
      ['find /tmp -delete', ['allow', 'Deletes the temporary folder /tmp']],
      ['find /proj/app/node_modules -delete', ['allow', 'Deletes the build folder /proj/app/node_modules']],
      ['rm *', ['ask', 'Deletes everything in the workspace folder /proj/app']],
      ['rm /dev/sda', ['deny', 'Deletes the disk /dev/sda']],
      ['ssh h rm -rf /', ['deny', 'Deletes the whole file system / on h']],
      ['ssh h rm /etc/passwd', ['ask', 'Deletes the file /etc/passwd on h']],
      ['cat "$L" | xargs rm', ['ask', '?dynamic present']],
      ['cd "$D" && rm -rf a', ['ask', '?dynamic present']],
      ['rm -rf /opt/a/node_modules', ['allow', 'Deletes the build folder /opt/a/node_modules']],
    ]);
  });

  it('editors in place and disks: what only looks, and what writes', () => {
    checkSays([
      ['tee --help', ['allow']],
      ['patch -p1 < a.diff', ['allow', '?unreadable possible']],
      ['patch -p1 --dry-run < a.diff', ['allow']],
      ['sed -i -e s/a/b/ ~/.bashrc', ['ask', 'Plants something that runs in every new shell: /home/dev/.bashrc']],
      ['sed -i s/a/b/ ~/.bashrc', ['ask', 'Plants something that runs in every new shell: /home/dev/.bashrc']],
      ['perl -i -pe s/a/b/ ~/.bashrc', ['ask', 'Plants something that runs in every new shell: /home/dev/.bashrc']],
      ['awk -f x.awk', ['allow']],
      ['perl', ['allow']],
      ['parted', ['allow']],
      ['parted /dev/sda print', ['allow']],
      ['parted /dev/sda rm 1', ['deny', 'Erases the disk /dev/sda']],
      ['diskutil', ['allow']],
      ['diskutil list', ['allow']],
      ['diskutil eraseDisk JHFS+ x disk2', ['deny', 'Erases the disk /dev/disk2']],
      ['ssh h dd if=x of=/dev/sda', ['deny', 'Overwrites the disk /dev/sda']],
    ]);
  });

  it('cloud tools: without a verb, and what is published', () => {
    checkSays([
      ['helm', ['allow']],
      ['helm push a.tgz oci://r', ['ask', 'Publishes chart a.tgz']],
      ['kubectl set', ['allow']],
      ['kubectl cp a', ['allow']],
      ['cd "$D" && cdk destroy', ['ask', 'Destroys the stacks of app']],
    ]);
  });
});
