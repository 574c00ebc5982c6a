import type { Ports } from '../model/ports';

/** Ports that note which files a review stood on, so that a pass can be bound to their content. */
export type SeenPorts = {
  readonly ports: Ports;
  /** The same without a note. */
  readonly unnoted: Ports;
  readonly files: () => readonly string[];
};

/** One line for each file read: `file PATH DIGEST`, or `file PATH missing`. */
export function seenPorts(ports: Ports): SeenPorts {
  const seen = new Map<string, string>();
  const note = (path: string, text: string | null): void => {
    seen.set(path, text === null ? 'missing' : ports.digest(text));
  };
  return {
    ports: {
      ...ports,
      read: (path) => {
        const text = ports.read(path);
        note(path, text);
        return text;
      },
      bytes: (path) => {
        const file = ports.bytes(path);
        seen.set(path, file?.digest ?? 'missing');
        return file;
      },
      names: (folder) => {
        const names = ports.names(folder);
        seen.set(`${folder} names`, ports.digest(names.join('/')));
        return names;
      },
      neighbours: (path) => {
        const files = ports.neighbours(path);
        for (const file of files) note(file.path, file.text);
        return files;
      },
      workAt: (path) => {
        const work = ports.workAt(path);
        // What was lost is what was asked about: more of it is another question.
        seen.set(`${path} work`, ports.digest(JSON.stringify(work.kind === 'repository' ? work.changed : work.kind)));
        return work;
      },
    },
    unnoted: ports,
    files: () => [...seen].map(([path, digest]) => `file ${path} ${digest}`).sort(),
  };
}
