package kz.ruqsat.eds.report;

import java.time.Instant;

/**
 * An RFC 3161 time stamp over a signature.
 *
 * @param time the time it certifies
 * @param policy OID of the authority's policy
 * @param algorithm by which the authority signed it, for people
 * @param imprint the digest by which it names what existed, for people, such as {@code GOST3411-2015-512}
 * @param valid whether it is over this signature, by a trusted time-stamp authority. Only then is {@code time} to be
 *     believed.
 */
public record TimeStamp(Instant time, String policy, String algorithm, String imprint, boolean valid) {}
