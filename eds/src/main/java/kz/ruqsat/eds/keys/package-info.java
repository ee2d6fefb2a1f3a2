/**
 * The private keys with which signatures are made: of our own in a file (PKCS#12), or of a device or another provider that
 * does not give them out.
 */
@NullMarked
package kz.ruqsat.eds.keys;

import org.jspecify.annotations.NullMarked;
