/** A citizen's phone: eGov mobile, which signs what a QR code on a screen leads to. */
@NullMarked
package kz.ruqsat.sandbox.phone;

import org.jspecify.annotations.NullMarked;
