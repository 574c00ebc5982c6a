import { rsync } from '../../../src/core/rules/rsync';
import { checkExamples } from './checkPack';

checkExamples('rsync', rsync);
