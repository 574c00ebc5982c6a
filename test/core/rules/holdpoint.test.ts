import { holdpoint } from '../../../src/core/rules/holdpoint';
import { checkExamples } from './checkPack';

checkExamples('holdpoint', holdpoint);
