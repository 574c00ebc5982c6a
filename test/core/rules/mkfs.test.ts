import { mkfs } from '../../../src/core/rules/mkfs';
import { checkExamples } from './checkExamples';

checkExamples('mkfs', mkfs);
