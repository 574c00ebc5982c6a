import type { Word } from '../../model/command';

/** A part of this machine, or a volume by its name, under another path in a container. */
export type Mount = { readonly source: string; readonly target: string; readonly isReadOnly: boolean };

function member(parts: readonly string[], names: RegExp): string {
  const found = parts.map((part) => names.exec(part)?.[1]).find((one) => one !== undefined);
  return found ?? '';
}

/** `-v SOURCE:TARGET[:OPTIONS]`, or `--mount type=bind,source=…,target=…`. */
export function mountOf({ value }: Word): Mount {
  if (!/^\w+=|,/.test(value)) {
    const [source = '', target = '', options = ''] = value.split(':');
    return { source, target, isReadOnly: options.split(',').includes('ro') };
  }
  const parts = value.split(',');
  return {
    source: member(parts, /^(?:source|src)=(.*)$/),
    target: member(parts, /^(?:target|dst|destination)=(.*)$/),
    isReadOnly: parts.some((part) => /^(?:readonly|ro)(?:=(?:true|1))?$/.test(part)),
  };
}
