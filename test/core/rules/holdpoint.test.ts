import { holdpoint } from '../../../src/core/rules/holdpoint';
import { checkExamples } from './checkExamples';

checkExamples('holdpoint', holdpoint);
