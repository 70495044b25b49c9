import type { JsonObject } from '../../core/json.ts'
import { Pending } from '../../core/json.ts'
import { quote } from '../../core/text.ts'
import type { Path } from '../../document/path.ts'
import { googleBuilder } from '../../steps/kinds/images/build-body.ts'
import { literalTexts } from '../match.ts'
import { judgePending, type LimitsContext } from './context.ts'
import { outside, refuseValue } from './lists.ts'

/** Checks a build: the image that it makes, whatever its digest, and its account, which runs code of the workspace. */
export function judgeBuild({ image, serviceAccount }: JsonObject, path: Path, limits: LimitsContext): void {
  const { allow, grant, step } = limits
  const at = [...path, 'image']
  if (image instanceof Pending) limits.postpone(at, image)
  // An entry that lists digests allows no image that is not built yet.
  else if (typeof image === 'string' && refuseValue('images', `${image}@sha256:${'0'.repeat(64)}`, allow, grant, step))
    limits.refuse(at, outside(`the image ${quote(image)}`, 'images', `${image}@sha256:*`, allow.images, grant))
  if (serviceAccount !== undefined && serviceAccount !== '') return
  if (allow.service_accounts.some(entry => 'literal' in entry && entry.literal === 'default')) return
  const what = "no serviceAccount, so the default account of the project's builds,"
  const refusal = outside(what, 'service_accounts', 'default', allow.service_accounts, grant)
  const [listed] = literalTexts(allow.service_accounts)
  const cure = listed === undefined ? refusal.cure : `Write serviceAccount: ${listed}. ${refusal.cure}`
  limits.refuse([...path, 'serviceAccount'], { ...refusal, cure })
}

/** Google's own builder needs no entry. Any other one is the code of a build, as an image of its steps. */
export function judgeBuilder({ builder }: JsonObject, path: Path, limits: LimitsContext): void {
  const { allow, grant, step } = limits
  const at = [...path, 'builder']
  if (builder instanceof Pending) judgePending(builder, 'build_steps', at, limits)
  else if (typeof builder === 'string' && builder !== '' && builder !== googleBuilder)
    limits.refuse(at, refuseValue('build_steps', builder, allow, grant, step))
}
