import { describe, expect, test } from 'vitest'
import { dedicatedHost } from '../../../../src/steps/kinds/inference/predict.ts'

describe('the host of a dedicated endpoint', () => {
  const host = (dedicatedEndpointDns: unknown, dedicatedEndpointEnabled: unknown = true) =>
    dedicatedHost({ dedicatedEndpointDns, dedicatedEndpointEnabled }, 'e', 'ask')

  test('is taken with a scheme or without', () => {
    const name = 'fraud.us-central1-123.prediction.vertexai.goog'
    for (const dns of [name, `https://${name}`, `https://${name}/`]) expect(host(dns)).toBe(name)
    expect(host(name, false)).toBeUndefined()
    expect(host(undefined)).toBeUndefined()
  })

  test.for([
    'evil.example',
    'prediction.vertexai.goog',
    'evil.example/x.prediction.vertexai.goog',
    'evil.example?.prediction.vertexai.goog',
    'x.prediction.vertexai.goog.evil.example',
    'user@x.prediction.vertexai.goog',
    'x.prediction.vertexai.goog:8443',
    'http://x.prediction.vertexai.goog',
    'x..prediction.vertexai.goog',
    'x.prediction.vertexai.goog\n',
  ])('is never one like %j, which would get a token', dns => {
    expect(() => host(dns)).toThrow("is none of Vertex AI's dedicated endpoints")
  })
})
