import { rm } from '../../../src/core/rules/rm';
import { checkExamples } from './checkExamples';

checkExamples('rm', rm);
