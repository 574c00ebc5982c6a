import { shred } from '../../../src/core/rules/shred';
import { checkExamples } from './checkPack';

checkExamples('shred', shred);
