import type { Sender } from './senders';

/** One way to send a command so that a careless reader sees another one, or none. */
type Kind = (sender: Sender, line: string) => string;

const json = (sender: Sender, input: unknown, tool: unknown = sender.shell, more = {}): string =>
  JSON.stringify(sender.send(tool, input, more));

const plain: Kind = (sender, line) => json(sender, { [sender.command]: line });

/** The text of the plain call with something put before or behind the command's own field. */
const around =
  (before: string, behind: string): Kind =>
  (sender, line) =>
    plain(sender, line).replace(
      `${JSON.stringify(sender.command)}:${JSON.stringify(line)}`,
      (field) => before.replaceAll('KEY', sender.command) + field + behind.replaceAll('KEY', sender.command),
    );

const inTool =
  (changed: (name: string) => unknown): Kind =>
  (sender, line) =>
    json(sender, { [sender.command]: line }, changed(sender.shell));

const beside =
  (more: (line: string) => Readonly<Record<string, unknown>>): Kind =>
  (sender, line) =>
    json(sender, { [sender.command]: 'ls', ...more(line) });

const inText =
  (changed: (line: string) => unknown): Kind =>
  (sender, line) =>
    json(sender, { [sender.command]: changed(line) });

const underEvent =
  (hook_event_name: unknown): Kind =>
  (sender, line) =>
    json(sender, { [sender.command]: line }, sender.shell, { hook_event_name });

const batch =
  (key: string, name: string, input: string): Kind =>
  (sender, line) => {
    const one = (text: string) => ({ [name]: sender.shell, [input]: { [sender.command]: text } });
    return json(sender, { [key]: [one('ls'), one(line), one('pwd')] }, 'batch');
  };

const wide = (text: string): string =>
  text.replace(/[a-z]/gi, (sign) => String.fromCodePoint(sign.charCodeAt(0) + 0xfee0));

/** Payloads that no agent sends, each with `line` somewhere in it where a tool, or a lenient reader, could find it. */
export const hostileKinds: Readonly<Record<string, Kind>> = {
  'a mark of byte order': (sender, line) => `\uFEFF${plain(sender, line)}`,
  'Windows line ends around': (sender, line) => `\r\n${plain(sender, line)}\r\n`,
  'two payloads in one': (sender, line) => json(sender, { [sender.command]: 'ls' }) + plain(sender, line),
  'a NUL behind the payload': (sender, line) => `${plain(sender, line)}\0`,
  'a list of payloads': (sender, line) => `[${plain(sender, line)}]`,
  'a payload in a text': (sender, line) => JSON.stringify(plain(sender, line)),
  'the command twice, the other last': around('', ',"KEY":"ls"'),
  'the command twice, the other first': around('"KEY":"ls",', ''),
  'the command twice, once in escapes': (sender, line) => {
    const [first = ''] = sender.command;
    const escaped = `\\u${first.charCodeAt(0).toString(16).padStart(4, '0')}${sender.command.slice(1)}`;
    return around('', `,"${escaped}":"ls"`)(sender, line);
  },
  'the tool twice, the last one a reader': (sender, line) => {
    const tool = `"${sender.toolField}":"${sender.shell}"`;
    return plain(sender, line).replace(tool, `${tool},"${sender.toolField}":"${sender.reader}"`);
  },
  'a field of the prototype before': around('"__proto__":{"KEY":"ls"},', ''),
  'a tool with a look-alike letter': inTool((name) => name.replace(/[aeopc]/i, '\u0430')),
  'a tool in wide letters': inTool(wide),
  'a tool with a mark of no width': inTool((name) => `${name}\u200B`),
  'a tool with a NUL': inTool((name) => `${name}\0`),
  'a tool with half a sign': inTool((name) => `${name}\uD800`),
  'a tool with a blank': inTool((name) => ` ${name} `),
  'a tool with a line end': inTool((name) => `${name}\n`),
  'a tool in other letters': inTool((name) => name.toUpperCase()),
  'a tool below a name space': inTool((name) => `functions.${name}`),
  'a tool in a list': inTool((name) => [name]),
  'a tool in an object': inTool((name) => ({ name })),
  'a tool of endless name': inTool((name) => name + 'x'.repeat(100_000)),
  'a tool named like a part of the language': inTool(() => 'constructor'),
  'a tool named like the prototype': inTool(() => '__proto__'),
  'a command in a list of one': inText((line) => [[line]]),
  'a command in an object': inText((line) => ({ text: line })),
  'a command with a NUL before it': inText((line) => `ls\0; ${line}`),
  'a command with a NUL in it': inText((line) => `${line.slice(0, 4)}\0${line.slice(4)}`),
  'a command with half a sign behind it': inText((line) => `${line} \uDC00`),
  'a command with Windows line ends': inText((line) => `ls\r\n${line}\r\n`),
  'a command behind two hundred thousand signs': inText((line) => `echo ${'x'.repeat(200_000)}\n${line}`),
  'a command behind two thousand lines': inText((line) => `${'true\n'.repeat(2_000)}${line}`),
  'another command beside it': beside((line) => ({ script: line })),
  'a command under a name in capitals beside it': beside((line) => ({ Command: line, CMD: line })),
  'a list of commands beside it': beside((line) => ({ shell_command: [line] })),
  'words beside it': (sender, line) => {
    const [program, ...args] = line.split(' ');
    return json(sender, { [sender.command]: program, args });
  },
  'text for its input beside it': beside((line) => ({ stdin: line })),
  'the command below another input': (sender, line) => json(sender, { tool_input: { [sender.command]: line } }),
  'a description and no command': (sender, line) => json(sender, { description: line }),
  'a list for the input': (sender, line) => json(sender, [{ [sender.command]: [line] }]),
  'true for the input': (sender) => json(sender, true),
  'an event with a blank': underEvent('PreToolUse '),
  'an event with a look-alike letter': underEvent('\u0420reToolUse'),
  'an event that nobody knows': underEvent('BeforeEverything'),
  'an event in a list': underEvent(['PostToolUse']),
  'depth beside it': around(`"x":${'['.repeat(50_000)}${']'.repeat(50_000)},`, ''),
  'depth around it': (sender, line) =>
    plain(sender, line).replace(`{"${sender.command}"`, `${'{"a":'.repeat(3000)}{"${sender.command}"`) +
    '}'.repeat(3000),
  'calls of a batch': batch('tool_calls', 'tool', 'parameters'),
  'calls of a batch in other words': batch('tool_uses', 'recipient_name', 'parameters'),
  'calls of a batch in a text': (sender, line) => {
    const call = { tool: sender.shell, parameters: { [sender.command]: line } };
    return json(sender, { tool_calls: JSON.stringify([call]) }, 'batch');
  },
  'a batch in a batch': (sender, line) => {
    const inner = { tool: `functions.${sender.shell}`, parameters: { [sender.command]: line } };
    const outer = { tool: 'batch', parameters: { tool_calls: [inner] } };
    return json(sender, { tool_calls: [{ tool: sender.reader, parameters: {} }, outer] }, 'batch');
  },
};
