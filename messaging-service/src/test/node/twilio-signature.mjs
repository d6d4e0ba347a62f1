// Twilio's own check of webhooks: node twilio-signature.mjs FILE, a JSON array of {token, url, parameters, signature}.
// Prints true or false for each, a line each.
import { readFileSync } from 'node:fs'
import twilio from 'twilio'

for (const { token, url, parameters, signature } of JSON.parse(readFileSync(process.argv[2], 'utf8'))) {
  console.log(twilio.validateRequest(token, signature, url, parameters))
}
