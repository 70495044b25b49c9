import { accessRows } from './symptoms/access.ts'
import { capacityRows } from './symptoms/capacity.ts'
import { endedRows, jobRows } from './symptoms/jobs.ts'
import { requestRows } from './symptoms/requests.ts'
import { servingRows } from './symptoms/serving.ts'
import type { Row } from './symptoms/symptom.ts'

/**
 * The first that matches and has something to say counts: what a program or a container did stands before what Google's
 * front end refuses, and the particular before the general. Wordings: google.api.ErrorReason, and public issue trackers
 * of Google's SDKs; `test/fixtures/google` has real answers.
 */
export const rows: readonly Row[] = [
  ...jobRows,
  ...accessRows,
  ...servingRows,
  ...capacityRows,
  ...endedRows,
  ...requestRows,
]
