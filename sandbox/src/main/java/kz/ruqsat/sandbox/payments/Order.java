package kz.ruqsat.sandbox.payments;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * Something to be paid for. Amounts are in tiyn.
 *
 * @param reference the shop's own name for it
 * @param undelivered callbacks that are still to be sent
 * @param refunds what the bank gave back; a shop learns of it from the daily registry only
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
        int undelivered,
        List<Refund> refunds) {

    /** Money that came. */
    record Payment(String id, long amountTiyn, Instant paidAt, String payerName, String bankReference) {}

    /** Money that the bank gave back, of that payment. */
    record Refund(String bankReference, long amountTiyn, Instant refundedAt) {}

    Order {
        payments = List.copyOf(payments);
        // Files of the first runs knew no refunds.
        refunds = refunds == null ? List.of() : List.copyOf(refunds);
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

    /** The last payment that was not given back yet goes back whole; nothing when there is none. */
    Order refunded(Instant now) {
        var left = payments.reversed().stream()
                .filter(payment ->
                        refunds.stream().noneMatch(r -> r.bankReference().equals(payment.bankReference())))
                .findFirst();
        if (left.isEmpty()) {
            return this;
        }
        var all = new ArrayList<>(refunds);
        all.add(new Refund(left.get().bankReference(), left.get().amountTiyn(), now));
        return new Order(
                id, reference, amountTiyn, payerIdn, description, returnUrl, callbackUrl, payments, undelivered, all);
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
                        undelivered,
                        refunds)
                .equals(this);
    }

    private Order counting(List<Payment> paid, int callbacks) {
        return new Order(
                id, reference, amountTiyn, payerIdn, description, returnUrl, callbackUrl, paid, callbacks, refunds);
    }
}
