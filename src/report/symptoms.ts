import { accessRows } from './symptoms/access.ts'
import { capacityRows } from './symptoms/capacity.ts'
import { endedRows, jobRows } from './symptoms/jobs.ts'
import { requestRows } from './symptoms/requests.ts'
import { servingRows } from './symptoms/serving.ts'
import type { SymptomRow } from './symptoms/symptom.ts'

/**
 * All rows in order. The first match with something to say counts: errors of programs and containers come before
 * refusals of Google's front end, and specific rows before general ones. The wordings come from google.api.ErrorReason
 * and public issue trackers of Google's SDKs; `test/fixtures/google` has real answers.
 */
export const symptomRows: readonly SymptomRow[] = [
  ...jobRows,
  ...accessRows,
  ...servingRows,
  ...capacityRows,
  ...endedRows,
  ...requestRows,
]
