import { dd } from '../../../src/core/rules/dd';
import { checkExamples } from './checkExamples';

checkExamples('dd', dd);
