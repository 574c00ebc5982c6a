import assert from 'node:assert/strict';
import { UNKNOWN_PART } from '../../../src/core/model/command';
import { pathParts } from '../../../src/core/shell/run/printed/pathParts';
