import { gh } from '../../../src/core/rules/gh';
import { checkExamples } from './checkExamples';

checkExamples('gh', gh);
