import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const patched = ['out/vs/workbench/api/node/extensionHostProcess.js', 'out/vs/code/browser/workbench/workbench.js'];

/** The check as this server build ships it: `function A(x,y){return!0}` directly before the function that enforces it. */
const alwaysAllowed = /function (\w+)\((\w+),(\w+)\)\{return!0\}(function \w+\(\w+,\w+\)\{if\(!\1\()/g;

/**
 * Gives proposed API back to built-in extensions only.
 * The server build lets every extension use it, so an extension could pass here and fail in the stable editor.
 */
export function makeApiStrict(editorRoot: string): void {
  for (const file of patched) {
    const path = join(editorRoot, file);
    const text = readFileSync(path, 'utf8');
    const strict = text.replace(alwaysAllowed, 'function $1($2,$3){return!!($2&&$2.isBuiltin)}$4');
    if (strict === text) throw new Error(`cannot make the proposed API strict: no match in \`${file}\``);
    writeFileSync(path, strict);
  }
}
