import { ActionError, formatProblem } from '../../src/core/errors.ts'
import { invalidFile } from '../../src/document/problem-list.ts'
import { readStepsFile } from '../../src/steps/file/parse.ts'
import { stepSchema } from '../../src/steps/prepare/schema.ts'
import type { Scope, StepsFile } from '../../src/steps/types.ts'
import * as google from '../../src/vertex/schema.generated.ts'

export const schema = stepSchema(google)

/** Reads a steps file whose bodies other tests check. */
export function parse(text: string, file = 'vertex/train.yml'): StepsFile {
  const { stepsFile, problems } = readStepsFile(text, file, schema)
  if (problems.length > 0) throw invalidFile('STEPS_INVALID', file, problems)
  return stepsFile
}

export const emptyScope: Scope = { variables: {}, github: {}, run: { id: '170123' }, steps: {} }

/** Returns the error of a call: its code, its message and each problem as a line. Fails if the call does not throw. */
export function refusal(call: () => unknown): { code: string; message: string; problems: string[] } {
  try {
    call()
  } catch (error) {
    if (!(error instanceof ActionError)) throw error
    return { code: error.code, message: error.message, problems: error.problems.map(formatProblem) }
  }
  throw new Error('nothing was refused')
}

/** Returns a steps file around some steps, each written from column 1. */
export function stepsFile(steps: string, above = ''): string {
  const indented = steps.trim().replace(/^/gm, '  ')
  return `version: 1\nproject: acme-ml\nlocation: us-central1\n${above}steps:\n${indented}\n`
}

export const job = `customJob: { displayName: fraud, jobSpec: { workerPoolSpecs: [{ machineSpec: { machineType: n1-standard-8 }, replicaCount: 1, containerSpec: { imageUri: "us-docker.pkg.dev/acme-ml/train/fraud@sha256:1" } }] } }`
