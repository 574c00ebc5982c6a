import { shred } from '../../../src/core/rules/shred';
import { checkExamples } from './checkExamples';

checkExamples('shred', shred);
