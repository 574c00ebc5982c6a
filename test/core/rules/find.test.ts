import { find } from '../../../src/core/rules/find';
import { checkExamples } from './checkExamples';

checkExamples('find', find);
