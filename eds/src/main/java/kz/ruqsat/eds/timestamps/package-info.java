/** Time-stamp tokens (RFC 3161), and what time and evidence prove of a signature long after its certificate has ended. */
@NullMarked
package kz.ruqsat.eds.timestamps;

import org.jspecify.annotations.NullMarked;
