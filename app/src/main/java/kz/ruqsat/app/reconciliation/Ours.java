package kz.ruqsat.app.reconciliation;

/**
 * What we know of an application.
 *
 * @param feeTiyn in 1/100 tenge
 * @param filed whether the request was handed in
 */
public record Ours(String number, String provider, long feeTiyn, boolean filed) {}
