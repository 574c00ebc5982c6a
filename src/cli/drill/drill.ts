import type { Dialect } from '../../core/model/operation';

/** What the incident needs of a step: that it is held (asked about or denied), or that it passes without a question. */
export type Needs = 'stop' | 'pass';

type Common = {
  /** 1 for the first. */
  readonly n: number;
  readonly needs: Needs;
  /** One phrase for a person. */
  readonly why: string;
};

/** Paths are relative to the drill's workspace; one that begins with `~/` is below the home folder. */
export type DrillStep =
  | (Common & { readonly kind: 'run'; readonly script: string; readonly dialect: Dialect })
  | (Common & { readonly kind: 'edit'; readonly path: string; /** The whole text. */ readonly after: string })
  | (Common & { readonly kind: 'call'; readonly server: string; readonly tool: string; readonly input: unknown });

/** A known incident, retold so that it can be played against a policy: one file of `drills/`. */
export type Drill = {
  readonly id: string;
  readonly title: string;
  /** `YYYY-MM` or `YYYY-MM-DD`. */
  readonly date: string;
  /** The agent's id as `--agent` names it. */
  readonly agent: string;
  readonly sources: readonly string[];
  readonly happened: string;
  /** Null where the workspace is no repository. */
  readonly branch: string | null;
  readonly variables: Readonly<Record<string, string>>;
  readonly files: Readonly<Record<string, string>>;
  readonly steps: readonly DrillStep[];
};

/** The step on one line, as a person would name it. */
export function stepText(step: DrillStep): string {
  switch (step.kind) {
    case 'run':
      return step.script;
    case 'edit':
      return `edit ${step.path}`;
    case 'call':
      return `${step.server}/${step.tool} ${JSON.stringify(step.input)}`;
  }
}
