import { crontab } from '../../../src/core/rules/crontab';
import { checkExamples } from './checkPack';

checkExamples('crontab', crontab);
