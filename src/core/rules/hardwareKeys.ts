import type { RulePack } from '../model/command';
import { secretGone } from './secrets/stores';
import type { Deed } from './shared/toolPack';
import { toolsPack, type NamedGrammar } from './shared/toolsPack';

/** Keys cannot be read out of such a device, so nothing brings them back. */
function wiped(what: string): Deed {
  return secretGone(`Wipes ${what} of the security key`, { type: 'security-key', name: '' });
}

/** What was in that place of the device before is gone. */
const slotSet: Deed = {
  ...wiped('what was there before'),
  ...{
    rule: 'secrets/replaced',
    effect: 'replace',
    says: 'Overwrites a place of the security key',
    certainty: 'possible',
  },
};

const yubikey: NamedGrammar = {
  programs: ['ykman'],
  local: true,
  grammar: {
    valued: ['-d', '--device', '-r', '--reader', '-P', '--pin', '-m', '--management-key', '-p', '--password'],
  },
  idle: ['-h'],
  verbs: {
    ...{ 'piv reset': wiped('certificates and keys'), 'fido reset': wiped('passkeys') },
    ...{ 'oath reset': wiped('codes'), 'openpgp reset': wiped('OpenPGP keys'), 'hsmauth reset': wiped('credentials') },
    ...{ 'config reset': wiped('everything'), 'securitydomain reset': wiped('keys of the security domain') },
    ...{
      'oath accounts delete': secretGone('Deletes from the security key the account'),
      'otp delete': wiped('a slot'),
    },
    ...{ 'fido credentials delete': wiped('a passkey'), 'hsmauth credentials delete': wiped('a credential') },
    ...{ 'piv keys delete': wiped('a key'), 'piv certificates delete': wiped('a certificate') },
    ...{ 'otp static': slotSet, 'otp hotp': slotSet, 'otp chalresp': slotSet, 'otp yubiotp': slotSet },
    ...{ 'piv keys generate': slotSet, 'piv keys import': slotSet, 'openpgp keys import': slotSet },
    ...{ 'fido fingerprints delete': wiped('a fingerprint'), 'openpgp certificates delete': wiped('a certificate') },
  },
};

const nitrokey: NamedGrammar = {
  programs: ['nitropy', 'solo1', 'solo2'],
  local: true,
  idle: ['-h'],
  verbs: {
    ...{ 'nk3 factory-reset': wiped('everything'), 'fido2 reset': wiped('passkeys'), 'key reset': wiped('passkeys') },
    ...{ 'nk3 secrets reset': wiped('secrets'), 'nk3 factory-reset-app': wiped('an application') },
    'app provision': wiped('what was there'),
  },
};

/** A keystore of Java is a file; an entry taken out of it is in no other. */
const keystore: NamedGrammar = {
  programs: ['keytool'],
  local: true,
  grammar: { valued: ['-alias', '-keystore', '-storepass', '-storetype', '-file'], singleDash: true },
  verbs: {
    '': (options) =>
      options.has('-delete')
        ? secretGone('Deletes from the keystore', {
            type: 'keystore',
            named: () => options.values('-alias'),
          })
        : null,
  },
};

/** Keys in devices and keystores. */
export const hardwareKeys: RulePack = toolsPack({
  tools: [yubikey, nitrokey, keystore],
  documentation: [
    'https://docs.yubico.com/software/yubikey/tools/ykman/',
    'https://docs.nitrokey.com/software/nitropy/',
    'https://docs.oracle.com/en/java/javase/21/docs/specs/man/keytool.html',
  ],
  examples: {
    catches: [
      { run: 'ykman piv reset -f', rule: 'secrets/removed', effect: 'delete' },
      { run: 'ykman --device 123 fido reset', rule: 'secrets/removed', effect: 'delete' },
      { run: 'ykman oath accounts delete acme:eve', rule: 'secrets/removed', effect: 'delete', target: 'acme:eve' },
      { run: 'ykman otp static 1 --generate', rule: 'secrets/replaced', effect: 'replace' },
      { run: 'ykman piv keys generate 9a key.pem', rule: 'secrets/replaced', effect: 'replace' },
      { run: 'nitropy nk3 factory-reset', rule: 'secrets/removed', effect: 'delete' },
      {
        run: 'keytool -delete -alias shop -keystore shop.jks',
        rule: 'secrets/removed',
        effect: 'delete',
        target: 'shop',
      },
    ],
    leaves: [
      'ykman list',
      'ykman piv info',
      'ykman oath accounts list',
      'nitropy nk3 list',
      'keytool -list -keystore shop.jks',
      'keytool -genkeypair -alias shop -keystore shop.jks',
      'keytool -printcert -file shop.crt',
    ],
  },
});
