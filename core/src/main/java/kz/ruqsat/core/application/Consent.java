package kz.ruqsat.core.application;

import org.jspecify.annotations.Nullable;

/** A question to another body and what became of it; {@code answer} is null while it is open. */
public record Consent(
        ConsentRequest request,
        @Nullable Answer answer,
        @Nullable String ground) {

    /** What a body said. */
    public enum Answer {
        CONSENTS,
        OBJECTS,
        /** No answer within the term, which the regulation reads as consent. */
        SILENT
    }

    public boolean open() {
        return answer == null;
    }
}
