package kz.ruqsat.eds.report;

import java.time.Instant;

/**
 * The newest archive time stamp of a file: what has to be renewed, and when.
 *
 * @param time when it was made
 * @param authorityEnds until when the certificate of its authority is valid
 * @param algorithms all on which it relies, for people and for settings, such as {@code RSA-2048, SHA-256}
 */
public record ArchiveTimeStamp(Instant time, Instant authorityEnds, String algorithms) {}
