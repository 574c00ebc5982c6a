/** Functions of Salt that are a line on the machine they work on; their first argument stands behind it. */
export const saltLines: Readonly<Record<string, readonly string[]>> = {
  'service.stop': ['systemctl', 'stop'],
  'service.restart': ['systemctl', 'restart'],
  'service.disable': ['systemctl', 'disable'],
  'file.remove': ['rm', '-rf'],
  'pkg.remove': ['apt-get', 'remove', '-y'],
  'pkg.purge': ['apt-get', 'purge', '-y'],
  'user.delete': ['userdel'],
  'system.reboot': ['reboot'],
  'system.shutdown': ['shutdown', 'now'],
  'system.halt': ['halt'],
  'system.poweroff': ['poweroff'],
};
