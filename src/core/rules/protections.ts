import { ownField } from '../model/ownField';
import type { RulePack } from '../model/command';
import { toolPack, type Deed, type DeedOf } from './shared/toolPack';

const off: Deed = {
  ...{ rule: 'system/protection', effect: 'unprotect', severity: 'high', undo: 'easy', type: 'protection' },
  name: '',
  says: 'Takes a protection off the machine',
};
const decrypted: Deed = { ...off, says: 'Takes the encryption off the disk' };
const open: Deed = { ...off, rule: 'system/firewall', effect: 'expose', says: 'Lets more through the firewall' };
const log: Deed = {
  ...{ rule: 'system/log-removed', effect: 'delete', severity: 'high', undo: 'impossible', type: 'log', name: '' },
  says: 'Deletes what the audit of the machine is to record',
};
/** Whoever answers for names, or stands between, sees and may change what programs fetch. */
const led: Deed = {
  ...{ rule: 'system/traffic', effect: 'expose', severity: 'high', undo: 'easy', type: 'network' },
  says: 'Leads what the machine asks the network through another host:',
  named: (operands) => operands.slice(-1),
};

/** Words and options alike, in small letters: programs of Windows and macOS write verbs as options. */
type Told = (words: readonly string[]) => Deed | null;

const fdesetup: Told = ([verb = '']) => (/^(?:disable|remove|removerecovery)$/.test(verb) ? decrypted : null);
const firewall: Told = (words) => {
  const line = words.join(' ');
  if (/--set(?:globalstate|blockall|stealthmode|loggingmode) off/.test(line))
    return { ...off, says: 'Takes rules off the firewall' };
  return words.some((word) => /^--(?:unblockapp|add)$/.test(word)) ? open : null;
};
const bitlocker: Told = (words) =>
  words.some((word) => /^[-/](?:off|pause|disable|forcerecovery)$/.test(word)) ||
  (/^[-/]protectors$/.test(words[0] ?? '') && words.some((word) => /^[-/](?:delete|disable)$/.test(word)))
    ? decrypted
    : null;
const recovery: Told = ([verb = '']) =>
  /^\/disable$/.test(verb)
    ? { ...off, rule: 'windows/recovery', says: 'Switches the recovery of the machine off' }
    : null;
const audit: Told = (words) => {
  if (/^\/(?:clear|remove)$/.test(words[0] ?? '')) return log;
  return words[0] === '/set' && words.some((word) => /^\/(?:success|failure):disable$/.test(word)) ? log : null;
};
const GUARDING = /defender|firewall|bitlocker|applocker|deviceguard|hypervisorcodeintegrity/;
const features: Told = (words) =>
  words.some((word) => /^\/(?:disable-feature|remove-capability|remove-package)$/.test(word)) &&
  words.some((word) => GUARDING.test(word))
    ? off
    : null;
const policies: Told = ([verb = '']) =>
  /^\/(?:configure|import)$/.test(verb) ? { ...off, says: 'Replaces the security settings of the machine' } : null;
const passwords: Told = (words) =>
  words.some((word) => /^-(?:clearaccountpolicies|setglobalpolicy|disableuser)$/.test(word)) ? off : null;
const networksetup: Told = (words) =>
  /^-set(?:dnsservers|searchdomains|.*proxy|.*proxystate|autoproxyurl|proxyautodiscovery)$/.test(words[0] ?? '') &&
  !/^(?:off|empty)$/.test(words.at(-1) ?? '')
    ? led
    : null;
const resolvectl: Told = (words) =>
  (/^(?:dns|domain)$/.test(words[0] ?? '') && words.length > 2) || words[0] === 'dnssec' ? led : null;
const changed: Deed = {
  ...off,
  rule: 'system/setting',
  effect: 'update',
  severity: 'low',
  says: 'Changes this machine',
};
const systemsetup: Told = ([option = '', value]) => {
  if (/^-setremote(?:login|appleevents)$/.test(option) && value === 'on')
    return { ...off, rule: 'system/remote-login', effect: 'expose', says: 'Lets others into this machine from afar' };
  return option.startsWith('-set') ? changed : null;
};
/** A profile is how an organisation keeps settings of its machines. */
const profiles: Told = ([verb = '']) =>
  /^(?:-[rd]|remove)$/.test(verb) ? off : /^(?:-[IiN]|install|renew|sync)$/.test(verb) ? changed : null;
const updates: Told = (words) => {
  if (words.join(' ').includes('--schedule off')) return { ...off, says: 'Stops looking for updates of the system' };
  return words.some((word) => /^(?:-[id]|--(?:install|download|fetch|schedule|background).*)$/.test(word))
    ? changed
    : null;
};
/** What came from another machine is looked at before it first runs, as long as it is marked so. */
const quarantine: Told = ([option = '', name]) => {
  if (/^-[rsv]*d[rsv]*$/.test(option) && name === 'com.apple.quarantine')
    return { ...off, says: 'Lets a program from another machine run unchecked' };
  return /^-[rsv]*[wdc]/.test(option) ? { ...changed, says: 'Changes attributes of files' } : null;
};
const byProgram: Readonly<Record<string, Told>> = {
  ...{ fdesetup, socketfilterfw: firewall, 'manage-bde': bitlocker, reagentc: recovery, auditpol: audit },
  ...{ dism: features, secedit: policies, pwpolicy: passwords, networksetup, resolvectl },
  ...{ systemsetup, profiles, softwareupdate: updates, xattr: quarantine },
};

const told: DeedOf = (_options, _rest, { program, args }) =>
  ownField(byProgram, program)?.(args.map(({ value }) => value.toLowerCase())) ?? null;

/** Brakes of macOS, Windows and Linux that have a program of their own. */
export const protections: RulePack = toolPack({
  programs: [
    ...(['fdesetup', 'socketfilterfw', 'manage-bde', 'reagentc', 'auditpol', 'dism', 'secedit'] as const),
    ...['pwpolicy', 'networksetup', 'resolvectl', 'systemsetup', 'profiles', 'softwareupdate', 'xattr'],
  ],
  documentation: [
    'https://keith.github.io/xcode-man-pages/fdesetup.8.html',
    'https://keith.github.io/xcode-man-pages/networksetup.8.html',
    'https://learn.microsoft.com/windows-server/administration/windows-commands/manage-bde',
    'https://learn.microsoft.com/windows-server/administration/windows-commands/auditpol',
  ],
  local: true,
  idle: ['-h', '/?'],
  verbs: { '': told },
  examples: {
    catches: [
      { run: 'fdesetup disable', rule: 'system/protection', effect: 'unprotect' },
      {
        run: '/usr/libexec/ApplicationFirewall/socketfilterfw --setglobalstate off',
        rule: 'system/protection',
        effect: 'unprotect',
      },
      { run: 'socketfilterfw --unblockapp /tmp/x', rule: 'system/firewall', effect: 'expose' },
      { run: 'manage-bde -off C:', rule: 'system/protection', effect: 'unprotect' },
      { run: 'manage-bde -protectors -delete C:', rule: 'system/protection', effect: 'unprotect' },
      { run: 'reagentc /disable', rule: 'windows/recovery', effect: 'unprotect' },
      { run: 'auditpol /clear /y', rule: 'system/log-removed', effect: 'delete' },
      { run: 'auditpol /set /category:* /success:disable', rule: 'system/log-removed', effect: 'delete' },
      {
        run: 'dism /online /disable-feature /featurename:Windows-Defender',
        rule: 'system/protection',
        effect: 'unprotect',
      },
      { run: 'secedit /configure /db x.sdb /cfg weak.inf', rule: 'system/protection', effect: 'unprotect' },
      { run: 'pwpolicy -clearaccountpolicies', rule: 'system/protection', effect: 'unprotect' },
      { run: 'systemsetup -setremotelogin on', rule: 'system/remote-login', effect: 'expose' },
      { run: 'profiles remove -all', rule: 'system/protection', effect: 'unprotect' },
      { run: 'softwareupdate --schedule off', rule: 'system/protection', effect: 'unprotect' },
      { run: 'xattr -cr build/X.app', rule: 'system/setting', effect: 'update' },
      { run: 'softwareupdate --install --all', rule: 'system/setting', effect: 'update' },
      { run: 'xattr -dr com.apple.quarantine ~/X.app', rule: 'system/protection', effect: 'unprotect' },
      { run: 'networksetup -setdnsservers Wi-Fi 6.6.6.6', rule: 'system/traffic', effect: 'expose', target: '6.6.6.6' },
      { run: 'networksetup -setwebproxy Wi-Fi proxy.example 8080', rule: 'system/traffic', effect: 'expose' },
      { run: 'resolvectl dns eth0 6.6.6.6', rule: 'system/traffic', effect: 'expose', target: '6.6.6.6' },
    ],
    leaves: [
      'fdesetup status',
      'socketfilterfw --getglobalstate',
      'socketfilterfw --setglobalstate on',
      'manage-bde -status',
      'manage-bde -on C:',
      'reagentc /info',
      'auditpol /get /category:*',
      'dism /online /get-features',
      'dism /online /disable-feature /featurename:TelnetClient',
      'secedit /analyze /db x.sdb',
      'networksetup -listallhardwareports',
      'networksetup -setwebproxystate Wi-Fi off',
      'networksetup -setdnsservers Wi-Fi empty',
      'systemsetup -getremotelogin',
      'profiles list',
      'softwareupdate -l',
      'xattr -l build/X.app',
      'resolvectl status',
      'resolvectl dns eth0',
    ],
  },
});
