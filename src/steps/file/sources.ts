import type { Path } from '../../document/path.ts'

/** What a body takes from the workspace. The definition of a kind returns it. */
export interface SourceRequest {
  /** Path in the body of the value that names the files. */
  readonly at: Path
  /** Files and folders of the workspace, relative to it. */
  readonly from: readonly string[]
  /** Patterns as in `.gitignore`: only what one of them matches; absent: everything. */
  readonly include?: readonly string[] | undefined
  /** Patterns as in `.gitignore`, besides `.git` and what the repository ignores. */
  readonly exclude?: readonly string[] | undefined
  /** File of rules that replaces `.gitignore` where the first folder has it: `.dockerignore`. */
  readonly ignoreFile?: '.dockerignore' | undefined
  /** `none`: an object for each file. Otherwise one reproducible archive of all of them. */
  readonly archive: 'none' | 'tar.gz' | 'zip'
  /** Most bytes of all files together. */
  readonly maxBytes: number
  /** A file that must be there, relative to the first folder of `from`: a Dockerfile. */
  readonly requires?: string | undefined
  /** Further files that must be there. Of each entry, one is enough. */
  readonly requiresOneOf?: readonly (readonly string[])[] | undefined
  /** Paths in the body of the values that name the required files: of `requires`, then of each `requiresOneOf`. */
  readonly requiredAt?: readonly Path[] | undefined
  /** Most bytes of the archive, if it is sent inside of a request. */
  readonly maxArchiveBytes?: number | undefined
}

/** A file of the workspace as it was read before anything was sent. */
export interface SourceFile {
  /** Path below the folder of `from` that contains it, with `/`: the name in an archive, and after `to`. */
  readonly path: string
  readonly bytes: number
  /** Hex. */
  readonly sha256: string
  /** Base64, as Cloud Storage writes it. */
  readonly crc32c: string
  readonly isExecutable: boolean
}

/** The files of a step, or their archive, with digests. Plain data: it goes into plan, record and outputs. */
export interface StepSources {
  readonly request: SourceRequest
  /** Sorted by path, byte by byte. */
  readonly files: readonly SourceFile[]
  /** Bytes of all files. */
  readonly bytes: number
  /** Hex SHA-256 of the manifest: one line for each file, `{sha256}  {path}`, as `sha256sum` prints it. */
  readonly sha256: string
  /** The archive of all files, if the request asks for one. */
  readonly archive?: { readonly bytes: number; readonly sha256: string; readonly crc32c: string }
}

/** Returns the digest of what is sent: of the archive, or of the manifest of single files. */
export const digestOfSources = ({ archive, sha256 }: StepSources): string => archive?.sha256 ?? sha256

/** Returns the line of a plan: `agent/: 12 files, 34567 bytes, as a tar.gz of 9876 bytes, sha256 …`. */
export function describeSources({ request, files, bytes, archive, sha256 }: StepSources): string {
  const what = `${request.from.join(', ')}: ${files.length} ${files.length === 1 ? 'file' : 'files'}, ${bytes} bytes`
  if (archive === undefined) return `Takes ${what}, sha256 of their manifest ${sha256}`
  return `Takes ${what}, as a ${request.archive} of ${archive.bytes} bytes, sha256 ${archive.sha256}`
}
