import { expect, test } from 'vitest'
import { refuseQueryText } from '../../../../src/steps/kinds/gate/query-text.ts'

test.each([
  'SELECT AVG(score) AS auc FROM `acme-ml.metrics.eval` WHERE day = @day',
  "SELECT 'ML.PREDICT(' AS text -- AI.GENERATE(",
  'SELECT ml.auc FROM metrics.eval AS ml /* EXTERNAL_QUERY( */',
  "SELECT r'\\d+' AS a, '''it's''' AS b, '' AS c",
  'SELECT NET.HOST(url) FROM metrics.eval',
  'SELECT model, COUNT(*) FROM `acme-ml.ml.eval` GROUP BY model',
])('%s reads tables alone', query => {
  expect(refuseQueryText(query)).toBeUndefined()
})

test.each([
  ["SELECT * FROM EXTERNAL_QUERY('us.db', 'SELECT 1')", 'calls EXTERNAL_QUERY'],
  ['-- old rows\ndelete FROM metrics.eval WHERE TRUE', 'is not a SELECT: it begins with DELETE'],
  ["SELECT * FROM external_query /* here */ ('us.db', '')", 'calls external_query'],
  ["SELECT * FROM `EXTERNAL_QUERY`('us.db', '')", 'calls EXTERNAL_QUERY'],
  ['SELECT * FROM ML.PREDICT(MODEL other.m, TABLE metrics.eval)', 'calls ML.PREDICT'],
  ['SELECT * FROM ML/**/.--\nPREDICT(MODEL other.m, TABLE metrics.eval)', 'calls ML.PREDICT'],
  ['SELECT * FROM `ML.PREDICT`(MODEL other.m, TABLE metrics.eval)', 'calls ML.PREDICT'],
  ["SELECT AI.GENERATE('x')", 'calls AI.GENERATE'],
  ["SELECT safe.AI.GENERATE('x')", 'calls safe.AI.GENERATE'],
  ["SELECT * FROM SAFE.EXTERNAL_QUERY('us.db', '')", 'calls SAFE.EXTERNAL_QUERY'],
  // A carriage return ends a comment in BigQuery.
  ['SELECT 1 FROM --\rML.PREDICT(MODEL other.m)', 'calls ML.PREDICT'],
  // What looks like a comment stands in a string.
  ["SELECT '/*', ML.PREDICT(x), '*/'", 'calls ML.PREDICT'],
  ['SELECT * FROM `region-us`.INFORMATION_SCHEMA.JOBS', 'reads INFORMATION_SCHEMA'],
  ['SELECT * FROM `acme-ml.metrics.INFORMATION_SCHEMA.TABLES`', 'reads INFORMATION_SCHEMA'],
  ['SELECT * FROM `EXTERNAL\\x5fQUERY`()', 'does not end'],
  ["SELECT 'open", 'does not end'],
  ["SELECT '''open''", 'does not end'],
])('%j is refused', (query, words) => {
  expect(refuseQueryText(query)?.message).toContain(words)
})
