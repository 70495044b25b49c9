import type { JsonObject, Pending } from '../core/json.ts'
import type { Path } from '../document/path.ts'
import type { Shapes } from '../document/shape.ts'
import type { SourceDocument } from '../document/yaml.ts'
import type { Kind } from '../vertex/job-kinds.ts'
import type { Method, Methods } from '../vertex/method.ts'
import type { BodyFile } from './file/body-files.ts'

/** A steps file after parsing: its form is sound and its graph has no cycle; nothing is resolved yet. */
export interface StepsFile {
  readonly document: SourceDocument
  readonly project: string
  readonly location: string
  /** How long the run may take, from when its steps begin. */
  readonly timeoutSeconds: number | undefined
  readonly defaults: Defaults
  readonly variables: Readonly<Record<string, VariableDeclaration>>
  readonly steps: readonly StepDeclaration[]
  /** Output name to a template over `${steps.…}`. */
  readonly outputs: Readonly<Record<string, string>>
}

/** What every step gets unless it says otherwise. Raw: may hold references. */
export interface Defaults {
  readonly labels?: unknown
  readonly encryptionSpec?: unknown
  readonly network?: unknown
  readonly serviceAccount?: unknown
}

export interface VariableDeclaration {
  readonly type: 'string' | 'integer' | 'number' | 'boolean' | 'list' | 'object'
  readonly required: boolean
  readonly default: unknown
  readonly description: string | undefined
}

export interface StepDeclaration {
  readonly id: string
  readonly kind: Kind
  /** The resource as the user wrote it: references unresolved. */
  readonly body: JsonObject
  /** Ids of the steps that must have succeeded before: those written, and those inferred from references. */
  readonly needs: readonly string[]
  /** Raw, as `body`: may hold references to variables and claims. */
  readonly project: string
  readonly location: string
  readonly timeoutSeconds: number | undefined
  /** False: submitted and left running. */
  readonly wait: boolean
  /** A job that goes on when its run is cancelled or its time is over. */
  readonly detach?: true
  /** How long a job may wait for machines before the next alternative, or the step's failure. */
  readonly queueSeconds?: number
  /** What is tried in turn where there are no machines. */
  readonly fallback?: readonly Alternative[]
  /** Set where this is the step as one of its alternatives has it. */
  readonly alternative?: Alternative
  /** Sets or clears the caching of every task of a pipeline; absent: as it was compiled. */
  readonly caching?: boolean
  /** Fields that the schema does not know and the step wants sent all the same, as `customJob.jobSpec.newField`. */
  readonly unchecked?: readonly string[]
}

/** What a step does elsewhere or otherwise where there are no machines. Raw, as the body: may hold references. */
export interface Alternative {
  /** In the step's `fallback`. */
  readonly index: number
  readonly location?: string
  readonly machineSpec?: unknown
  readonly scheduling?: unknown
}

/** What `${…}` may refer to. Values that are not known yet are absent from `steps`, `github` or `variables`. */
export interface Scope {
  readonly variables: JsonObject
  /** Claims by name: the runner's own word before the token is verified, the verified ones after. */
  readonly github: Readonly<Record<string, string>>
  readonly run: { readonly id: string }
  /** Step id to the resource that it returned, with a pipeline's results under `tasks`. */
  readonly steps: JsonObject
  /** Set once `github` holds the claims of a verified token: a claim that is absent then will stay so. */
  readonly verified?: true
}

/** The API's messages and our own beside them, and the ones that each kind takes and gives. */
export interface Schema {
  readonly shapes: Shapes
  readonly messages: Readonly<Record<Kind, KindMessages>>
  /** Only where a step is a `call`. */
  readonly api?: Methods
}

export interface KindMessages {
  readonly body: string
  /** Absent: what comes back is as free as what was called. */
  readonly returns: string | undefined
}

/** A step whose body is resolved as far as is known (`Pending` stands where not), complete, checked against the schema. */
export interface PreparedStep {
  readonly declaration: StepDeclaration
  readonly project: string
  readonly location: string
  /** Where one of them is not known before the run: the text above is then as the user wrote it. */
  readonly pendingPlace?: Readonly<Partial<Record<'project' | 'location', Pending>>>
  /** Numbers of projects to their ids, as far as the run has learned them. */
  readonly projectIds?: ReadonlyMap<string, string>
  /** Ready to be sent, but for our labels and for what is `Pending`. */
  readonly body: JsonObject
  /** Of a `call`, once it is known. */
  readonly method?: Method
  /** The file that a part of the body was read from. */
  readonly bodyFile?: BodyFile
  /** What only the run of its pipeline knows, and the grant lets pass whatever it becomes; paths from the steps file. */
  readonly leftToRun?: readonly { readonly path: Path; readonly what: string }[]
  /** The step as each of its alternatives has it, in their order. */
  readonly alternatives?: readonly PreparedStep[]
  /** From the step, or where it names none from the grant; also written to `scheduling.timeout` where the API has it. */
  readonly timeoutSeconds: number | undefined
}

/** One line of `results`. Times are RFC 3339. */
export interface StepResult {
  readonly kind: Kind
  readonly state: string
  /** Full resource name, once there is one. */
  readonly name: string | undefined
  readonly consoleUrl: string | undefined
  readonly startedAt: string | undefined
  readonly finishedAt: string | undefined
}
