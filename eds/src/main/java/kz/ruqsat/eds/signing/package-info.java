/** Makes signatures: CMS, XML, PDF, of every level, with keys of our own or of a device. {@code kz.ruqsat.eds} verifies. */
@NullMarked
package kz.ruqsat.eds.signing;

import org.jspecify.annotations.NullMarked;
