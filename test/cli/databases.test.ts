/**
 * The databases of two real servers, read by the command.
 *
 * @module
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'

import { afterAll, beforeAll, describe, expect, test } from 'vitest'

import { flip, pdusIn } from '../support/flips.js'
import { fourths } from '../support/random.js'
import { DATABASES, isSharedThere, readSharedBytes } from '../support/shared.js'
