// Uploads files with Google's own Node client, as its documentation shows: one by `bucket.upload`, several by its
// TransferManager. Both are validated as they are by default. BENCH_UPLOAD says what, where and with which token.
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { Storage, TransferManager } from '@google-cloud/storage'
import { OAuth2Client } from 'google-auth-library'

const { bucket: name, prefix, folder, token } = JSON.parse(process.env.BENCH_UPLOAD)
const authClient = new OAuth2Client()
authClient.setCredentials({ access_token: token, expiry_date: Date.now() + 3_600_000 })
const storage = new Storage({ projectId: 'acme-ml', apiEndpoint: 'https://storage.googleapis.com', authClient })
const bucket = storage.bucket(name)
const files = readdirSync(folder).map(file => join(folder, file))
const preconditionOpts = { ifGenerationMatch: 0 }
if (files.length === 1) await bucket.upload(files[0], { destination: `${prefix}file`, preconditionOpts })
else
  await new TransferManager(bucket).uploadManyFiles(files, {
    customDestinationBuilder: path => `${prefix}${path.slice(folder.length + 1)}`,
    // For small files its documentation advises one request each.
    passthroughOptions: { resumable: false, preconditionOpts },
  })
