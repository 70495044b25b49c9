// Creates one custom job by Google's own Node client, as its documentation has it, over REST, with the credentials file
// that google-github-actions/auth writes (GOOGLE_APPLICATION_CREDENTIALS). The job comes in BENCH_JOB, as JSON.
import https from 'node:https'

// The client's REST transport makes an agent of its own that knows of no proxy. This one does; it costs nothing more.
const { Agent } = https
https.Agent = class extends Agent {
  constructor(options) {
    super({ ...options, proxyEnv: process.env })
  }
}
const { v1 } = await import('@google-cloud/aiplatform')

const { project, location, customJob } = JSON.parse(process.env.BENCH_JOB)
const client = new v1.JobServiceClient({ apiEndpoint: `${location}-aiplatform.googleapis.com`, fallback: true })
const [created] = await client.createCustomJob({ parent: `projects/${project}/locations/${location}`, customJob })
console.log(created.name)
