// Creates one custom job with Google's own Node client over REST, as its documentation shows. The client reads the
// credentials file that google-github-actions/auth writes (GOOGLE_APPLICATION_CREDENTIALS). BENCH_JOB is the job as
// JSON.
import https from 'node:https'

// The client's REST transport makes its own agent, which ignores the proxy. This agent uses the proxy and costs no
// more.
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
