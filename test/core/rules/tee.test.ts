import { tee } from '../../../src/core/rules/tee';
import { checkExamples } from './checkPack';

checkExamples('tee', tee);
