import { git } from '../../../src/core/rules/git';
import { checkExamples } from './checkPack';

checkExamples('git', git);
