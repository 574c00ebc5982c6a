import { editor } from '../../../src/core/rules/editor';
import { checkExamples } from './checkPack';

checkExamples('editor', editor);
