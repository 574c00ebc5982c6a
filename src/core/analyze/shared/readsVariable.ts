/** Whether a text reads a variable of its environment, in the spellings of shells and languages. */
export function readsVariable(text: string, name: string): boolean {
  const forms = [
    `$${name}`,
    `\${${name}}`,
    `env.${name}`,
    `env["${name}"]`,
    `env['${name}']`,
    `environ["${name}"]`,
    `environ['${name}']`,
    `environ.get("${name}"`,
    `environ.get('${name}'`,
    `getenv("${name}"`,
    `getenv('${name}'`,
    `%${name}%`,
  ];
  return text.includes(name) && forms.some((form) => text.includes(form));
}
