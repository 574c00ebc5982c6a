import type { Platform } from '../core/model/agent';

/** The platform as adapters tell them apart; every other system is taken for Linux. */
export function platformHere(platform: string = process.platform): Platform {
  return platform === 'win32' || platform === 'darwin' ? platform : 'linux';
}
