package kz.ruqsat.app.identity;

import kz.ruqsat.core.shared.Reason;

/**
 * Why something that was typed is not taken.
 *
 * @param field the name of the field in the page
 */
public record Fault(String field, Reason reason) {}
