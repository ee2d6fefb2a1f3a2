/** X.509 certificates: reading them, the authorities that are trusted, the chain to them, and the algorithms of keys and signatures. Its door: {@link kz.ruqsat.eds.certificates.TrustAnchors}. */
@NullMarked
package kz.ruqsat.eds.certificates;

import org.jspecify.annotations.NullMarked;
