/** Whether a drill's path stays in the folders that are made for it: relative, or below `~/`, and nowhere upwards. */
export function isInsideStage(path: string): boolean {
  const parts = path.replace(/^~\//, '').split('/');
  return !path.startsWith('/') && !path.includes('\0') && parts.every((part) => part !== '..' && part !== '');
}
