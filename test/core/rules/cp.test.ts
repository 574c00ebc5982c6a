import { cp } from '../../../src/core/rules/cp';
import { checkExamples } from './checkExamples';

checkExamples('cp', cp);
