import { claude } from '../../../src/core/rules/claude';
import { checkExamples } from './checkPack';

checkExamples('claude', claude);
