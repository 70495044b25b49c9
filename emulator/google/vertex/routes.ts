import protobuf from 'protobufjs'

/** One HTTP binding of an API method (google.api.http). */
export interface Route {
  /** `JobService.CreateCustomJob` */
  readonly method: string
  readonly verb: string
  readonly pattern: RegExp
  /** Names of the request's fields in the path, in the order of the pattern's groups. */
  readonly variables: readonly string[]
  /** The request's field that is the HTTP body (`customJob`), `*` for the whole request, undefined for none. */
  readonly body: string | undefined
  readonly request: protobuf.Type
  readonly response: protobuf.Type | undefined
}

export interface Match {
  readonly route: Route
  readonly variables: Readonly<Record<string, string>>
}

/** Reads the routes of all services of a package from their annotations, `additional_bindings` included. */
export function readRoutes(root: protobuf.Root, packageName: string): readonly Route[] {
  const services = root.lookup(packageName)
  if (!(services instanceof protobuf.Namespace)) throw new Error(`no package ${packageName}`)
  return services.nestedArray
    .filter(one => one instanceof protobuf.Service)
    .flatMap(service =>
      service.methodsArray.flatMap(method => {
        const request = root.lookupType(`${packageName}.${method.requestType}`)
        // The message of an operation belongs to another package.
        const found = root.lookup(`${packageName}.${method.responseType}`)
        const response = found instanceof protobuf.Type ? found : undefined
        return bindings(method).map(({ verb, template, body }) => ({
          method: `${service.name}.${method.name}`,
          verb,
          ...compileTemplate(template),
          body: body === undefined || body === '*' ? body : camelCase(body),
          request,
          response,
        }))
      }),
    )
}

/** @returns undefined if no method has this verb and path */
export function findRoute(routes: readonly Route[], verb: string, path: string): Match | undefined {
  for (const route of routes) {
    if (route.verb !== verb) continue
    const match = route.pattern.exec(path)
    if (match === null) continue
    const variables = route.variables.map((name, index) => [name, decodeURIComponent(match[index + 1] ?? '')] as const)
    return { route, variables: Object.fromEntries(variables) }
  }
  return undefined
}

interface Binding {
  readonly verb: string
  readonly template: string
  readonly body: string | undefined
}

function bindings(method: protobuf.Method): readonly Binding[] {
  const options: unknown = method.parsedOptions
  const rules = (Array.isArray(options) ? options : []).flatMap((option: Readonly<Record<string, unknown>>) => {
    const rule = option['(google.api.http)']
    return isRecord(rule) ? [rule, ...[rule['additional_bindings'] ?? []].flat().filter(isRecord)] : []
  })
  return rules.flatMap(rule =>
    ['get', 'post', 'put', 'patch', 'delete'].flatMap(verb => {
      const template = rule[verb]
      const body = rule['body']
      if (typeof template !== 'string') return []
      return [{ verb: verb.toUpperCase(), template, body: typeof body === 'string' ? body : undefined }]
    }),
  )
}

/** `/v1/{parent=projects/*\/locations/*}/customJobs`: `*` is one segment, `**` any number (google/api/http.proto). */
function compileTemplate(template: string): { pattern: RegExp; variables: string[] } {
  const variables: string[] = []
  const source = template.replace(/\{([^=}]+)(?:=([^}]+))?\}|[^{]+/g, (literal: string, name?: string, glob = '*') => {
    if (name === undefined) return globSource(literal)
    variables.push(name.split('.').map(camelCase).join('.'))
    return `(${globSource(glob)})`
  })
  return { pattern: new RegExp(`^${source}$`), variables }
}

const globSource = (glob: string): string =>
  glob.replace(/\*\*|\*|[^*]+/g, part =>
    part === '**' ? '.+' : part === '*' ? '[^/:]+' : part.replace(/[.+?^${}()|[\]\\]/g, '\\$&'),
  )

export const camelCase = (name: string): string =>
  name.replace(/_([a-z0-9])/g, (_, character: string) => character.toUpperCase())
export const snakeCase = (name: string): string => name.replace(/[A-Z]/g, character => `_${character.toLowerCase()}`)

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
