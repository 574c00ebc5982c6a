import { git } from '../../../src/core/rules/git';
import { checkExamples } from './checkExamples';

checkExamples('git', git);
