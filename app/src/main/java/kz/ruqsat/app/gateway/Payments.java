package kz.ruqsat.app.gateway;

import java.net.URI;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The payment gateway of e-government (ЭҮТШ): process 4 and condition 2 of the portal's flow. */
public interface Payments {

    /**
     * Asks for an order that the payer can pay in the browser. May be asked again with the same reference.
     *
     * @return the order, not paid yet
     */
    Reply<Order> order(Wish wish);

    /** What has been paid on an order. */
    Reply<State> state(String order);

    /**
     * What is to be paid.
     *
     * @param reference our own number of what is paid for
     * @param tiyn the amount, in 1/100 tenge
     * @param payer IIN or BIN
     * @param description what for, for the payer's eyes
     * @param back where the browser goes after the payment
     * @param callback where the gateway tells that something was paid; only a hint, the state is always asked
     */
    record Wish(String reference, long tiyn, String payer, String description, URI back, URI callback) {}

    /**
     * An order at the gateway.
     *
     * @param page where the payer pays
     */
    record Order(String id, URI page) {}

    /** What the gateway has received on an order, payment by payment. */
    record State(String order, String reference, long tiyn, List<Paid> payments) {
        public State {
            payments = List.copyOf(payments);
        }

        /** The sum of all payments, in tiyn. */
        public long paidTiyn() {
            return payments.stream().mapToLong(Paid::tiyn).sum();
        }

        public Optional<Paid> last() {
            return payments.stream().max(Comparator.comparing(Paid::at));
        }
    }

    /**
     * One payment.
     *
     * @param tiyn the amount, in 1/100 tenge
     * @param bankReference by which the bank finds it
     */
    record Paid(String id, long tiyn, Instant at, String payer, String bankReference) {}
}
