import { awsCommand } from '../shared/awsCommand';
import type { Act } from '../shared/act';
import { mapperActs } from '../shared/mappers';
import { given, linkNamed } from '../shared/sdk/chain';
import { vendorActs } from '../shared/sdk/vendorActs';
import { serviceActs } from '../shared/services';
import { request } from '../shared/telling';
import { joinedText, text, wordOf, type Call } from '../shared/value';

/** `Aws::S3::Client.new.delete_bucket(bucket: 'x')`, `(new Aws\\S3\\S3Client([]))->deleteBucket(['Bucket' => 'x'])` */
function ofAws(call: Call): readonly Act[] {
  const [, service] = /^Aws\.(\w+)\.(?:\w*Client|Resource)(?:\.(?:new|factory))?\.\w+$/.exec(call.name) ?? [];
  if (service === undefined || /^(?:new|factory)$/.test(call.method)) return [];
  const [options] = call.args;
  const entries = options?.kind === 'record' ? options.entries : call.named;
  return [{ kind: 'command', argv: awsCommand(service.toLowerCase(), call.method, entries, []), keeps: true }];
}

const CLIENT =
  /^(?:LWP\.UserAgent|HTTP\.Tiny|Mojo\.UserAgent|GuzzleHttp\.Client|Faraday|Excon|Typhoeus|HTTP|RestClient\.Resource|Net\.HTTP)(?:\.\w+)*?\.(delete|put|patch)$/i;

/** Libraries of requests: by a method of a client, or by a class for each method (`Net::HTTP::Delete.new(uri)`). */
function requested(call: Call): readonly Act[] {
  const method = (/^Net\.HTTP\.(Delete|Put|Patch)\.new$/.exec(call.name) ?? CLIENT.exec(call.name))?.[1];
  if (method === undefined) return [];
  const opened = linkNamed(call, /^(?:new|start)$/);
  const host = opened === undefined ? undefined : (given(opened, 'base_uri', 'url') ?? opened.args[0]);
  const isBelow = host?.kind === 'text' && wordOf(call.args[0]).startsWith('/');
  const scheme = isBelow && !host.text.includes('://') ? 'https://' : '';
  const address = isBelow ? joinedText([text(scheme), host, ...call.args.slice(0, 1)]) : call.args[0];
  return [request(method.toUpperCase(), address)];
}

/** What a method of a library's object does, in every language that is looked through. */
export function libraryActs(call: Call): readonly Act[] {
  const told = [...ofAws(call), ...requested(call)];
  if (told.length > 0) return told;
  const known = [...mapperActs(call), ...serviceActs(call)];
  return known.length > 0 ? known : vendorActs(call);
}
