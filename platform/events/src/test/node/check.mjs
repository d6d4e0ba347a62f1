// node check.mjs DOCUMENT: exits with 1 and tells why when it is no AsyncAPI 3.0 document.
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import Ajv from 'ajv'
import formats from 'ajv-formats'

const schema = createRequire(import.meta.url)('@asyncapi/specs/schemas/3.0.0.json')
// the schema brings draft-07's own along, which Ajv would have as well
const ajv = formats(new Ajv({ strict: false, meta: false, validateSchema: false, unicodeRegExp: false }))
const valid = ajv.compile(schema)
const document = JSON.parse(readFileSync(process.argv[2], 'utf8'))
if (document.asyncapi !== '3.0.0' || !valid(document)) {
  console.error(JSON.stringify(valid.errors?.slice(0, 10), null, 1))
  process.exit(1)
}
console.log('AsyncAPI 3.0.0, valid')
