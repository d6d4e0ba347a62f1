// Reads every event Pluto publishes, knowing only the AsyncAPI document.
//   eval "$(../../../pluto consumer)"     sets KAFKA (host:port), KAFKA_USER, KAFKA_PASSWORD and, where Kafka speaks TLS, KAFKA_CA
//   ASYNCAPI=../../../platform/events/src/main/resources/asyncapi.json node consumer.mjs [count]
// With PLUTO_PROTECTION_EVENT_KEY set it also opens sealed words, with PERSON (an id) it reads only theirs. Prints one JSON line
// per event, without the words.
import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { setTimeout } from 'node:timers/promises'
import Ajv2020 from 'ajv/dist/2020.js'
import formats from 'ajv-formats'
import { compactDecrypt } from 'jose'
import { Kafka, logLevel } from 'kafkajs'

const document = process.env.ASYNCAPI ?? '../../../platform/events/src/main/resources/asyncapi.json'
const api = JSON.parse(readFileSync(document, 'utf8'))
const ajv = formats(new Ajv2020({ strict: false }))
const wanted = Number(process.argv[2] ?? Infinity)
const key = process.env.PLUTO_PROTECTION_EVENT_KEY && Buffer.from(process.env.PLUTO_PROTECTION_EVENT_KEY, 'base64')

const resolve = ref => ref.slice(2).split('/').reduce((node, name) => node[name], api)
const validators = new Map(Object.values(api.channels).map(channel => {
  const message = resolve(Object.values(channel.messages)[0].$ref)
  const schema = JSON.parse(readFileSync(join(dirname(document), message.payload.schema.$ref), 'utf8'))
  return [channel.address, ajv.compile(schema)]
}))

const sasl = process.env.KAFKA_USER &&
  { mechanism: 'scram-sha-512', username: process.env.KAFKA_USER, password: process.env.KAFKA_PASSWORD }
const ssl = process.env.KAFKA_CA && { ca: readFileSync(process.env.KAFKA_CA) }
const kafka = new Kafka({ clientId: 'example', brokers: [process.env.KAFKA ?? 'localhost:9092'], ssl, sasl, logLevel: logLevel.ERROR })
const groupId = process.env.GROUP ?? 'consumer-example'
const consumer = kafka.consumer({ groupId })
const seen = new Set() // at least once: a real consumer keeps these with its effect, in one transaction
await consumer.connect()
await consumer.subscribe({ topics: await existing([...validators.keys()]), fromBeginning: true })
await consumer.run({ eachMessage: read })

async function read ({ topic, message }) {
  const attribute = name => message.headers[name]?.toString()
  if ((attribute('pluto-consumer') ?? groupId) !== groupId) return // sent again for the one that refused it
  if (seen.has(attribute('ce_id')) || (process.env.PERSON && process.env.PERSON !== attribute('ce_subject'))) return
  seen.add(attribute('ce_id'))
  const event = JSON.parse(message.value)
  const valid = validators.get(topic)(event)
  const opened = key && event.text_sealed ? (await words(topic, event)).length : undefined
  console.log(JSON.stringify({ topic, id: attribute('ce_id'), type: attribute('ce_type'), user: attribute('ce_subject'),
    version: Number(attribute('ce_aggregateversion')), valid, opened_bytes: opened }))
  if (seen.size >= wanted) setImmediate(() => consumer.disconnect().then(() => process.exit(0)))
}

// Words name in their header which event they belong to: from another one they were moved here, and are refused.
async function words (topic, event) {
  const { plaintext, protectedHeader: { aud, sub, jti } } = await compactDecrypt(event.text_sealed, key)
  if (aud !== topic || sub !== event.user_id || jti !== (event.message_id ?? event.request_id)) throw new Error('words of another event')
  return plaintext
}

// Services make their topics when they start: what is not there yet is waited for, half a minute at most.
async function existing (topics) {
  const admin = kafka.admin()
  await admin.connect()
  let found = []
  for (let tries = 60; tries > 0 && found.length < topics.length; tries--) {
    const names = new Set(await admin.listTopics())
    found = topics.filter(topic => names.has(topic))
    if (found.length < topics.length) await setTimeout(500)
  }
  await admin.disconnect()
  return found
}
