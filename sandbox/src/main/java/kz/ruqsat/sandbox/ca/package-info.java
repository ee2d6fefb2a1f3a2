/** The certification authority: certificates by the national profile, CRL, OCSP and time stamps. */
@NullMarked
package kz.ruqsat.sandbox.ca;

import org.jspecify.annotations.NullMarked;
