import { claude } from '../../../src/core/rules/claude';
import { checkExamples } from './checkExamples';

checkExamples('claude', claude);
