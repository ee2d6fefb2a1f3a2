package kz.ruqsat.sandbox.payments;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Something to be paid for. Amounts are in tiyn.
 *
 * @param reference the shop's own name for it
 * @param undelivered callbacks that are still to be sent
 */
record Order(
        String id,
        String reference,
        long amountTiyn,
        String payerIdn,
        String description,
        String returnUrl,
        String callbackUrl,
        List<Payment> payments,
        int undelivered) {

    /** Money that came. */
    record Payment(String id, long amountTiyn, Instant paidAt, String payerName, String bankReference) {}

    Order {
        payments = List.copyOf(payments);
    }

    long paidTiyn() {
        return payments.stream().mapToLong(Payment::amountTiyn).sum();
    }

    long missingTiyn() {
        return Math.max(0, amountTiyn - paidTiyn());
    }

    OrderStatus status() {
        long paid = paidTiyn();
        if (paid == 0) {
            return OrderStatus.WAITING;
        }
        if (paid < amountTiyn) {
            return OrderStatus.PARTIAL;
        }
        return paid == amountTiyn ? OrderStatus.PAID : OrderStatus.OVERPAID;
    }

    Order with(List<Payment> more, int callbacks) {
        var all = new ArrayList<>(payments);
        all.addAll(more);
        return counting(all, undelivered + callbacks);
    }

    Order delivered() {
        return counting(payments, undelivered - 1);
    }

    /** True for the same wish said again, as a shop does that lost our answer. */
    boolean isSameWish(Order other) {
        return new Order(
                        id,
                        other.reference,
                        other.amountTiyn,
                        other.payerIdn,
                        other.description,
                        other.returnUrl,
                        other.callbackUrl,
                        payments,
                        undelivered)
                .equals(this);
    }

    private Order counting(List<Payment> paid, int callbacks) {
        return new Order(id, reference, amountTiyn, payerIdn, description, returnUrl, callbackUrl, paid, callbacks);
    }
}
