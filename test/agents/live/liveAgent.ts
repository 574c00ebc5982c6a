import type { Wire } from './fakeModel';
import type { Step, ToolUse, Want } from './plan';

/** Where one run takes place; nothing outside of it is written. */
export type Ground = {
  readonly home: string;
  readonly work: string;
  /** The model's address, without a path. */
  readonly model: string;
  /** The file whose being there says that the call was carried out. */
  readonly witness: string;
  /** How the MCP server `db` is started. */
  readonly database: { readonly command: string; readonly args: readonly string[] };
};

/** One real agent, as it is installed, set up and driven without a person. */
export type LiveAgent = {
  /** As in `--agent`. */
  readonly id: string;
  readonly title: string;
  /** On npm. */
  readonly package: string;
  readonly version: string;
  /** Its program in `node_modules/.bin`. */
  readonly program: string;
  readonly wire: Wire;
  /** Writes its settings: the model, the MCP server, and whatever keeps it from talking to anybody else. */
  readonly setUp: (ground: Ground) => void;
  readonly argv: (ground: Ground) => readonly string[];
  readonly env: (ground: Ground) => Readonly<Record<string, string>>;
  readonly use: (want: Want) => ToolUse;
  /** Cases in which the agent itself lets the call go, whatever a hook does. */
  readonly letsGo: readonly string[];
  /** The calls that start a sub-agent with the child's prompt and wait for it. */
  readonly delegate: readonly Step[];
};
