import { UNKNOWN_PART } from '../../../model/command';
import type { Act } from '../act';
import { isKnown, wordOf, type Call } from '../value';
import { given, linksOf } from './chain';

/** Libraries that run a line on another host. */
const RUNS =
  /^(?:asyncssh\.connect|node-ssh\.NodeSSH|ssh2\.Client|netmiko\.ConnectHandler)(?:\.\w+)*?\.(?:execCommand|exec|run|send_command)$/;
/** Libraries that change files there. */
const FILES =
  /^(?:paramiko\.(?:SSHClient\.open_sftp|SFTPClient(?:\.from_transport)?)|ssh2-sftp-client|pysftp\.Connection|asyncssh\.connect(?:\.\w+)*?\.start_sftp_client|ftplib\.FTP(?:_TLS)?|basic-ftp\.Client)\.(remove|unlink|rmdir|delete|rmtree|removeDir|clearWorkingDir)$/;

/** The host that a connection was opened with, where the call that opened it is in front of this one. */
function hostOf(call: Call): string {
  const words = linksOf(call).map((link) => wordOf(given(link, 'host', 'hostname') ?? link.args[0]));
  return words.filter(isKnown).at(-1) ?? UNKNOWN_PART;
}

/** A line or a removal on another host, told as `ssh` would be told it. The host itself is mostly not known. */
export function otherHostActs(call: Call): readonly Act[] {
  const host = isKnown(hostOf(call)) ? hostOf(call) : 'host';
  if (RUNS.test(call.name)) return [{ kind: 'command', argv: ['ssh', host, wordOf(call.args[0])], keeps: true }];
  const method = FILES.exec(call.name)?.[1];
  if (method === undefined) return [];
  const isTree = method === 'rmtree' || method === 'removeDir' || method === 'clearWorkingDir';
  const line = `rm ${isTree ? '-rf' : '-f'} -- ${wordOf(call.args[0])}`;
  return [{ kind: 'command', argv: ['ssh', host, line], keeps: true }];
}
