/** Judges signatures in CMS with their attributes and archive time stamps (CAdES, ETSI EN 319 122). */
@NullMarked
package kz.ruqsat.eds.cades;

import org.jspecify.annotations.NullMarked;
