import type { Act } from '../shared/act';
import { request } from '../shared/telling';
import { decodedBy } from '../shared/textMethods';
import { held, text, unknownValue, wordOf, type Value } from '../shared/value';
import {
  all,
  evaluates,
  goesInto,
  modeSet,
  opens,
  prints,
  removes,
  runs,
  statement,
  tells,
  writes,
} from '../scan/deeds';
import type { ScannedCall, ScannedLanguage } from '../scan/language';

const FUNCTIONS: ScannedLanguage['functions'] = {
  ...all('system exec spawn Kernel.system Kernel.exec Kernel.spawn Process.spawn Process.exec PTY.spawn', runs(false)),
  ...all('IO.popen Open3.capture2 Open3.capture2e Open3.capture3 Open3.popen3 Open3.popen2 Open3.pipeline', runs(true)),
  ...all(
    'FileUtils.rm_rf FileUtils.rm_r FileUtils.rmtree FileUtils.remove_dir FileUtils.remove_entry',
    removes('-r', '-f'),
  ),
  ...all('FileUtils.remove_entry_secure FileUtils.safe_unlink rm_rf rm_r', removes('-r', '-f')),
  ...all('FileUtils.rm FileUtils.rm_f FileUtils.remove File.delete File.unlink IO.unlink rm_f', removes('-f')),
  ...all('Dir.rmdir Dir.delete Dir.unlink FileUtils.rmdir', tells('rmdir', '--')),
  ...all('FileUtils.mv FileUtils.move File.rename', tells('mv', '--')),
  ...all('FileUtils.cp FileUtils.copy FileUtils.cp_r', tells('cp', '--')),
  ...all('FileUtils.ln_s File.symlink', tells('ln', '-s', '--')),
  ...all('File.chmod FileUtils.chmod FileUtils.chmod_R', ({ args: [mode, ...paths] }) => modeSet(mode, paths)),
  ...all('Dir.chdir FileUtils.cd FileUtils.chdir', goesInto),
  'File.truncate': ({ args }) => [
    { kind: 'command', argv: ['truncate', '-s', wordOf(args[1]), '--', wordOf(args[0])] },
  ],
  ...all('File.write IO.write File.binwrite', writes),
  ...all('File.open File.new', opens),
  ...all('puts print p pp warn $stdout.puts $stdout.write STDOUT.puts STDOUT.write $stderr.puts', prints),
  ...all('eval instance_eval class_eval module_eval Kernel.eval', evaluates),
  ...all('Net::HTTP.delete HTTParty.delete RestClient.delete Faraday.delete', ({ args: [url] }) => [
    request('DELETE', url),
  ]),
  ...all(
    'Net::HTTP.post HTTParty.post RestClient.post Faraday.post Net::HTTP.post_form',
    ({ args: [url, ...body] }) => [request('POST', url, body)],
  ),
};

const fileHeld = ([path]: readonly Value[]): Value => held({ kind: 'file', path: wordOf(path) });
const first = ([value]: readonly Value[]): Value => value ?? unknownValue;
const joinedPath = (parts: readonly Value[]): Value =>
  text(
    parts
      .map(wordOf)
      .join('/')
      .replaceAll(/\/{2,}/g, '/'),
  );

function pattern([value]: readonly Value[]): Value {
  return { kind: 'made', name: 'glob', args: value === undefined ? [] : [value], named: new Map(), on: unknownValue };
}

/** `$db.exec('DROP …')`, `redis.flushall`, `Pathname.new('x').rmtree` */
function methods(call: ScannedCall): readonly Act[] {
  const method = call.name.split('.').at(-1) ?? '';
  if (/^(?:exec|execute|exec_params|query|run|execute_batch)$/.test(method)) return statement(call);
  if (/^flush(?:all|db)$/i.test(method) && /\bredis\b/i.test(call.code)) {
    return [{ kind: 'command', argv: ['redis-cli', method.toUpperCase()], keeps: true }];
  }
  return [];
}

/** Ruby, as far as it starts programs and changes files. */
export const rubyLanguage: ScannedLanguage = {
  syntax: {
    comment: /#[^\n]*|^=begin\b[\s\S]*?(?:^=end\b|(?![\s\S]))/my,
    name: /\$?[A-Za-z_]\w*[?!]?(?:(?:::|&?\.)[A-Za-z_]\w*[?!]?)*/y,
    variable: /@{1,2}[A-Za-z_]\w*|\$[_0-9!@&/\\,;.~]/y,
    inserts: /#\{([^}]*)\}/y,
    singleEscapes: false,
    backticks: true,
    quotes: /%([qQwWixr]?)[{[(<|!/]/y,
    patterns: true,
  },
  joins: '+',
  member: '.',
  lines: true,
  assigns: ['='],
  functions: FUNCTIONS,
  results: {
    ...{
      'File.read': fileHeld,
      'IO.read': fileHeld,
      'File.readlines': fileHeld,
      'IO.readlines': fileHeld,
      'File.binread': fileHeld,
    },
    ...{ 'File.open': fileHeld, 'File.new': fileHeld, 'File.foreach': fileHeld, open: fileHeld },
    ...{ 'ENV.fetch': ([name]) => held({ kind: 'variable', name: wordOf(name) }) },
    ...{
      'ENV.to_h': () => held({ kind: 'environment' }),
      'ENV.inspect': () => held({ kind: 'environment' }),
      'ENV.to_a': () => held({ kind: 'environment' }),
    },
    ...{
      'Base64.decode64': ([value]) => decodedBy('base64', value),
      'Base64.strict_decode64': ([value]) => decodedBy('base64', value),
      'Base64.urlsafe_decode64': ([value]) => decodedBy('base64', value),
    },
    ...{ 'Dir.home': (_, home) => text(home), 'Dir.pwd': () => text('.'), 'Dir.glob': pattern },
    ...{
      'File.join': joinedPath,
      'File.expand_path': ([path], home) => text(wordOf(path).replace(/^~(?=\/|$)/, home)),
    },
    ...{
      URI: first,
      'URI.parse': first,
      'Pathname.new': first,
      String: first,
      'JSON.parse': first,
      'YAML.load': first,
    },
    ...{
      'URI.open': ([url]) => held({ kind: 'download', address: wordOf(url) }),
      'Net::HTTP.get': ([url]) => held({ kind: 'download', address: wordOf(url) }),
    },
  },
  methods,
  environment: /^ENV$/,
};
