import { kiroCli } from '../../../src/core/rules/kiroCli';
import { checkExamples } from './checkExamples';

checkExamples('kiroCli', kiroCli);
