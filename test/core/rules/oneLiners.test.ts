import { oneLiners } from '../../../src/core/rules/oneLiners';
import { checkExamples } from './checkExamples';

checkExamples('oneLiners', oneLiners);
