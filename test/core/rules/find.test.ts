import { find } from '../../../src/core/rules/find';
import { checkExamples } from './checkPack';

checkExamples('find', find);
