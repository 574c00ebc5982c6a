import type { Origin } from '../../model/reach';

export function inFile(file: string, line: number | null = null): Origin {
  return { kind: 'file', file, line };
}

export function inVariable(name: string): Origin {
  return { kind: 'variable', name };
}
