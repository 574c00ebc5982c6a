import type { Word } from '../../model/command';
import { isPlainSource } from './packageSource';

/** Settings that name where packages come from: of npm and its kin, and of pip. */
const SOURCES = /(?:^|[.:])(?:registry|npmregistryserver|index-url|extra-index-url|find-links|index)$/i;
const CHECKS = /^(?:strict-ssl|enablestrictssl)$/i;
/** Hosts whose certificate nobody asks for. */
const TRUSTED = /(?:^|\.)trusted-host$|^unsafehttpwhitelist$/i;

function isUntrusted(key: string, value: string): boolean {
  if (CHECKS.test(key)) return /^(?:false|0|null|no)$/i.test(value);
  if (TRUSTED.test(key)) return value !== '' && !/^(?:localhost|127\.0\.0\.1)$/.test(value);
  return SOURCES.test(key) && value.split(/\s+/).some(isPlainSource);
}

/** Whether `KEY VALUE` or any `KEY=VALUE` lets packages come unencrypted or from whoever answers. */
export function setsUntrustedSource(words: readonly Word[]): boolean {
  const [key, value] = words.map((word) => word.value);
  if (key === undefined) return false;
  if (!key.includes('=')) return isUntrusted(key, value ?? '');
  return words.some((word) => {
    const equals = word.value.indexOf('=');
    return equals > 0 && isUntrusted(word.value.slice(0, equals), word.value.slice(equals + 1));
  });
}
