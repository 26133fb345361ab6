/**
 * Keywords of ajv for checks that JSON Schema has no fast ones for.
 *
 * @module
 */
import { _, type Ajv } from 'ajv'

export function addKeywords<A extends Pick<Ajv, 'addKeyword'>>(ajv: A): A {
  ajv.addKeyword({
    keyword: 'startsWith',
    type: 'string',
    schemaType: 'string',
    code: (context) => context.fail(_`!${context.data}.startsWith(${context.schema})`),
  })
  ajv.addKeyword({
    keyword: 'safeInteger',
    type: 'number',
    schemaType: 'boolean',
    code: (context) => context.fail(_`!Number.isSafeInteger(${context.data})`),
  })
  return ajv
}
