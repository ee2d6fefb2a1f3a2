package kz.ruqsat.eds.signing;

/**
 * Where the proof of a signature comes from.
 *
 * @param authority for time stamps
 * @param evidence for certificates and answers about their revocation
 */
public record Proving(TimeStampAuthority authority, EvidenceCollector evidence) {}
