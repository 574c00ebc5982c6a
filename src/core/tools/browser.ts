import type { ToolFamily, ToolReading, ToolUse } from '../model/toolFamily';
import { wordsOf } from '../model/wordsOf';
import { textIn, textsIn } from './shared/fields';
import { isNamed, mentions } from './shared/named';
import { fact, leftAlone, readable, reading, sameAs } from './shared/reading';

const CLICKS = ['click', 'double_click', 'dblclick', 'tap', 'press', 'click_element', 'press_key', 'hover', 'drag'];
const CODE = ['evaluate', 'evaluate_script', 'run_code', 'execute_script', 'run_script', 'console_exec'];
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

/** A click on what is named: a person would have read the button. */
function clicked({ input }: ToolUse): ToolReading {
  const label = textIn(input, 'element', 'text', 'selector', 'description', 'name', 'label', 'ref', 'uid') ?? '';
  const words = wordsOf(label);
  const common = { type: 'browser.element', name: label, certainty: 'possible', undo: 'unknown' } as const;
  if (words.some((word) => LOSS.test(word))) {
    const says = `Clicks what may delete something: ${readable(label)}`;
    return reading({
      observations: [fact({ ...common, rule: 'browser/delete', effect: 'delete', severity: 'high', says })],
    });
  }
  if (!words.some((word) => MONEY.test(word) && word !== 'submit')) return leftAlone;
  const says = `Clicks what may send or buy something: ${readable(label)}`;
  return reading({
    observations: [fact({ ...common, rule: 'browser/send', effect: 'send-out', severity: 'medium', says })],
  });
}

function read(use: ToolUse): ToolReading | null {
  const { input } = use;
  if (!mentions(use, /browser|playwright|puppeteer|selenium|chrome|devtools|page/)) return null;
  if (isNamed(use, ...CODE)) {
    const code = textIn(input, 'function', 'code', 'script', 'expression');
    return code === null ? leftAlone : sameAs('node', '-e', `(${code})`);
  }
  if (isNamed(use, 'file_upload', 'upload_file')) {
    const files = textsIn(input, 'paths', 'filePath', 'files', 'path');
    return sameAs(
      'curl',
      files.flatMap((file) => ['-F', `file=@${file}`]),
      'https://page.example/',
    );
  }
  if (isNamed(use, ...CLICKS)) return clicked(use);
  return isNamed(use, ...LOOKS, ...FORMS, 'handle_dialog') ? leftAlone : null;
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
      { call: 'playwright/browser_click', input: { element: 'Pay now' }, rule: 'browser/send', effect: 'send-out' },
      {
        call: 'playwright/browser_file_upload',
        input: { paths: ['/home/dev/.ssh/id_rsa'] },
        rule: 'http/secret-sent',
        effect: 'send-out',
      },
    ],
    leaves: [
      { call: 'playwright/browser_click', input: { element: 'Next page', ref: 'e4' } },
      { call: 'browser/navigate', input: { url: 'http://localhost:3000' } },
      { call: 'playwright/browser_type', input: { element: 'Search', text: 'delete' } },
      { call: 'playwright/browser_evaluate', input: { function: '() => document.title' } },
    ],
  },
};
