import type { AgentPorts, ToolCall } from '../../../core/model/agent';
import type { FileChange } from '../../../core/model/operation';
import { refused } from '../envelope';
import { call, noInput, pathIn, printable } from '../operations';
import type { Tool } from '../operations';
import { patchedText } from '../../../core/change/patch/patchedText';
import { readPatch } from '../../../core/change/patch/readPatch';
import type { Section } from '../../../core/change/patch/readPatch';

/** A file while a patch is applied: as it was on disk, and as it is after the sections so far. */
type Draft = { readonly before: string | null; readonly after: string | null; readonly movedFrom?: string };

type Drafts = Map<string, Draft>;

const newTexts = (section: Extract<Section, { kind: 'update' }>): string =>
  section.hunks.flatMap((hunk) => hunk.put.map((line) => `${line}\n`)).join('');

/** The path whose text a section does not fit; `null` when it does. Text of a file that cannot be read is what is new in it. */
function update(
  drafts: Drafts,
  draftOf: (path: string) => Draft,
  section: Extract<Section, { kind: 'update' }>,
  path: string,
  to: string,
): string | null {
  const draft = draftOf(path);
  const after = draft.after === null ? newTexts(section) : patchedText(draft.after, section.hunks);
  if (after === null) return path;
  if (to === path) {
    drafts.set(path, { ...draft, after });
    return null;
  }
  drafts.delete(path);
  drafts.set(to, { before: draft.before, after, movedFrom: draft.movedFrom ?? path });
  return null;
}

function applied(
  sections: readonly Section[],
  folder: string,
  ports: AgentPorts,
): { readonly drafts: Drafts } | { readonly misfit: string } | null {
  const drafts: Drafts = new Map();
  const draftOf = (path: string): Draft => {
    const text = ports.read(path);
    return drafts.get(path) ?? { before: text, after: text };
  };
  for (const section of sections) {
    const path = pathIn(folder, section.path);
    const to = section.kind === 'update' && section.movedTo !== null ? pathIn(folder, section.movedTo) : path;
    if (path === null || to === null) return null;
    if (section.kind === 'add') drafts.set(path, { ...draftOf(path), after: section.text });
    else if (section.kind === 'delete') {
      // One that cannot be read still counts as having been there.
      const draft = draftOf(path);
      drafts.set(path, { ...draft, before: draft.before ?? '', after: null });
    } else {
      const misfit = update(drafts, draftOf, section, path, to);
      if (misfit !== null) return { misfit };
    }
  }
  return { drafts };
}

/**
 * A patch from `*** Begin Patch` to `*** End Patch`, applied in memory: every file as it is and as it would be, in one
 * change. Refused are a patch that is not understood to its last line and one that does not fit its files.
 */
export function patchCall(tool: Tool, ports: AgentPorts, patch: string | null, folder = tool.cwd): ToolCall {
  const sections = patch === null ? null : readPatch(patch);
  const result = sections === null ? null : applied(sections, folder, ports);
  if (result === null) return noInput(tool);
  if ('misfit' in result) {
    return refused(
      `the patch does not fit \`${printable(result.misfit)}\` as it is now, so it cannot be judged`,
      'read the file again and make the patch from it',
    );
  }
  const [first, ...rest] = [...result.drafts].map(([path, draft]): FileChange => ({ path, ...draft }));
  if (first === undefined) return noInput(tool);
  return call(tool, [{ kind: 'change', files: [first, ...rest], cause: 'tool' }]);
}
