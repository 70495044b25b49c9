import type { Prompts } from '../prompts.ts'
import { checkValue, derivedValues, type GivenValues, type ValueName } from './values.ts'

const questions: Readonly<Partial<Record<ValueName, { readonly message: string; readonly example?: string }>>> = {
  repository: { message: 'Repository at GitHub', example: 'acme/fraud' },
  project: { message: 'Project at Google (its id)', example: 'acme-ml' },
  projectNumber: {
    message: 'Number of the project (gcloud projects describe ID --format="value(projectNumber)")',
    example: '123456789',
  },
  region: { message: 'Region of Vertex AI' },
  bucket: { message: 'Bucket for models, without gs://' },
  image: { message: 'Training image in Artifact Registry, with or without its digest' },
}

/**
 * Asks for the values that have no answer yet. A derived value is the answer to an empty line.
 *
 * @returns `undefined` if the person ended the questions
 */
export async function askedValues(
  given: GivenValues,
  names: readonly ValueName[],
  { ask }: Prompts,
): Promise<GivenValues | undefined> {
  let known = given
  for (const name of names) {
    const question = questions[name]
    if (question === undefined || known[name] !== undefined) continue
    const derived = derivedValues(known)[name]
    const answer = await ask({
      ...question,
      ...(derived !== undefined && { initial: derived }),
      check: value => checkValue(name, value),
    })
    if (answer === undefined) return undefined
    known = { ...known, [name]: answer }
  }
  return known
}
