/**
 * The class of a field: the things that its value can name. A class of the first group is checked against the list of
 * `allow` with its name, others against the list in their comment (`src/policy/limits/lists.ts`).
 */
export type FieldClass = ListedClass | CheckedClass

export type ListedClass =
  | 'methods'
  | 'projects'
  | 'locations'
  | 'service_accounts'
  | 'images'
  /** Images of the user's own steps of a build, which run as the build's account. */
  | 'build_steps'
  | 'templates'
  | 'storage'
  /** Objects and folders that an upload writes. */
  | 'writes'
  /**
   * A registry model, and other entries that its `models` list may have: publisher models and endpoints are checked by
   * their own lists.
   */
  | 'models'
  | 'publisher_models'
  | 'endpoints'
  | 'engines'
  | 'datasets'
  /** Datasets of BigQuery that a query reads, as `project.dataset`: `datasets`. */
  | 'query_datasets'
  | 'networks'
  | 'kms_keys'
  | 'tensorboards'
  | 'reservations'
  | 'persistent_resources'
  /** Names of secrets, whose values the user's code receives. */
  | 'secrets'
  /** The address of an importer's artifact: `storage`, with any name that an object may have. */
  | 'artifacts'
  /** BigQuery, `bq://…`: data at rest as in a bucket, bounded by `storage`. */
  | 'tables'
  /** Mounted file servers: `storage`. */
  | 'mounts'
  /** Machine types of builds: `machines.types`. Google's default machine needs no entry. */
  | 'build_machines'
  /** Schemata: Google's own public ones need no entry, others are files in `storage`. */
  | 'schemata'

/**
 * `contexts`: experiments and their runs, in an allowed project and the step's location. `by value`: free-form, or a
 * resource of a class without a list, checked by its form (`src/policy/limits/free-form.ts`). `address`: as `by value`,
 * but an https address that names no Google resource is refused. `must be off`: a switch, name, or message that no list
 * bounds, so its presence is refused. `judged whole`: its message is checked as a whole
 * (`src/policy/limits/messages.ts`), since the field alone says too little. `harmless`: names nothing that a grant
 * bounds.
 */
export type CheckedClass = 'contexts' | 'timeout' | 'by value' | 'address' | 'must be off' | 'judged whole' | 'harmless'

/** For each message and class, the names of its fields, separated by spaces. */
export type FieldsByClass = Readonly<Record<string, Readonly<Partial<Record<FieldClass, string>>>>>
