/* The parts of WebAssembly's binary form that are taken apart and put together here. */

export type Section = { readonly id: number; readonly content: Buffer };

/** An unsigned number in LEB128 and where it ends. */
export function readUnsigned(bytes: Buffer, at: number): { readonly value: number; readonly end: number } {
  let value = 0;
  let end = at;
  for (let shift = 0; ; shift += 7) {
    const byte = bytes[end++];
    if (byte === undefined || shift > 28) throw new Error(`no number at byte ${at}`);
    value += (byte & 0x7f) * 2 ** shift;
    if (byte < 0x80) return { value, end };
  }
}

export function unsigned(value: number): Buffer {
  const bytes: number[] = [];
  let rest = value;
  for (; rest > 0x7f; rest = Math.floor(rest / 0x80)) bytes.push((rest & 0x7f) | 0x80);
  return Buffer.from([...bytes, rest]);
}

/** LEB128 with a sign, for constants. */
export function signed(value: number): Buffer {
  const bytes: number[] = [];
  for (let rest = value; ; rest >>= 7) {
    const isLast = (rest >> 6 === 0 || rest >> 6 === -1) && (rest >> 7 === 0 || rest >> 7 === -1);
    bytes.push((rest & 0x7f) | (isLast ? 0 : 0x80));
    if (isLast) return Buffer.from(bytes);
  }
}

/** `content` behind its length. */
export function sized(content: Buffer): Buffer {
  return Buffer.concat([unsigned(content.length), content]);
}

const PREAMBLE = 8;

export function sectionsOf(module: Buffer): readonly Section[] {
  const sections: Section[] = [];
  for (let at = PREAMBLE; at < module.length;) {
    const { value, end } = readUnsigned(module, at + 1);
    sections.push({ id: module[at] ?? 0, content: module.subarray(end, end + value) });
    at = end + value;
  }
  return sections;
}

export function moduleOf(module: Buffer, sections: readonly Section[]): Buffer {
  const parts = sections.flatMap(({ id, content }) => [Buffer.from([id]), sized(content)]);
  return Buffer.concat([module.subarray(0, PREAMBLE), ...parts]);
}

/** The section's own items, where each is behind its length: the bodies of the code section. */
export function bodiesOf(code: Buffer): readonly Buffer[] {
  const { value: count, end } = readUnsigned(code, 0);
  const bodies: Buffer[] = [];
  let at = end;
  for (let index = 0; index < count; index += 1) {
    const size = readUnsigned(code, at);
    bodies.push(code.subarray(size.end, size.end + size.value));
    at = size.end + size.value;
  }
  return bodies;
}
