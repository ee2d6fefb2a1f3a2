/** The payment gateway's HTTP and JSON. Start reading at {@link kz.ruqsat.app.gateway.payments.HttpPayments}. */
@NullMarked
package kz.ruqsat.app.gateway.payments;

import org.jspecify.annotations.NullMarked;
