import type { Shapes } from '../../document/shape.ts'
import type { Methods } from '../../vertex/method.ts'
import type { Kind } from '../kinds/kind-names.ts'
import { ownMessages, ownShapes } from '../kinds/kind-shapes.ts'
import type { KindMessages, Schema } from '../model.ts'

/** The content of Google's generated schema (`src/vertex/schema.generated.ts`). */
export interface GoogleSchema {
  readonly shapes: Shapes
  readonly messages: Readonly<Record<Exclude<Kind, keyof typeof ownMessages>, KindMessages>>
}

/** The whole schema of a steps file: Google's messages, and our own. */
export const stepSchema = ({ shapes, messages }: GoogleSchema): Schema => ({
  shapes: { ...shapes, ...ownShapes(shapes) },
  messages: { ...messages, ...ownMessages },
})

/** The schema with the rest of Google's API, for steps that call a method by its name. */
export const withMethods = (schema: Schema, api: Methods & { readonly shapes: Shapes }): Schema => ({
  ...schema,
  shapes: { ...api.shapes, ...schema.shapes },
  api,
})
