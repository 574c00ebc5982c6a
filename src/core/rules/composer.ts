import type { RulePack } from '../model/command';
import { isPlainSource, untrustedSource } from './shared/packageSource';
import { toolPack, type DeedOf } from './shared/toolPack';

/** `config secure-http false`, `config disable-tls true`, `config repositories.x composer http://…`. */
const setting: DeedOf = (options, rest) => {
  const [key = '', ...values] = rest.map(({ value }) => value);
  if (options.has('--unset')) return null;
  const isOff = /^(?:secure-http|disable-tls)$/.test(key) && values[0] === (key === 'disable-tls' ? 'true' : 'false');
  const isSource = /^repo(?:sitories|s)?(?:\.|$)/.test(key) && values.some(isPlainSource);
  return isOff || isSource ? untrustedSource : null;
};

/** Composer: where the packages of PHP come from. */
export const composer: RulePack = toolPack({
  programs: ['composer'],
  documentation: ['https://getcomposer.org/doc/06-config.md'],
  grammar: { valued: ['-d', '--working-dir', '-f', '--file'] },
  idle: ['-h', '-l', '--list'],
  verbs: { config: setting, 'global config': setting },
  examples: {
    catches: [
      { run: 'composer config -g secure-http false', rule: 'packages/source', effect: 'unprotect' },
      { run: 'composer config disable-tls true', rule: 'packages/source', effect: 'unprotect' },
      { run: 'composer config repositories.x composer http://p.example', rule: 'packages/source', effect: 'unprotect' },
    ],
    leaves: [
      'composer config repositories.x vcs https://git.example/shop/cart',
      'composer config secure-http true',
      'composer config secure-http',
      'composer install',
      'composer config --list',
    ],
  },
});
