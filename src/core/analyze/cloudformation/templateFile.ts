/** Words that every template has; most files of these formats are something else and need not be read. */
export function mayBeTemplate(text: string): boolean {
  return text.includes('Resources') && /AWSTemplateFormatVersion|(?:AWS|Custom|Alexa)::|Fn::ForEach/.test(text);
}

/** Files that may hold a template, by their names and by a glance at their texts. */
export const templateFile = {
  matches: (path: string): boolean => /\.(?:ya?ml|json|template)$/i.test(path),
  mayConcern: mayBeTemplate,
};
