import { chmod } from '../../../src/core/rules/chmod';
import { checkExamples } from './checkPack';

checkExamples('chmod', chmod);
