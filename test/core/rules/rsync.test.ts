import { rsync } from '../../../src/core/rules/rsync';
import { checkExamples } from './checkExamples';

checkExamples('rsync', rsync);
