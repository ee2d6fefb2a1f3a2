package kz.ruqsat.eds;

import java.time.Instant;

/**
 * An RFC 3161 time stamp over a signature.
 *
 * @param time the time it certifies
 * @param policy OID of the authority's policy
 * @param valid whether it is over this signature, by a trusted time-stamp authority. Only then is {@code time} to be
 *     believed.
 */
public record TimeStamp(Instant time, String policy, boolean valid) {}
