import { mkfs } from '../../../src/core/rules/mkfs';
import { checkExamples } from './checkPack';

checkExamples('mkfs', mkfs);
