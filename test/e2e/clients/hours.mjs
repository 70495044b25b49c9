// Calls Google for six hours with Google's own libraries, as a program of a job does, and prints what happened. A test
// starts it as the command of mode `lend`. It asks the emulator to let time pass: `https://clock.example`.
import { Storage } from '@google-cloud/storage'
import { GoogleAuth } from 'google-auth-library'

const [, , minutesBetween = '4', outageAfter = '0'] = process.argv
const startedAt = Date.now()
const minute = 60_000
const minutesSince = () => (Date.now() - startedAt) / minute
const object = 'https://storage.googleapis.com/storage/v1/b/acme-models/o/README'
const auth = new GoogleAuth({ scopes: 'https://www.googleapis.com/auth/cloud-platform' })
const storage = new Storage()
const client = await auth.getClient()
const tokens = new Set()
let failed = 0

/** Moves the clock of the emulator, of the action, and of this process. */
async function pass(milliseconds, outage = false) {
  await client.transporter.request({ url: `https://clock.example/?ms=${milliseconds}${outage ? '&outage' : ''}` })
}

async function call() {
  await client.request({ url: object })
  tokens.add(client.credentials.access_token)
}

let rounds = 0
let outage = Number(outageAfter) > 0 ? 'expected' : 'none'
for (; minutesSince() < 360; rounds++) {
  await Promise.all([call(), call(), call()]).catch(error => {
    failed += 1
    console.log(`round ${rounds} failed: ${error.message}`)
  })
  if (rounds % 10 === 0) await storage.bucket('acme-models').file('README').getMetadata()
  const begins = outage === 'expected' && minutesSince() >= Number(outageAfter)
  if (begins) outage = 'begun'
  // Around the outage time passes slowly, so that it strikes a renewal.
  const isSlow = outage === 'begun' && minutesSince() < Number(outageAfter) + 6
  await pass(isSlow ? minute / 4 : Number(minutesBetween) * minute, begins)
}
const file = storage.bucket('acme-models').file('lent/result.txt')
await file.save('written with a lent token', { resumable: false })
const [text] = await file.download()
console.log(JSON.stringify({ rounds, failed, tokens: tokens.size, text: text.toString() }))
