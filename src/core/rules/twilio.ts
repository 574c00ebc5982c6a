import type { RulePack } from '../model/command';
import { changed, deployed, granted, lost, removed, run, secretTold, stopped, when } from './platforms/said';
import { vendorPack } from './platforms/vendorPack';

/** Twilio. */
export const twilio: RulePack = vendorPack({
  tool: 'twilio',
  title: 'Twilio',
  programs: ['twilio'],
  colons: true,
  // Services of Twilio whose names are verbs elsewhere.
  verbs: { verify: 'noun', sync: 'noun', proxy: 'noun', messages: 'noun', calls: 'noun', usage: 'noun' },
  valued: ['-p', '--profile', '-l', '-o', '--sid', '--properties'],
  places: ['-p'],
  named: ['--sid'],
  local: ['login', 'profiles', 'plugins', 'autocomplete', 'config', 'debugger', 'feedback'],
  told: {
    'api core messages|calls create': {
      ...run('Sends a message or calls', { type: 'message', named: (_, options) => options.values('--to') }),
      effect: 'send-out',
      rule: 'sent',
      undo: 'impossible',
    },
    'serverless|sls deploy|promote|activate': deployed('Deploys Twilio functions', { type: 'function', name: '' }),
    'serverless|sls start|list|init|new|logs': null,
    'phone-numbers|phone-number buy': changed('Buys a number at Twilio', {
      type: 'number',
      undo: 'impossible',
      name: '',
    }),
    'phone-numbers|phone-number update': changed('Changes where calls go of Twilio number', {
      type: 'number',
      undo: 'costly',
    }),
    'api core accounts update': ({ options }) => {
      const status = options.value('--status')?.value;
      if (status === 'closed') return lost('Closes for good Twilio account', { type: 'account' });
      return status === 'suspended' ? stopped('Suspends Twilio account', { type: 'account' }) : undefined;
    },
    'api core keys|signing-keys create': granted('Makes a key at Twilio', { type: 'key', name: '' }),
    'serverless|sls env get': secretTold('the variable'),
    'serverless|sls env list': when(['--show-values'], secretTold('the variables', { name: '' }), null),
    'flex plugins start|build|test': null,
    'token chat|video|voice|flex-conversations': null,
    'email send': {
      ...run('Sends mail by Twilio', { name: '' }),
      effect: 'send-out',
      rule: 'sent',
      undo: 'impossible',
    },
    'flex plugins archive': removed('Archives a Flex plugin', { name: '' }),
    'flex plugins deploy|release': deployed('Deploys a Flex plugin', { name: '' }),
  },
  documentation: ['https://www.twilio.com/docs/twilio-cli'],
  examples: {
    catches: [
      {
        run: 'twilio api:core:incoming-phone-numbers:remove --sid PN1',
        rule: 'twilio/delete',
        effect: 'delete',
        target: 'PN1',
      },
      {
        run: 'twilio api:core:messages:create --to +1555 --body hi',
        rule: 'twilio/sent',
        effect: 'send-out',
        target: '+1555',
      },
    ],
    leaves: ['twilio api:core:messages:list', 'twilio profiles:list'],
  },
});
