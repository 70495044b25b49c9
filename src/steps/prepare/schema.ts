import type { Shapes } from '../../document/shape.ts'
import type { Methods } from '../../vertex/method.ts'
import { kindOfMethod } from '../kinds/call/kind-of-method.ts'
import { definitions, ownShapes } from '../kinds/registry.ts'
import type { Schema } from '../types.ts'

/** The content of Google's generated schema (`src/vertex/schema.generated.ts`). */
export interface GoogleSchema {
  readonly shapes: Shapes
}

/** The whole schema of a steps file: Google's messages, and our own. */
export const stepSchema = ({ shapes }: GoogleSchema): Schema => ({
  shapes: { ...shapes, ...ownShapes(shapes) },
  messages: definitions,
})

/** The schema with the rest of Google's API, for steps that call a method by its name. */
export const withMethods = (schema: Schema, api: Methods & { readonly shapes: Shapes }): Schema => ({
  ...schema,
  shapes: { ...api.shapes, ...schema.shapes },
  api: { ...api, kindOf: kindOfMethod },
})
