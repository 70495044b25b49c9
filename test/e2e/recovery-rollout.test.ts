import { stopEverywhere } from './recovery.ts'
import { released, rollout } from './rollouts.ts'

const probe = { instances: [{ amount: 12.5 }], expect: { 'predictions[0].score': { min: 0, max: 1 } }, requests: 1 }
const begin = () => released({ virtualTime: true })

stopEverywhere('rollout', { steps: rollout({ traffic: [50, 100], bake: '1m', probe }), begin, ends: { 2: 100 } })

stopEverywhere('keep-warm', { steps: rollout({ traffic: [100], keep: 1 }), begin, ends: { 1: 0, 2: 100 } })
