import type { JsonObject } from '../../core/json.ts'
import type { Path } from '../../document/path.ts'
import type { Fault, Shapes } from '../../document/shape.ts'
import type { Targets } from '../file/check-references.ts'
import type { SourceRequest } from '../file/sources.ts'
import type { StepLink } from '../references.ts'
import type { Check, Comparison } from '../toolkit/handler.ts'
import type { PreparedStep } from '../types.ts'

/**
 * Everything that the action knows of a kind of step, except the code of its own handler and the class of each of its
 * fields. See docs/contributing/adding-a-kind.md.
 */
export interface KindDefinition {
  /** For the schemas and for docs/steps.md. */
  readonly description: string
  /** Message of the body, of Google's API or of `shapes`. A request has no `parent`: the step's place is its parent. */
  readonly body: string
  /** Message of the result. Absent: the result is as free as the call. */
  readonly returns?: string
  /** Messages that are not Google's. Our own keys are `snake_case`; the API's keys stay as they are. */
  readonly shapes?: (google: Shapes) => Shapes
  /** Messages of Google's that `shapes` refers to or extends. */
  readonly refersTo?: readonly string[]
  /** Returns the faults of a body beyond its form. */
  readonly check?: Check
  readonly call?: KindCall
  /**
   * The code that runs the step. `job`: creates a job and watches it. `operation`: sends the call and waits for its operation.
   * `answer`: sends the call, whose answer is the result. `own`: `handlers.ts` has a handler of its own.
   */
  readonly handledAs: 'job' | 'operation' | 'answer' | 'own'
  readonly places: Places
  /** Places that only some bodies have. */
  readonly morePlaces?: (body: JsonObject) => Places
  readonly needs: KindNeeds

  /** The field that a bare text after the kind means: a message shows it written out. */
  readonly mainField?: string
  /** True if a body with `mainField` alone is complete. */
  readonly isWholeByMainField?: true
  /** The part of the body that may be the path of a file. */
  readonly bodyFile?: Path
  /**
   * Returns what a body takes from the workspace. It is read before any token is requested, so its paths must be known
   * then: they are `earlyPaths`.
   */
  readonly sources?: (body: JsonObject) => readonly SourceRequest[]
  /** The part of the body that is a PipelineJob, whose pipeline is read and checked. Empty: the body itself. */
  readonly pipelineJob?: Path
  /** The part of the body with the path of a compiled pipeline, which the step uploads as it is. */
  readonly pipelineFile?: Path
  /** The keys that name a version of a model, at any depth. Default: `model`. */
  readonly versionKeys?: readonly string[]
  /** Fields that name a model, and so accept `{ displayName, newest: true }`. */
  readonly newestModels?: readonly NewestModelField[]
  /** Parts of the body that must be known before any step runs. */
  readonly earlyPaths?: readonly Path[]
  /** Returns what is wrong with a reference in the body, beyond its target. */
  readonly checkReference?: (link: StepLink, body: JsonObject, targets: Targets) => ReferenceFaults
  /** The place of the metrics that a study measures. */
  readonly studyMetrics?: Path
  /** True if the step has tasks, whose caching can be set. */
  readonly hasCaching?: true
  /** True if what the step starts can outlive its run, and a later run can adopt it. */
  readonly canDetach?: true
  /** True if the step cannot be left running: nothing would finish it or undo it. */
  readonly mustWait?: true
  /** True if the kind's resources belong to one region. */
  readonly isRegional?: true
  readonly machines?: MachinePlaces

  /** True if the step creates a new version of a model. */
  readonly makesVersion?: true
  /** Returns the name that the user chose for what the step creates, if there is one. */
  readonly creates?: (body: JsonObject) => { readonly collection: 'endpoints' | 'models'; readonly id: unknown }
  /** True if the step creates nothing that another step could name. */
  readonly isNameless?: true
  /** True if the step puts a model to use, so that a gate before it must be needed. */
  readonly isRelease?: true
  /** True if the step judges a model: a release that does not wait for it deserves a warning. */
  readonly isGate?: true
  /** Returns true if the step creates no resource with our labels. */
  readonly isUnlabelled?: (body: JsonObject) => boolean
  /** True if our labels must not change with every run. */
  readonly hasStableLabels?: true
  /** Other methods of the API that do the same work, for which a `call` is refused too. */
  readonly otherMethods?: readonly string[]

  /** Returns the lines of a plan beyond the request. */
  readonly outline?: (body: JsonObject, step: Pick<PreparedStep, 'pipelineFile' | 'sources'>) => readonly string[]
  /** Returns the requests of a step with several, for a plan. Default: several, to the host. */
  readonly requests?: (body: JsonObject, host: string) => string
  /** Returns the comparisons of a step, for a plan. */
  readonly comparisons?: (body: JsonObject) => readonly Pick<Comparison, 'metric' | 'expected'>[]
}

/** A field that accepts the newest model of a display name. */
export interface NewestModelField {
  readonly at: Path
  /** The field names a model without a version. */
  readonly isVersionless?: true
}

/** The one call of a kind, or its first one. Methods: https://cloud.google.com/vertex-ai/docs/reference/rest */
export interface KindCall {
  readonly verb: 'POST' | 'PATCH'
  /**
   * `{parent}` stands for the step's project and location. Any other name in braces is a field of the body that names a
   * resource of `collection`, by its id or in full. It is removed from the request.
   */
  readonly path: string
  readonly collection?: 'endpoints' | 'models' | 'publishers/google/models'
  /** Sent twice, it has no second effect. */
  readonly repeatable?: true
}

/** Places in a kind's body for the file's defaults and our labels. An absent place does not exist in the kind. */
export interface Places {
  readonly labels?: Path
  /** Labels of the resource that this resource will create. */
  readonly madeLabels?: Path
  readonly encryptionSpec?: Path
  readonly network?: Path
  readonly serviceAccount?: Path
}

/** The places of machines and their scheduling in a kind's body. */
export interface MachinePlaces {
  /** The object with `workerPoolSpecs` and `scheduling`. */
  readonly spec?: string
  /** True if `spec` describes one of several trials, whose number the body has. */
  readonly isPerTrial?: true
  readonly machineSpec?: Path
  /** True if the step itself runs on one machine, until it ends or times out. */
  readonly isSingle?: true
}

/** The permissions, files and APIs that the run's own account needs at Google for a step. */
export interface KindNeeds {
  /** Permissions, as `aiplatform.models.get` (https://cloud.google.com/vertex-ai/docs/general/iam-permissions). */
  readonly permissions: readonly string[]
  /** Returns permissions that only some bodies need. */
  readonly more?: (body: JsonObject) => readonly string[]
  /** True if the step shows logs, at least those of a server that did not start. */
  readonly logs?: true
  /** True if code runs as the account that the body names. */
  readonly runsCode?: true
  /** Returns the file or the template that the account reads. */
  readonly reads?: (body: JsonObject) => unknown
  /**
   * Returns permissions on what the body names, with the name as written: `gs://bucket/…`,
   * `us-docker.pkg.dev/project/repository/…`, or `projects/p/secrets/s`. A name that is not known yet is not tested.
   */
  readonly named?: (body: JsonObject) => readonly NamedNeed[]
  /** APIs, besides those of the permissions. */
  readonly services?: readonly string[]
  /** Returns the requirements that no request can test, in words that follow the step's id. `accounts` are those that the body names. */
  readonly untested?: (step: PreparedStep, accounts: readonly string[]) => string | undefined
}

/** Permissions on a bucket or a repository that a body names. */
export interface NamedNeed {
  /** As `storage.objects.create`. */
  readonly permissions: readonly string[]
  /** What names it in the body. */
  readonly at: unknown
  /** The role for all of these permissions, if the smallest one of each is not enough or too much. */
  readonly role?: string
}

/** The faults of a reference in a body. */
export interface ReferenceFaults {
  /** Why the step cannot use the value of the reference. */
  readonly unusable: Fault | undefined
  /** Faults of other fields, which the reference shows. */
  readonly others: readonly Fault[]
}

/** Definitions of a family, by the name of the kind. */
export type KindDefinitions = Readonly<Record<string, KindDefinition>>
