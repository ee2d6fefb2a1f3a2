/** The payment gateway: orders, the page where a payer pays, the callback. */
@NullMarked
package kz.ruqsat.sandbox.payments;

import org.jspecify.annotations.NullMarked;
