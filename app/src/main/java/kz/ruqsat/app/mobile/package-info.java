/**
 * Signing with eGov mobile: what a page offers for signing is given to a phone by a one-time link, shown as a QR code;
 * the signatures come back to the page, which sends them as if the program on the computer had made them.
 */
@NullMarked
package kz.ruqsat.app.mobile;

import org.jspecify.annotations.NullMarked;
