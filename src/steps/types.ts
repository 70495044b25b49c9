import type { JsonObject, Pending } from '../core/json.ts'
import type { Path } from '../document/path.ts'
import type { Shapes } from '../document/shape.ts'
import type { SourceDocument } from '../document/yaml.ts'
import type { Method, Methods } from '../vertex/method.ts'
import type { BodyFile } from './file/body-files.ts'
import type { StepSources } from './file/sources.ts'
import type { Kind } from './kinds/kind-names.ts'
import type { CompiledFile } from './pipeline/compiled-file.ts'

/** A steps file after parsing: its form is valid and its graph has no cycle. Nothing is resolved yet. */
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

/** Defaults of every step. Raw: may contain references. */
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
  /** The resource as the user wrote it, with references unresolved. */
  readonly body: JsonObject
  /** Ids of the steps that must succeed before: the written ones, and those of references. */
  readonly needs: readonly string[]
  /** Raw, like `body`: may contain references to variables and claims. */
  readonly project: string
  readonly location: string
  readonly timeoutSeconds: number | undefined
  /** False: submitted and left running. */
  readonly wait: boolean
  /** A job that continues when its run is cancelled or its time is over. */
  readonly detach?: true
  /** How long a job may wait for machines before the next alternative, or the step's failure. */
  readonly queueSeconds?: number
  /** Alternatives to try in order if there are no machines. */
  readonly fallback?: readonly Alternative[]
  /** Set if this is the step with one of its alternatives. */
  readonly alternative?: Alternative
  /** Sets or clears the caching of every task of a pipeline; absent: as compiled. */
  readonly caching?: boolean
  /** Fields that the schema does not know and the step sends anyway, as `customJob.jobSpec.newField`. */
  readonly unchecked?: readonly string[]
  /** Values around the body that are not known yet, as `wait` from a variable that a plan lacks. They count as absent. */
  readonly unknown?: readonly { readonly key: string; readonly reference: string }[]
}

/** Changes to a step if there are no machines. Raw, like the body: may contain references. */
export interface Alternative {
  /** Index in the step's `fallback`. */
  readonly index: number
  readonly location?: string
  readonly machineSpec?: unknown
  readonly scheduling?: unknown
}

/** The values of `${…}`. Unknown ones are absent from `steps`, `github` or `variables`. */
export interface Scope {
  readonly variables: JsonObject
  /** Claims by name: the runner's own values before the token is verified, the verified ones after. */
  readonly github: Readonly<Record<string, string>>
  /** Without an id outside of a run, as for a plan on a laptop. */
  readonly run: { readonly id?: string }
  /** Step id to the resource that it returned, with a pipeline's results under `tasks`. */
  readonly steps: JsonObject
  /** Set once `github` has the claims of a verified token: an absent claim stays absent. */
  readonly verified?: true
}

/** The API's messages and our own, and the body and the result of each kind. */
export interface Schema {
  readonly shapes: Shapes
  readonly messages: Readonly<Record<Kind, KindMessages>>
  /** Only if a step is a `call`. */
  readonly api?: CallableMethods
}

/** The methods of the API, and which of them belong to a kind of step. */
export interface CallableMethods extends Methods {
  readonly kindOf: (name: string, method: Method) => Kind | undefined
}

export interface KindMessages {
  readonly body: string
  /** Absent: the result is as free as the call. */
  readonly returns?: string
}

/**
 * A step with its body resolved as far as known (`Pending` stands for the rest), complete, and checked against the
 * schema.
 */
export interface PreparedStep {
  readonly declaration: StepDeclaration
  readonly project: string
  readonly location: string
  /** Set if one of them is not known before the run. The text is then as the user wrote it. */
  readonly pendingPlace?: Readonly<Partial<Record<'project' | 'location', Pending>>>
  /** Project numbers to project ids, as far as the run has learned them. */
  readonly projectIds?: ReadonlyMap<string, string> | undefined
  /** Ready to send, without our labels and with `Pending` for unknown values. */
  readonly body: JsonObject
  /** The method of a `call`, once it is known. */
  readonly method?: Method
  /** Display names in the body whose newest models stand for them. */
  readonly newest?: readonly string[]
  /** The file that contains a part of the body. */
  readonly bodyFile?: BodyFile
  /** What it takes from the workspace, in the order of its definition. */
  readonly sources?: readonly StepSources[]
  /** The compiled pipeline that the step uploads. */
  readonly pipelineFile?: CompiledFile
  /**
   * Values that only the run of its pipeline knows, and that the grant allows whatever they become; paths from the
   * steps file.
   */
  readonly leftToRun?: readonly { readonly path: Path; readonly what: string }[]
  /** The step with each of its alternatives, in order. */
  readonly alternatives?: readonly PreparedStep[]
  /** From the step, otherwise from the grant. Also written to `scheduling.timeout` if the API has it. */
  readonly timeoutSeconds: number | undefined
}

/** One entry of `results`. Times are RFC 3339. */
export interface FinishedStep {
  readonly kind: Kind
  readonly state: string
  /** Full resource name, once there is one. */
  readonly name: string | undefined
  readonly consoleUrl: string | undefined
  readonly startedAt: string | undefined
  readonly finishedAt: string | undefined
}
