import type { RuleContext, Statement, Word } from '../../model/command';
import type { VendorCall } from '../platforms/vendor';
import { untrustedSource } from '../shared/packageSource';
import { localFact } from '../windows/localFact';

/** Options by which a package manager takes what nobody has signed. */
const UNSIGNED = [
  ...['--allow-unauthenticated', '--allow-insecure-repositories', '--force-yes', '--nogpgcheck', '--no-gpg-checks'],
  ...['--no-gpgcheck', '--allow-untrusted', '--nosignature', '--nodigest', '--force-bad-verify'],
  ...['--ignore-security-hash', '--no-gpg-verify', '--allow-empty-checksums'],
];
/** The same as a setting of apt, dnf or zypper: `-o APT::Get::AllowUnauthenticated=true`, `--setopt=gpgcheck=0`. */
const SETTING =
  /(?:AllowUnauthenticated|AllowInsecureRepositories|AllowDowngradeToInsecureRepositories)=(?:true|1|yes)$|(?:^|[.=])gpgcheck=(?:0|false|no)$|Verify-(?:Peer|Host)=(?:false|0|no)$/i;

/** A file of this machine: whoever names one has looked at where it is from, or has built it. */
function isOwnFile(name: string): boolean {
  return /^(?!\w+:\/\/).*\.(?:deb|rpm|apk)$/.test(name);
}

/** Whether all that is installed is files of this machine. */
function takesOwnFiles(words: readonly Word[]): boolean {
  const names = words.map(({ value }) => value).filter((value) => !/^-|^(?:(?:re|local)?install|add|in)$/.test(value));
  return names.length > 0 && names.every(isOwnFile);
}

/** Packages taken without a check of who made them; `null` when the check stays. */
export function unsignedPackages({ command, options }: VendorCall, context: RuleContext): Statement | null {
  const isUnsigned = options.has(...UNSIGNED) || command.args.some(({ value }) => SETTING.test(value));
  if (!isUnsigned || takesOwnFiles(command.args)) return null;
  return localFact(command, context, { ...untrustedSource, name: 'packages' });
}
