import type { ToolFamily, ToolReading, ToolUse } from '../model/toolFamily';
import { wordsOf } from '../model/wordsOf';
import { inputsIn, isSet, textIn, textsIn } from './shared/fields';
import { isNamed, mentions } from './shared/named';
import { fact, joined, leftAlone, readable, reading, sameAs, unseen } from './shared/reading';

const CLICKS = ['click', 'double_click', 'dblclick', 'tap', 'press', 'click_element', 'press_key', 'hover', 'drag'];
const CODE = [
  ...['evaluate', 'evaluate_script', 'run_code', 'execute_script', 'run_script', 'console_exec'],
  ...['javascript_tool', 'javascript_exec'],
];
const FORMS = ['type', 'fill', 'fill_form', 'select', 'select_option', 'input_text', 'set_value'];
const LOOKS = [
  ...['navigate', 'navigate_page', 'goto', 'snapshot', 'screenshot', 'take_screenshot', 'take_snapshot', 'wait_for'],
  ...[
    'tabs',
    'tab_list',
    'close',
    'resize',
    'console_messages',
    'network_requests',
    'navigate_back',
    'scroll',
    'new_page',
  ],
];

/** What a button says that takes something away for good. */
const LOSS = /^(?:delete|remove|destroy|erase|wipe|purge|terminate|drop|discard|deactivate|cancel|empty|reset)$/;
const MONEY = /^(?:pay|buy|purchase|order|transfer|refund|checkout|withdraw|send|publish|submit)$/;

const COMMON = { type: 'browser.element', certainty: 'possible', undo: 'unknown' } as const;

function deletes(name: string, how: string): ToolReading {
  const says = `${how} what may delete something: ${readable(name)}`;
  return reading({
    observations: [fact({ ...COMMON, name, rule: 'browser/delete', effect: 'delete', severity: 'high', says })],
  });
}

function saysLoss(text: string): boolean {
  return wordsOf(text).some((word) => LOSS.test(word));
}

/** A click on what is named: a person would have read the button. */
function clicked({ input }: ToolUse): ToolReading {
  const label = textIn(input, 'element', 'text', 'selector', 'description', 'name', 'label', 'ref', 'uid') ?? '';
  const words = wordsOf(label);
  const common = { ...COMMON, name: label } as const;
  if (saysLoss(label)) return deletes(label, 'Clicks');
  if (!words.some((word) => MONEY.test(word) && word !== 'submit')) return leftAlone;
  const says = `Clicks what may send or buy something: ${readable(label)}`;
  return reading({
    observations: [fact({ ...common, rule: 'browser/send', effect: 'send-out', severity: 'medium', says })],
  });
}

/** A field that wants a word typed before something is deleted: what a person types to say that they mean it. */
function typed({ input }: ToolUse): ToolReading {
  const fields = [input, ...inputsIn(input, 'fields', 'elements')];
  const confirming = fields
    .map((field) => textIn(field, 'element', 'name', 'label', 'selector', 'description', 'ref') ?? '')
    .find((label) => saysLoss(label) && wordsOf(label).some((word) => /^(?:confirm|confirmation|type)$/.test(word)));
  return confirming === undefined ? leftAlone : deletes(confirming, 'Confirms');
}

const TEXT = /(['"`])((?:\\[^]|(?!\1)[^\\])*)\1/g;

/** What a page's script presses is what its own texts name. */
function pressed(code: string): ToolReading {
  if (!/\.(?:click|submit|requestSubmit|dispatchEvent|tap|check)\s*\(/.test(code)) return leftAlone;
  const named = [...code.matchAll(TEXT)].map(([, , text = '']) => text).find(saysLoss);
  return named === undefined ? leftAlone : deletes(named, 'Clicks');
}

function scripted({ input }: ToolUse): ToolReading {
  const code = textIn(input, 'function', 'code', 'script', 'expression', 'text');
  return code === null ? leftAlone : joined([sameAs('node', '-e', `(${code})`), pressed(code)]);
}

/** An address that is no page: a script of its own, or a file of this machine. */
function visited(use: ToolUse): ToolReading {
  const address = textIn(use.input, 'url', 'uri', 'href') ?? '';
  const [, scheme = '', rest = ''] = /^\s*(javascript|file):(?:\/\/)?(.*)$/is.exec(address) ?? [];
  if (scheme === '') return leftAlone;
  return scheme.toLowerCase() === 'file' ? sameAs('cat', rest) : scripted({ ...use, input: { code: rest } });
}

/** A dialog of the page asks something; what it asks stands in no call. */
function answered({ input }: ToolUse): ToolReading {
  const accepts = isSet(input, 'accept') || /^accept/i.test(textIn(input, 'action', 'response') ?? '');
  return accepts
    ? reading({ unknowns: [unseen('what the page asks, and is answered with yes, is not known')] })
    : leftAlone;
}

function read(use: ToolUse): ToolReading | null {
  const { input } = use;
  if (!mentions(use, /browser|playwright|puppeteer|selenium|chrome|devtools|page/)) return null;
  if (isNamed(use, ...CODE)) return scripted(use);
  if (isNamed(use, 'file_upload', 'upload_file')) {
    const files = textsIn(input, 'paths', 'filePath', 'files', 'path');
    return sameAs(
      'curl',
      files.flatMap((file) => ['-F', `file=@${file}`]),
      'https://page.example/',
    );
  }
  if (isNamed(use, ...CLICKS)) return clicked(use);
  if (isNamed(use, 'handle_dialog')) return answered(use);
  if (isNamed(use, ...FORMS)) return typed(use);
  return isNamed(use, ...LOOKS) ? visited(use) : null;
}

/** Browsers that an agent drives. */
export const browser: ToolFamily = {
  title: 'Browsers',
  documentation: [
    'https://github.com/microsoft/playwright-mcp',
    'https://github.com/ChromeDevTools/chrome-devtools-mcp',
    'https://github.com/modelcontextprotocol/servers-archived/tree/main/src/puppeteer',
  ],
  read,
  examples: {
    catches: [
      {
        call: 'browser/click',
        input: { element: 'Delete button on order row 306', ref: 'e41' },
        rule: 'browser/delete',
        effect: 'delete',
      },
      {
        call: 'playwright/browser_evaluate',
        input: { function: '() => document.querySelector(\'[data-row="7"] .delete\').click()' },
        rule: 'browser/delete',
        effect: 'delete',
      },
      {
        call: 'playwright/browser_type',
        input: { element: 'Type the project name to confirm: delete', text: 'shop', submit: true },
        rule: 'browser/delete',
        effect: 'delete',
      },
      { call: 'playwright/browser_click', input: { element: 'Pay now' }, rule: 'browser/send', effect: 'send-out' },
      {
        call: 'playwright/browser_navigate',
        input: { url: 'file:///home/dev/.aws/credentials' },
        rule: 'secrets/shown',
        effect: 'read-secret',
      },
      {
        call: 'playwright/browser_file_upload',
        input: { paths: ['/home/dev/.ssh/id_rsa'] },
        rule: 'http/secret-sent',
        effect: 'send-out',
      },
    ],
    leaves: [
      { call: 'playwright/browser_handle_dialog', input: { accept: false } },
      { call: 'chrome-devtools/handle_dialog', input: { action: 'dismiss' } },
      { call: 'playwright/browser_evaluate', input: { function: "() => document.querySelectorAll('.delete').length" } },
      { call: 'puppeteer/evaluate', input: { script: "document.querySelector('#next').click()" } },
      { call: 'playwright/browser_fill_form', input: { fields: [{ name: 'Confirm password', value: 'x' }] } },
      { call: 'playwright/browser_click', input: { element: 'Next page', ref: 'e4' } },
      { call: 'browser/navigate', input: { url: 'http://localhost:3000' } },
      { call: 'playwright/browser_navigate', input: { url: 'file:///workspace/dist/index.html' } },
      { call: 'playwright/browser_type', input: { element: 'Search', text: 'delete' } },
      { call: 'playwright/browser_evaluate', input: { function: '() => document.title' } },
    ],
  },
};
