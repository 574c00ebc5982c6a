import { mv } from '../../../src/core/rules/mv';
import { checkExamples } from './checkPack';

checkExamples('mv', mv);
