package kz.ruqsat.sandbox.gateway;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A message of the asynchronous channel, as it is kept.
 *
 * @param number in the order in which they came
 * @param sender the name of the system
 * @param data the document in it
 * @param note what is said of the state, such as why it could not be delivered
 * @param reported the state of which the sender was told last; null: of none
 * @param senderKey by which the sender knows the letter again; null: he gave none
 */
public record Letter(
        long number,
        String messageId,
        String correlationId,
        String serviceId,
        Kind kind,
        String sender,
        String receiver,
        Instant at,
        String data,
        State state,
        String note,
        Instant stateAt,
        @Nullable State reported,
        @Nullable String senderKey) {

    /** The gateway's {@code messageType}. */
    public enum Kind {
        REQUEST,
        NOTIFICATION,
        UPDATE,
        RESPONSE
    }

    /** The gateway's {@code messageState}. */
    public enum State {
        ON_DELIVERY,
        DELIVERED,
        NOT_DELIVERED,
        DELIVERY_STOPPED
    }

    Letter is(State newState, String why, Instant now) {
        return new Letter(
                number,
                messageId,
                correlationId,
                serviceId,
                kind,
                sender,
                receiver,
                at,
                data,
                newState,
                why,
                now,
                reported,
                senderKey);
    }

    Letter told() {
        return new Letter(
                number,
                messageId,
                correlationId,
                serviceId,
                kind,
                sender,
                receiver,
                at,
                data,
                state,
                note,
                stateAt,
                state,
                senderKey);
    }

    /** Another that says the same in a conversation that nobody began. */
    Letter misled(String otherMessage, String otherCorrelation) {
        return new Letter(
                number,
                otherMessage,
                otherCorrelation,
                serviceId,
                kind,
                sender,
                receiver,
                at,
                data,
                state,
                note,
                stateAt,
                reported,
                null);
    }

    boolean isOnItsWay() {
        return state == State.ON_DELIVERY;
    }

    boolean hasNews() {
        return !isOnItsWay() && state != reported;
    }
}
