import { rm } from '../../../src/core/rules/rm';
import { checkExamples } from './checkPack';

checkExamples('rm', rm);
