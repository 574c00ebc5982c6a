import type { Annotation, FileAnnotations } from '../../../src/gate/protocol/annotations';

/** An annotation as the gate would send it; every test changes what it is about. */
export function anAnnotation(change: Partial<Annotation> = {}): Annotation {
  return {
    rule: 'terraform/replaces',
    severity: 'critical',
    start: { line: 3, column: 2 },
    end: { line: 3, column: 27 },
    gone: false,
    target: 'aws_db_instance.main',
    phrase: 'replaces aws_db_instance.main · lost: data',
    rows: [
      { label: 'Replaces', text: 'aws_db_instance.main because `engine` changes' },
      { label: 'Lost', text: 'data' },
    ],
    tier: 'unknown',
    ...change,
  };
}

export function aFile(annotations: readonly Annotation[], change: Partial<FileAnnotations> = {}): FileAnnotations {
  return { path: '/w/infra/main.tf', annotations, version: null, deleted: false, missed: null, ...change };
}
