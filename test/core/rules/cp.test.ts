import { cp } from '../../../src/core/rules/cp';
import { checkExamples } from './checkPack';

checkExamples('cp', cp);
