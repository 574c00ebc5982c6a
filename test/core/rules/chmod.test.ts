import { chmod } from '../../../src/core/rules/chmod';
import { checkExamples } from './checkExamples';

checkExamples('chmod', chmod);
