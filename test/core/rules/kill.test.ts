import { kill } from '../../../src/core/rules/kill';
import { checkExamples } from './checkPack';

checkExamples('kill', kill);
