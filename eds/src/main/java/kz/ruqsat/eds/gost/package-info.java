/**
 * The signature algorithms of Kazakhstan's standards as a provider for the JCA: GOST 34.310-2004 and GOST 34.10-2015
 * with their digests GOST 34.311-95 and GOST 34.11-2015 (INTERFACES 3.5, 3.6). The mathematics is BouncyCastle's; what is
 * here are the national object identifiers and the way in which keys and signature values are written. Start with {@link
 * kz.ruqsat.eds.gost.GostProvider}.
 */
@org.jspecify.annotations.NullMarked
package kz.ruqsat.eds.gost;
