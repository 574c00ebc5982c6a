import type { RulePack } from '../model/command';
import { deployed, dropped, issued, lost, overwritten, run } from './platforms/said';
import type { VendorGrammar } from './platforms/vendor';
import { vendorsPack } from './platforms/vendorsPack';

const apple: VendorGrammar = {
  tool: 'apple',
  title: 'Apple',
  programs: ['xcrun', 'altool', 'iTMSTransporter'],
  singleDash: true,
  valued: ['-f', '--file', '-t', '--type', '-u', '-p', '--apiKey', '--apiIssuer', '--sdk', '-sdk', '-m'],
  flags: ['--upload-app', '--upload-package', '--validate-app', '--notarize-app', '--list-apps', '-find', '--find'],
  bare: ({ options, words, command }) => {
    const isUpload = options.has('--upload-app', '--upload-package') || options.value('-m')?.value === 'upload';
    const isTool = command.program !== 'xcrun' || words[0]?.value === 'altool';
    return isTool && isUpload ? issued('Sends the app to the store', { type: 'app', name: '' }) : null;
  },
  told: {
    'simctl erase|delete': dropped('Erases simulator', { type: 'simulator', reach: 'local' }),
    'notarytool submit': run('Sends for notarization', { severity: 'low', undo: 'easy', type: 'app' }),
    'simctl|notarytool|swift|clang|xcodebuild|instruments|lipo|agvtool|stapler|actool|momc|xctrace|devicectl|llvm-cov|metal':
      null,
  },
};

const codePush: VendorGrammar = {
  tool: 'codepush',
  title: 'CodePush',
  programs: ['appcenter', 'code-push', 'code-push-standalone', 'shorebird', 'capgo'],
  valued: ['-a', '--app', '-d', '--deployment-name', '-k', '-t', '-m', '-g', '--group', '-f'],
  places: ['-a', '-d', '--deployment-name'],
  named: ['-a', '--app', '-d', '--deployment-name'],
  local: ['login', 'logout', 'profile', 'telemetry', 'whoami', 'doctor', 'init', 'preview', 'flutter'],
  told: {
    'codepush release|release-react|release-cordova|patch|promote|rollback': deployed(
      'Sends an update to the phones of everybody',
      { type: 'update', severity: 'high' },
    ),
    'release|release-react|release-cordova|promote|rollback|patch': deployed(
      'Sends an update to the phones of everybody',
      { type: 'update', severity: 'high' },
    ),
    'codepush deployment clear; deployment clear': lost('Clears the history of updates of', {
      type: 'deployment',
      severity: 'high',
    }),
    'distribute release|stores': issued('Sends a build to testers or the store', { type: 'app', name: '' }),
    'patches|releases list': null,
    'bundle upload': deployed('Sends an update to the phones of everybody', {
      type: 'update',
      severity: 'high',
      name: '',
    }),
    'bundle delete|cleanup': overwritten('Deletes uploaded updates of', {
      effect: 'delete',
      rule: 'delete',
      type: 'update',
    }),
  },
};

/** Stores of apps, and updates that go to phones past them. */
export const appStores: RulePack = vendorsPack({
  vendors: [apple, codePush],
  documentation: [
    'https://developer.apple.com/documentation/appstoreconnectapi',
    'https://learn.microsoft.com/appcenter/distribution/codepush/cli',
    'https://docs.shorebird.dev/',
  ],
  examples: {
    catches: [
      { run: 'xcrun altool --upload-app -f shop.ipa -t ios', rule: 'apple/publish', effect: 'publish' },
      { run: 'xcrun simctl erase all', rule: 'apple/delete', effect: 'delete', target: 'all' },
      { run: 'appcenter codepush release-react -a acme/shop -d Production', rule: 'codepush/deploy', effect: 'update' },
      { run: 'shorebird patch android', rule: 'codepush/deploy', effect: 'update', target: 'android' },
    ],
    leaves: [
      'xcrun altool --validate-app -f shop.ipa',
      'xcrun --sdk iphoneos --show-sdk-path',
      'xcrun simctl list',
      'shorebird doctor',
    ],
  },
});
