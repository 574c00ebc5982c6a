import { dd } from '../../../src/core/rules/dd';
import { checkExamples } from './checkPack';

checkExamples('dd', dd);
