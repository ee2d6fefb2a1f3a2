/**
 * Paper: templates printed as PDF/A with fonts that have every Kazakh letter, QR and bar codes within them. Used by
 * every feature that gives something to take away; knows none of them.
 */
@org.jspecify.annotations.NullMarked
package kz.ruqsat.app.printing;
