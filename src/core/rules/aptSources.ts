import type { RulePack } from '../model/command';
import { isPlainSource, untrustedSource } from './shared/packageSource';
import { toolsPack } from './shared/toolsPack';

/** Keys and sources of apt and yum that nothing vouches for; a PPA is signed, and its key comes over an encrypted way. */
export const aptSources: RulePack = toolsPack({
  tools: [
    {
      programs: ['apt-key'],
      grammar: { valued: ['--keyring', '--keyserver', '--recv-keys', '--recv', '--fetch-keys'] },
      verbs: {
        adv: (options) =>
          options.values('--fetch-keys').some(({ value }) => isPlainSource(value)) ? untrustedSource : null,
      },
    },
    {
      programs: ['yum-config-manager'],
      grammar: { valued: ['--add-repo', '--setopt', '--enable', '--disable'] },
      verbs: {
        '': (options) =>
          options.values('--add-repo').some(({ value }) => isPlainSource(value)) ? untrustedSource : null,
      },
    },
    {
      programs: ['add-apt-repository', 'apt-add-repository'],
      grammar: { valued: ['-p', '-s', '-c', '-U', '--uri', '-S', '--sourceslist', '-P', '--ppa', '-k'] },
      idle: ['-r', '--remove', '-l', '--list', '-h'],
      verbs: {
        '': (options, rest) =>
          [...rest, ...options.values('-S', '--sourceslist')].some(({ value }) => /\btrusted=yes\b/.test(value))
            ? untrustedSource
            : null,
      },
    },
  ],
  documentation: [
    'https://manpages.debian.org/bookworm/apt/apt-key.8.en.html',
    'https://man7.org/linux/man-pages/man1/yum-config-manager.1.html',
    'https://manpages.ubuntu.com/manpages/noble/man1/add-apt-repository.1.html',
  ],
  examples: {
    catches: [
      { run: 'yum-config-manager --add-repo=http://p.example/a.repo', rule: 'packages/source', effect: 'unprotect' },
      { run: 'apt-key adv --fetch-keys http://keys.example/k.gpg', rule: 'packages/source', effect: 'unprotect' },
      {
        run: 'add-apt-repository "deb [trusted=yes] http://p.example ./"',
        rule: 'packages/source',
        effect: 'unprotect',
      },
    ],
    leaves: [
      'yum-config-manager --add-repo https://download.docker.com/linux/centos/docker-ce.repo',
      'yum-config-manager --enable crb',
      'apt-key list',
      'apt-key adv --fetch-keys https://keys.example/k.gpg',
      'add-apt-repository -y ppa:deadsnakes/ppa',
      'add-apt-repository --remove ppa:deadsnakes/ppa',
    ],
  },
});
