import type { RulePack } from '../model/command';
import {
  changed,
  deployed,
  dropped,
  issued,
  lost,
  made,
  overwritten,
  removed,
  run,
  secretTold,
} from './platforms/said';
import type { VendorGrammar } from './platforms/vendor';
import { vendorsPack } from './platforms/vendorsPack';

const expo: VendorGrammar = {
  tool: 'expo',
  title: 'Expo',
  programs: ['eas', 'eas-cli', 'expo', 'expo-cli'],
  colons: true,
  valued: ['-p', '--platform', '-e', '--profile', '--branch', '--channel', '-m', '--message', '--environment'],
  places: ['--branch', '--channel', '-e', '--environment'],
  named: ['--branch', '--channel', '--variable-name'],
  local: [
    'start',
    'login',
    'logout',
    'whoami',
    'init',
    'prebuild',
    'install',
    'doctor',
    'config',
    'run',
    'export',
    'open',
    'diagnostics',
    'lint',
    'customize',
    'go',
    'credentials',
    'fingerprint',
  ],
  told: {
    submit: issued('Submits the app to the store', { type: 'app', name: '' }),
    upload: made('Uploads a build', { name: '' }),
    update: deployed('Sends an update to the phones of everybody', { type: 'update', severity: 'high' }),
    'update republish|roll-back-to-embedded|rollback|edit': deployed('Sends an update to the phones of everybody', {
      type: 'update',
      severity: 'high',
      name: '',
    }),
    'update delete': lost('Deletes published updates', { type: 'update', severity: 'high' }),
    'update list|view|configure|insights': null,
    publish: issued('Publishes the app', { type: 'app', name: '' }),
    build: made('Starts a build at Expo', { type: 'build', name: '' }),
    'build list|view|run|configure|inspect|version|download|resign|dev': null,
    'build delete': removed('Deletes Expo build', { type: 'build', severity: 'medium', undo: 'impossible' }),
    'build cancel': dropped('Cancels Expo build', { type: 'build' }),
    'channel edit|pause|rollout|resume': deployed('Changes which update goes to Expo channel', {
      type: 'channel',
      severity: 'high',
    }),
    deploy: deployed('Deploys the web site of the app', { type: 'site', name: '' }),
    'deploy delete': removed('Deletes a deployment of Expo', { type: 'deployment' }),
    'env pull|list|exec': null,
    'env get': secretTold('the variable'),
    'metadata push': changed('Overwrites the texts of the app in the store', { name: '', undo: 'costly' }),
    'metadata pull|lint': null,
    'device create|list|rename|view': null,
  },
};

const fastlane: VendorGrammar = {
  tool: 'fastlane',
  title: 'fastlane',
  programs: ['fastlane'],
  local: [
    'init',
    'action',
    'actions',
    'lanes',
    'list',
    'env',
    'new_action',
    'add_plugin',
    'install_plugins',
    'update_plugins',
    'docs',
    'snapshot',
    'screengrab',
    'scan',
    'gym',
    'build_app',
    'frameit',
    'run',
    'test',
    'tests',
    'lint',
    'spaceauth',
    'precheck',
    'cert',
    'sigh',
    'pem',
    'produce',
  ],
  told: {
    'match nuke': lost('Revokes certificates and profiles of every app:', {
      type: 'certificate',
      lost: 'builds in review and devices of testers that use them',
    }),
    'match development|adhoc|appstore|enterprise|init': null,
    match: null,
    'deliver|upload_to_app_store|appstore': issued('Submits the app to the store', { type: 'app', name: '' }),
    'deliver init|download_screenshots|download_metadata': null,
    'pilot upload|distribute; testflight': issued('Sends a build to testers', { type: 'app', name: '' }),
    'pilot list|find|builds|export': null,
    'pilot add|remove|import': changed('Changes who tests the app', { type: 'tester' }),
    'supply|upload_to_play_store': issued('Sends a build to the Play store', { type: 'app', name: '' }),
    'supply init': null,
    'release|beta|deploy|production|alpha|internal': issued('Runs the lane that releases the app:', {
      type: 'lane',
      certainty: 'expected',
      named: () => [],
    }),
    'ios|android|mac release|beta|deploy|production|alpha|internal': issued('Runs the lane that releases the app', {
      type: 'lane',
      certainty: 'expected',
      name: '',
    }),
    'ios|android|mac test|tests|build|lint|screenshots': null,
  },
};

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
  vendors: [expo, fastlane, apple, codePush],
  documentation: [
    'https://docs.expo.dev/eas/cli/',
    'https://docs.fastlane.tools/actions/',
    'https://developer.apple.com/documentation/appstoreconnectapi',
    'https://learn.microsoft.com/appcenter/distribution/codepush/cli',
    'https://docs.shorebird.dev/',
  ],
  examples: {
    catches: [
      { run: 'eas submit -p ios --latest', rule: 'expo/publish', effect: 'publish' },
      { run: 'eas update --branch production -m fix', rule: 'expo/deploy', effect: 'update', target: 'production' },
      { run: 'eas build:delete 1a2b', rule: 'expo/delete', effect: 'delete', target: '1a2b' },
      { run: 'eas channel:delete production', rule: 'expo/delete', effect: 'delete', target: 'production' },
      { run: 'eas env:delete --variable-name API_KEY', rule: 'expo/delete', effect: 'delete', target: 'API_KEY' },
      { run: 'fastlane match nuke distribution', rule: 'fastlane/delete', effect: 'delete', target: 'distribution' },
      { run: 'fastlane deliver --force', rule: 'fastlane/publish', effect: 'publish' },
      { run: 'fastlane pilot upload', rule: 'fastlane/publish', effect: 'publish' },
      { run: 'fastlane ios release', rule: 'fastlane/publish', effect: 'publish' },
      { run: 'xcrun altool --upload-app -f shop.ipa -t ios', rule: 'apple/publish', effect: 'publish' },
      { run: 'xcrun simctl erase all', rule: 'apple/delete', effect: 'delete', target: 'all' },
      { run: 'appcenter codepush release-react -a acme/shop -d Production', rule: 'codepush/deploy', effect: 'update' },
      { run: 'shorebird patch android', rule: 'codepush/deploy', effect: 'update', target: 'android' },
    ],
    leaves: [
      'eas build:list',
      'eas whoami',
      'expo start',
      'eas update:list',
      'eas env:pull',
      'fastlane lanes',
      'fastlane ios test',
      'fastlane match development --readonly',
      'xcrun altool --validate-app -f shop.ipa',
      'xcrun --sdk iphoneos --show-sdk-path',
      'xcrun simctl list',
      'shorebird doctor',
    ],
  },
});
