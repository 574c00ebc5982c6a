type Fields = Readonly<Record<string, unknown>>;

export function fieldsOf(value: unknown): Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Fields) : {};
}

export function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

/** All text in a value: models are told the same thing as a string, as a part and as a list of parts. */
export function textIn(value: unknown): string {
  if (typeof value === 'string') return value;
  if (Array.isArray(value)) return value.map(textIn).join('\n');
  return typeof value === 'object' && value !== null ? Object.values(value).map(textIn).join('\n') : '';
}

export function textAt(value: unknown, name: string): string {
  const text = fieldsOf(value)[name];
  return typeof text === 'string' ? text : '';
}
