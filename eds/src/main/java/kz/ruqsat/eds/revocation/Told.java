package kz.ruqsat.eds.revocation;

/**
 * An answer about revocation that was checked, with the bytes that it came in.
 *
 * @param evidence the OCSP answer or the list, DER
 */
record Told(RevocationAnswer answer, Evidence evidence) {}
