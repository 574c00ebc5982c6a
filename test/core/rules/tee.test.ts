import { tee } from '../../../src/core/rules/tee';
import { checkExamples } from './checkExamples';

checkExamples('tee', tee);
