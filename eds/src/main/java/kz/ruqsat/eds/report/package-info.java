/** What the verifier says, in plain values: of a file, of each signature, of its signer, and every reason. Knows no other package of the library. */
@NullMarked
package kz.ruqsat.eds.report;

import org.jspecify.annotations.NullMarked;
