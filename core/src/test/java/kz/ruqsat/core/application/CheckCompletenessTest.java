package kz.ruqsat.core.application;

import static kz.ruqsat.core.application.MiningLicence.issue;
import static kz.ruqsat.core.application.People.EXPERT;
import static kz.ruqsat.core.application.Specification.given;
import static kz.ruqsat.core.application.Story.CHECKED;
import static kz.ruqsat.core.application.Story.opened;
import static kz.ruqsat.core.application.Story.twoDaysFromReceipt;

import java.util.List;
import java.util.Map;
import kz.ruqsat.core.application.Command.CheckCompleteness;
import org.junit.jupiter.api.Test;

class CheckCompletenessTest {
    private static final String AT = "2026-11-20T11:00";
    private static final MissingDocument EXPIRED = new MissingDocument("equipment", MissingDocument.Cause.EXPIRED);

    @Test
    void goesOnToConsentsWhenComplete() {
        given(Story.assigned(issue()))
                .when(new CheckCompleteness(3, EXPERT, List.of(), ""), AT)
                .then(Story.checked(List.of()), opened(4, "request-consents", EXPERT, twoDaysFromReceipt(), CHECKED));
    }

    @Test
    void goesOnToRefusalWhenDocumentHasExpired() {
        given(Story.assigned(issue()))
                .when(new CheckCompleteness(3, EXPERT, List.of(EXPIRED), ""), AT)
                .then(
                        Story.checked(List.of(EXPIRED)),
                        opened(4, "refuse-consideration", EXPERT, twoDaysFromReceipt(), CHECKED));
    }

    @Test
    void refusesDocumentThatNobodyAskedFor() {
        MissingDocument photo = new MissingDocument("photo", MissingDocument.Cause.ABSENT);
        given(Story.assigned(issue()))
                .when(new CheckCompleteness(3, EXPERT, List.of(EXPIRED, photo), ""), AT)
                .thenRefused("refusal.unknown-document", null, Map.of("file", "photo"));
    }

    @Test
    void refusesSecondThought() {
        given(Story.incomplete(issue()))
                .when(new CheckCompleteness(3, EXPERT, List.of(), ""), AT)
                .thenRefused("refusal.task-done");
        given(Story.incomplete(issue()))
                .when(new CheckCompleteness(4, EXPERT, List.of(), ""), AT)
                .thenRefused("refusal.not-in-this-step");
    }
}
