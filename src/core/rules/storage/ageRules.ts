import { UNKNOWN_PART } from '../../model/command';
import { jsonOf, memberOf } from '../http/json';

/** What rules by age do to what is kept: take some of it away, only move it elsewhere, or nobody has read them. */
export type AgeRules = 'deletes' | 'keeps' | 'unread';

/** Members that say when something goes, in the documents of S3, Azure Storage, Elasticsearch and OpenSearch. */
const GOES = /^(?:noncurrent(?:version)?)?expiration$|^delete$/i;

/** `{"type": "Delete"}` of Google, `{"type": "expire"}` of the registry of AWS. */
function isEnd(name: string, value: unknown): boolean {
  return /^(?:type|action)$/i.test(name) && typeof value === 'string' && /^(?:delete|expire)$/i.test(value);
}

/** What is left of an object whose versions are gone already: nothing is lost with it. */
function isMarkerOnly(value: unknown): boolean {
  const names = typeof value === 'object' && value !== null ? Object.keys(value) : [];
  return names.length === 1 && names[0] === 'ExpiredObjectDeleteMarker';
}

function deletes(value: unknown): boolean {
  if (Array.isArray(value)) return value.some(deletes);
  if (typeof value !== 'object' || value === null) return false;
  const status = memberOf(value, 'Status');
  if (typeof status === 'string' && /^disabled$/i.test(status)) return false;
  return Object.entries(value).some(([name, member]) => {
    const isGiven = GOES.test(name) && member !== null && !isMarkerOnly(member);
    return isGiven || isEnd(name, member) || deletes(member);
  });
}

/** The same words in XML, in YAML and in the shorthand of AWS. */
const SAID = /(?<![\w-])(?:Noncurrent(?:Version)?Expiration|Expiration|Delete|expire)(?![\w-])/i;

/** A file that could not be read stands as the option named it. */
const UNREAD = /^(?:@|fileb?:\/\/)/;

/** What a document of rules by age says, of any store. */
export function ageRules(text: string): AgeRules {
  if (UNREAD.test(text) || text.includes(UNKNOWN_PART)) return 'unread';
  const json = jsonOf(text);
  return (json === undefined ? SAID.test(text) : deletes(json)) ? 'deletes' : 'keeps';
}
