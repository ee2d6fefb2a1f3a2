/**
 * Electronic digital signatures of Kazakhstan. {@link kz.ruqsat.eds.SignatureVerifier} verifies any file and says what it
 * found ({@code report}); {@link kz.ruqsat.eds.SigningPolicy} asks whether the right person signed; {@code signing} makes
 * signatures, with {@code keys}. The other packages are its parts, each knowing only those below it: {@code files}, {@code soap}, {@code
 * pdf}, {@code xml}, {@code cades}, {@code timestamps}, {@code cms}, {@code revocation}, {@code certificates}, {@code
 * gost}, {@code report}. No framework.
 */
@org.jspecify.annotations.NullMarked
package kz.ruqsat.eds;
