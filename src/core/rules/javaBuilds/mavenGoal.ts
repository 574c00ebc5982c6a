/** A goal of Maven taken apart: `flyway:clean`, or in full `org.flywaydb:flyway-maven-plugin:10.1:clean@now`. */
export type MavenGoal = { readonly plugin: string; readonly goal: string };

/** What a plugin is called in front of its goals, by the name of its artifact. */
function prefixOf(artifact: string): string {
  return artifact.replace(/^maven-(.+)-plugin$/, '$1').replace(/-maven-plugin$/, '');
}

/** `null` for a phase (`install`), and for whatever else has no colon. */
export function mavenGoal(word: string): MavenGoal | null {
  const [named = ''] = word.split('@');
  const [first = '', second = '', ...rest] = named.split(':');
  const goal = rest.at(-1) ?? second;
  if (first === '' || goal === '') return null;
  return { plugin: prefixOf(rest.length === 0 ? first : second), goal };
}
