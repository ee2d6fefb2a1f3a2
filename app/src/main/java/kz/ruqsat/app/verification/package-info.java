/**
 * {@code ruqsat verify}: verifies a signed file on the command line, without server or database. Start at {@link
 * kz.ruqsat.app.verification.VerifyFile}. May use: cli, shell (its texts).
 */
@org.jspecify.annotations.NullMarked
package kz.ruqsat.app.verification;
