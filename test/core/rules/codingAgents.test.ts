import { codingAgents } from '../../../src/core/rules/codingAgents';
import { checkExamples } from './checkExamples';

checkExamples('codingAgents', codingAgents);
