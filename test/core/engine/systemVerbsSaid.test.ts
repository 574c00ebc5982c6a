import { checkSays, loadEngine } from './checkSays';

describe('a question about programs that run a machine', () => {
  before(loadEngine);

  it('says each effect and leaves ordinary work alone, part 1', () => {
    checkSays([
      ['setfacl --test -m u:eve:rwx a', ['allow']],
      ['ipmitool chassis power status', ['allow']],
      ['tmutil listbackups', ['allow']],
      ['efibootmgr -v', ['allow']],
      ['timedatectl status', ['allow']],
      ['apt remove -s vim', ['allow']],
      ['pacman -Q', ['allow']],
      ['swapoff --help', ['allow']],
      ['mount -l', ['allow']],
      ['mount -o ro /dev/sdb1 /mnt', ['allow', 'Mounts /mnt']],
      ['ipset list', ['allow']],
      ['badblocks -w /dev/sda', ['deny', 'Erases the disk /dev/sda']],
      ['vgcreate -f vg /dev/sda', ['deny', 'Erases the disk /dev/sda']],
      ['vgcreate vg /dev/sda', ['allow']],
      ['pvcreate -ff /dev/sda', ['deny', 'Erases the disk /dev/sda']],
      ['systemctl set-default rescue.target', ['allow', 'Changes what the machine starts into: rescue.target']],
      ['systemctl edit x', ['ask', 'Plants something that runs by itself: x']],
      ['systemctl -H web stop ufw', ['ask', 'Stops what protects or watches the machine: ufw']],
      ['xkill', ['allow', 'Ends process a window']],
      ['kill', ['allow']],
      ['kill -0 12', ['allow']],
    ]);
  });
});
