import { editor } from '../../../src/core/rules/editor';
import { checkExamples } from './checkExamples';

checkExamples('editor', editor);
