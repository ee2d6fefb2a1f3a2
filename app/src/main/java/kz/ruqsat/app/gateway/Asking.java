package kz.ruqsat.app.gateway;

/**
 * Who asks a foreign system and what it belongs to: kept with the exchange, and the ground of the question.
 *
 * @param actor {@code iin:<12 digits>} or {@code system:<job>}
 * @param subject {@code application/KZ…}, {@code draft/…} or {@code reception/…}
 */
public record Asking(String actor, String subject) {

    /** A question that belongs to an application. */
    public static Asking ofApplication(String actor, String number) {
        return new Asking(actor, "application/" + number);
    }

    /** A question that belongs to a request which is still being filled. */
    public static Asking ofDraft(String actor, String draft) {
        return new Asking(actor, "draft/" + draft);
    }
}
