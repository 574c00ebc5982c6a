import { crontab } from '../../../src/core/rules/crontab';
import { checkExamples } from './checkExamples';

checkExamples('crontab', crontab);
