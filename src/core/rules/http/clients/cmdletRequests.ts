import type { Command } from '../../../model/command';
import { cmdletArguments } from '../../windows/cmdletArguments';
import { addressOf } from '../address';
import type { Reading } from '../request';
import { filesAmong } from './sentText';

/** The request of `Invoke-WebRequest`, `Invoke-RestMethod`, `Invoke-AzRestMethod` and `Start-BitsTransfer`. */
export function cmdletRequests(command: Command): Reading {
  const args = cmdletArguments(command);
  const named = [...args.values('uri', 'path', 'source', 'destination'), ...args.operands];
  const url = named.find(({ value }) => !/^[A-Za-z]:/.test(value));
  if (url === undefined) return { requests: [], sent: [], written: [], unread: [] };
  const body = args.values('body', 'payload').at(-1);
  const isUpload = args.values('infile').length > 0;
  const method = args.values('method', 'custommethod').at(-1)?.value.toUpperCase();
  const request = {
    method: method ?? 'GET',
    // `Invoke-AzRestMethod -Path /subscriptions/…` has no host.
    address: addressOf(url.value.startsWith('/') ? `https://management.azure.com${url.value}` : url.value),
    written: url.dynamic ? url.raw : url.value,
    headers: new Map(),
    body: isUpload || body?.dynamic === true ? null : (body?.value ?? ''),
    socket: null,
  };
  return {
    requests: [request],
    sent: args.values('infile', 'source').filter((word) => word !== url),
    written: filesAmong(args.values('outfile')),
    unread: [],
  };
}
