package kz.ruqsat.app.exchange;

import java.time.Duration;
import java.time.Instant;
import kz.ruqsat.app.exchange.Exchange.Direction;
import kz.ruqsat.app.exchange.Exchange.Outcome;
import org.jspecify.annotations.Nullable;

/** An exchange to be kept, as {@link Exchange} has it, with the documents themselves. */
public record NewExchange(
        String subject,
        Direction direction,
        String actor,
        String system,
        String service,
        Instant at,
        Duration took,
        Outcome outcome,
        @Nullable String note,
        @Nullable String messageId,
        @Nullable String correlationId,
        byte @Nullable [] question,
        byte @Nullable [] answer) {

    /** We asked. */
    public static NewExchange asked(String subject, String actor, String system, String service, Instant at) {
        return begun(Direction.ASKED, subject, actor, system, service, at);
    }

    /** Another system spoke to us. */
    public static NewExchange received(String subject, String actor, String system, String service, Instant at) {
        return begun(Direction.RECEIVED, subject, actor, system, service, at);
    }

    private static NewExchange begun(
            Direction direction, String subject, String actor, String system, String service, Instant at) {
        return new NewExchange(
                subject,
                direction,
                actor,
                system,
                service,
                at,
                Duration.ZERO,
                Outcome.ANSWERED,
                null,
                null,
                null,
                null,
                null);
    }

    public NewExchange took(Duration time) {
        return new NewExchange(
                subject,
                direction,
                actor,
                system,
                service,
                at,
                time,
                outcome,
                note,
                messageId,
                correlationId,
                question,
                answer);
    }

    public NewExchange ended(Outcome how, @Nullable String words) {
        return new NewExchange(
                subject,
                direction,
                actor,
                system,
                service,
                at,
                took,
                how,
                words,
                messageId,
                correlationId,
                question,
                answer);
    }

    public NewExchange ids(@Nullable String message, @Nullable String correlation) {
        return new NewExchange(
                subject,
                direction,
                actor,
                system,
                service,
                at,
                took,
                outcome,
                note,
                message,
                correlation,
                question,
                answer);
    }

    public NewExchange documents(byte @Nullable [] asked, byte @Nullable [] answered) {
        return new NewExchange(
                subject,
                direction,
                actor,
                system,
                service,
                at,
                took,
                outcome,
                note,
                messageId,
                correlationId,
                asked,
                answered);
    }
}
