import type { Comparison, HandlerContext } from '../../toolkit/handler.ts'

/**
 * Returns if an object is there, or any object below a folder, as a comparison.
 *
 * @param uri `gs://bucket/object`, or `gs://bucket/folder/`
 */
export async function compareExistence(
  uri: string,
  { id, ports, permit, signal }: Pick<HandlerContext, 'id' | 'ports' | 'permit' | 'signal'>,
): Promise<Comparison> {
  permit('storage', uri, ['gate', 'exists'])
  const isThere = uri.endsWith('/')
    ? await ports.objects.hasAny(uri, id, signal)
    : (await ports.objects.find(uri, id, signal)) !== undefined
  return { metric: uri, expected: 'to exist', actual: isThere ? 'there' : undefined, holds: isThere }
}
