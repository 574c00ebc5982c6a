import { describe } from 'mocha';
import { checkHidden } from './checkHidden';

describe('a file that a test found missing is not written over', () => {
  checkHidden([
    {
      kind: 'behind && and ||',
      harmful: [
        'cp a.txt .env',
        '[ -f .env ] && cp a.txt .env',
        '! [ -f .env ] || cp a.txt .env',
        '! [[ -f .env ]] || cp a.txt .env',
        '! test -f .env || cp a.txt .env',
        '[ -f other ] || cp a.txt .env',
        '[ -d .env ] || cp a.txt .env',
        '[ -f .env -o -f b ] && cp a.txt .env',
        '[ -f .env ] && false || cp a.txt .env',
        '[ -f .env ] || true; cp a.txt .env',
        '[ -f .env ] || { mv b .env; cp a.txt .env; }',
        'cd .. && [ -f .env ] || cp a.txt app/.env',
        '[ -f .env ] || rm -rf "$y"',
        '[ -f .env ] || rm -rf /srv/data',
      ],
      harmless: [
        '[ -f .env ] || cp a.txt .env',
        'test -f .env || cp a.txt .env',
        '[[ -e .env ]] || cp a.txt .env',
        '[ ! -f .env ] && cp a.txt .env',
        '! [ -s .env ] && cp a.txt .env',
        'F=.env; [ -f "$F" ] || cp a.txt "$F"',
        '[ -f .env ] && echo there || cp a.txt .env',
        '[ -f .env ] || echo A=1 > .env',
        '[[ ! -f .env && -f a.txt ]] && sudo cp a.txt .env',
      ],
    },
    {
      kind: 'in the branches of if',
      harmful: [
        'if [ -f .env ]; then cp a.txt .env; fi',
        'if ! [ ! -f .env ]; then cp a.txt .env; fi',
        'if [ ! -f .env ]; then :; else cp a.txt .env; fi',
        'until [ -f .env ]; do sleep 1; done; cp a.txt .env',
      ],
      harmless: [
        'if [ ! -f .env ]; then cp a.txt .env; fi',
        'if ! test -e .env; then echo new; cp a.txt .env; fi',
        'if [ -f .env ]; then :; else cp a.txt .env; fi',
        'if [ -f .env ]; then :; elif [ -f a.txt ]; then cp a.txt .env; fi',
        'if [ ! -f .env ] && [ -f a.txt ]; then cp a.txt .env; fi',
      ],
    },
  ]);
});

describe('the same in fish', () => {
  checkHidden(
    [
      {
        kind: 'not, and, or, if',
        harmful: [
          'test -f .env; and cp a.txt .env',
          'not test -f .env; or cp a.txt .env',
          'if test -f .env; cp a.txt .env; end',
        ],
        harmless: [
          'test -f .env; or cp a.txt .env',
          'not test -f .env; and cp a.txt .env',
          'if not test -f .env; cp a.txt .env; end',
        ],
      },
    ],
    'fish',
  );
});

describe('the same in cmd', () => {
  checkHidden(
    [
      {
        kind: 'if exist',
        harmful: ['copy /y a.txt .env', 'if exist .env copy a.txt .env', 'if not exist b copy a.txt .env'],
        harmless: ['if not exist .env copy a.txt .env', 'if exist ".env" (echo a) else copy a.txt .env'],
      },
    ],
    'cmd',
  );
});

describe('the same in PowerShell', () => {
  checkHidden(
    [
      {
        kind: 'Test-Path',
        harmful: [
          'if (Test-Path .env) { Copy-Item a.txt .env }',
          'if (-not (Test-Path .env) -or $true) { Copy-Item a.txt .env }',
          'if (-not (Test-Path .env -PathType Container)) { Copy-Item a.txt .env }',
          'if (!(Test-Path b)) { Copy-Item a.txt .env }',
        ],
        harmless: [
          'if (-not (Test-Path .env)) { Copy-Item a.txt .env }',
          'if (!(Test-Path -Path .env -PathType Leaf)) { Copy-Item a.txt .env }',
          'if (Test-Path .env) { ls } else { Copy-Item a.txt .env }',
        ],
      },
    ],
    'powershell',
  );
});
