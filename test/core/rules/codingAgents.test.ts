import { codingAgents } from '../../../src/core/rules/codingAgents';
import { checkExamples } from './checkPack';

checkExamples('codingAgents', codingAgents);
