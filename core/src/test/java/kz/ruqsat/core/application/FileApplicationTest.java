package kz.ruqsat.core.application;

import static kz.ruqsat.core.application.MiningLicence.CONTENT;
import static kz.ruqsat.core.application.MiningLicence.FEE_TIYN;
import static kz.ruqsat.core.application.MiningLicence.issue;
import static kz.ruqsat.core.application.MiningLicence.request;
import static kz.ruqsat.core.application.People.DIRECTOR;
import static kz.ruqsat.core.application.People.signature;
import static kz.ruqsat.core.application.Specification.given;
import static kz.ruqsat.core.application.Story.FILED;
import static kz.ruqsat.core.application.Story.filing;
import static kz.ruqsat.core.application.Story.opened;
import static kz.ruqsat.core.deadline.Kazakhstan.at;
import static org.assertj.core.api.Assertions.assertThat;

import kz.ruqsat.core.application.Command.FileApplication;
import kz.ruqsat.core.application.Event.RequestAmended;
import kz.ruqsat.core.shared.Iin;
import org.junit.jupiter.api.Test;

class FileApplicationTest {
    private static final Story PAID = Story.prepared(issue()).paid();

    @Test
    void opensRegistration() {
        given(PAID)
                .when(file(DIRECTOR), "2026-11-20T10:00")
                .then(
                        filing(FILED, FILED),
                        opened(
                                1,
                                "register",
                                null,
                                Story.term(MiningLicence.QUARTER_HOUR, FILED, "2026-11-20T10:15"),
                                FILED));
    }

    @Test
    void countsEveningFilingFromNextWorkingDay() {
        var friday = at("2026-11-20T18:31");
        var monday = at("2026-11-23T09:00");
        given(PAID)
                .when(new FileApplication(signature(DIRECTOR, friday), CONTENT), "2026-11-20T18:31")
                .then(
                        filing(monday, friday),
                        opened(
                                1,
                                "register",
                                null,
                                Story.term(MiningLicence.QUARTER_HOUR, monday, "2026-11-23T09:15"),
                                friday));
    }

    @Test
    void filesFreeService() {
        Request free = request("issue", People.FIRM, issue().facts(), 0);
        given(Story.prepared(free)).when(file(DIRECTOR), "2026-11-20T10:00").thenAccepted();
    }

    @Test
    void refusesUnpaid() {
        given(Story.prepared(issue())).when(file(DIRECTOR), "2026-11-20T10:00").thenRefused("refusal.unpaid");
    }

    @Test
    void refusesFeeThatHasRisenSincePayment() {
        Request dearer = request("issue", People.FIRM, issue().facts(), FEE_TIYN + 1);
        given(PAID.and(new RequestAmended(dearer, at("2026-11-20T09:50"))))
                .when(file(DIRECTOR), "2026-11-20T10:00")
                .thenRefused("refusal.unpaid");
    }

    @Test
    void refusesSignatureOverOtherData() {
        given(PAID)
                .when(new FileApplication(signature(DIRECTOR, FILED), "ff".repeat(32)), "2026-11-20T10:00")
                .thenRefused("refusal.signed-other-data");
    }

    @Test
    void refusesAnotherPersonsSignature() {
        Story persons = Story.prepared(request("issue", People.PERSON, issue().facts(), FEE_TIYN))
                .paid();
        given(persons).when(file(DIRECTOR), "2026-11-20T10:00").thenRefused("refusal.signed-by-another");
        assertThat(People.PERSON.number())
                .isInstanceOfSatisfying(
                        Iin.class,
                        own -> given(persons)
                                .when(file(own), "2026-11-20T10:00")
                                .thenAccepted());
    }

    @Test
    void refusesSecondFiling() {
        given(Story.filed(issue())).when(file(DIRECTOR), "2026-11-20T10:00").thenRefused("refusal.filed-already");
        given().when(file(DIRECTOR), "2026-11-20T10:00").thenRefused("refusal.not-prepared");
        given(Story.granted()).when(file(DIRECTOR), "2026-11-25T10:00").thenRefused("refusal.decided-already");
    }

    private static FileApplication file(Iin signer) {
        return new FileApplication(signature(signer, FILED), CONTENT);
    }
}
