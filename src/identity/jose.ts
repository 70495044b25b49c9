/** The parts of jose that are used: imported as a whole, a third of it would load. */
export { decodeJwt, decodeProtectedHeader, type JWTPayload, jwtVerify } from 'jose'
export { JWSSignatureVerificationFailed, JWTClaimValidationFailed, JWTExpired } from 'jose/errors'
