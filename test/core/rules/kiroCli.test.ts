import { kiroCli } from '../../../src/core/rules/kiroCli';
import { checkExamples } from './checkPack';

checkExamples('kiroCli', kiroCli);
