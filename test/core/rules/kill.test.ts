import { kill } from '../../../src/core/rules/kill';
import { checkExamples } from './checkExamples';

checkExamples('kill', kill);
