import type { Emulator } from '../../emulator/emulator.ts'
import { acme } from './harness.ts'
import { stopEverywhere } from './recovery.ts'
import { deployedByUs, released } from './rollouts.ts'
import { machine } from './serving.ts'

const back = { back: { rollback: { endpoint: 'fraud' } } }

/** Starts with the endpoint after a rollout of fraud@2 that kept the former version, or removed it. */
async function rolledOut(keeps: boolean): Promise<Emulator> {
  const cloud = await released({ virtualTime: true }, keeps ? {} : { deployedModels: [], trafficSplit: {} })
  cloud.clock.advance(60_000)
  cloud.google.vertex.endpoints.put(acme.project, 'us-central1', {
    endpointId: 'fraud',
    deployedModels: [{ id: '18', model: 'fraud@2', displayName: 'Fraud (before: fraud@1)', ...deployedByUs }],
    trafficSplit: { 18: 100 },
  })
  return cloud
}

stopEverywhere('rollback', { steps: back, begin: () => rolledOut(true), ends: { 1: 100 } })

stopEverywhere('rollback-deploys', { steps: back, begin: () => rolledOut(false), ends: { 1: 100 } })

const deploy = {
  serve: {
    deployModel: {
      endpoint: 'fraud',
      deployedModel: { model: 'fraud@2', id: '18', dedicatedResources: machine },
      trafficSplit: { 0: 100, 17: 0 },
    },
  },
}

stopEverywhere('deploy', { steps: deploy, begin: () => released({ virtualTime: true }), ends: { 1: 0, 2: 100 } })

const shift = {
  shift: { traffic: { endpoint: 'fraud', trafficSplit: { 17: 100 } } },
  off: { needs: ['shift'], undeployModel: { endpoint: 'fraud', deployedModelId: '18' } },
}

stopEverywhere('traffic', { steps: shift, begin: () => rolledOut(true), ends: { 1: 100 } })
