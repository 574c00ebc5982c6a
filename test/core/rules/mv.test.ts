import { mv } from '../../../src/core/rules/mv';
import { checkExamples } from './checkExamples';

checkExamples('mv', mv);
