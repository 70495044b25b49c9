/**
 * What a field of a body can name. Each sort of the first group is held against the list of `allow` of its name, those
 * of the second against the list that their comment names (`sorts.ts`).
 */
export type Sort = ListedSort | JudgedSort

export type ListedSort =
  | 'methods'
  | 'projects'
  | 'locations'
  | 'service_accounts'
  | 'images'
  | 'templates'
  | 'storage'
  /** A registry model; also what its `models` list may hold: a publisher's, an endpoint's by their own lists. */
  | 'models'
  | 'publisher_models'
  | 'endpoints'
  | 'engines'
  | 'datasets'
  | 'networks'
  | 'kms_keys'
  | 'tensorboards'
  | 'reservations'
  | 'persistent_resources'
  /** What an importer names, which nothing reads: `storage`, under any name that an object may have. */
  | 'artifacts'
  /** BigQuery, `bq://…`: data at rest as in a bucket, and bounded by `storage`. */
  | 'tables'
  /** File servers that are mounted: `storage`. */
  | 'mounts'
  /** Schemata: Google's own public ones need no entry, others are files in `storage`. */
  | 'schemata'

/**
 * `contexts`: experiments and their runs, in an allowed project and the step's location.
 * `by value`: free-form, or a resource of a sort without a list: judged by what it looks like (`by-value.ts`).
 * `address`: as `by value`; an https address that names no resource of Google's is refused.
 * `must be off`: a switch, name or message that no list bounds, and so refused where it is there.
 * `judged whole`: its message is looked at as a whole by `limits.ts`, since the field alone says too little.
 * `harmless`: names nothing that a grant bounds.
 */
export type JudgedSort = 'contexts' | 'timeout' | 'by value' | 'address' | 'must be off' | 'judged whole' | 'harmless'

/** Message to the names of its fields, parted by spaces, under the sort that each is of. */
export type FieldsBySort = Readonly<Record<string, Readonly<Partial<Record<Sort, string>>>>>
