/** Whether a certificate was revoked: lists (RFC 5280) and OCSP (RFC 6960), asked of the authority or kept with a signature. Its door: {@link kz.ruqsat.eds.revocation.RevocationSource} and what implements it. */
@NullMarked
package kz.ruqsat.eds.revocation;

import org.jspecify.annotations.NullMarked;
