package kz.ruqsat.core.application;

import static kz.ruqsat.core.application.MiningLicence.LICENCE;
import static kz.ruqsat.core.application.People.DIVISION_HEAD;
import static kz.ruqsat.core.application.People.PROVIDER_HEAD;
import static kz.ruqsat.core.application.People.signature;
import static kz.ruqsat.core.application.Specification.given;
import static kz.ruqsat.core.application.Story.SIGNED;
import static kz.ruqsat.core.application.Story.signed;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import kz.ruqsat.core.application.Application.Decided;
import kz.ruqsat.core.application.Command.AnswerConsent;
import kz.ruqsat.core.application.Command.PresumeConsents;
import kz.ruqsat.core.application.Command.Sign;
import kz.ruqsat.core.shared.Iin;
import kz.ruqsat.core.shared.UnifiedNumber;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SignTest {
    private static final String AT = "2026-11-24T15:10";

    @Test
    void grantsLicence() {
        Application after = given(Story.grantPrepared().agreed())
                .when(sign(7, PROVIDER_HEAD, PROVIDER_HEAD.iin(), LICENCE), AT)
                .then(signed(7));
        assertThat(after).isInstanceOfSatisfying(Decided.class, decided -> {
            assertThat(decided.granted()).isTrue();
            assertThat(decided.licence()).isEqualTo(LICENCE);
            assertThat(decided.at()).isEqualTo(SIGNED);
            assertThat(decided.outgoingNumber()).isEqualTo("Ш-1");
        });
    }

    static List<Story> refusals() {
        return List.of(
                Story.refusalPrepared().agreed(),
                Story.refusalOfConsiderationPrepared().agreed());
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void signsRefusalWithoutLicence(Story agreed) {
        Application after = given(agreed)
                .when(sign(agreed.lastTask(), PROVIDER_HEAD, PROVIDER_HEAD.iin(), null), AT)
                .thenAccepted();
        assertThat(after).isInstanceOfSatisfying(Decided.class, decided -> {
            assertThat(decided.granted()).isFalse();
            assertThat(decided.licence()).isNull();
        });
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void refusesLicenceNumberForRefusal(Story agreed) {
        given(agreed)
                .when(sign(agreed.lastTask(), PROVIDER_HEAD, PROVIDER_HEAD.iin(), LICENCE), AT)
                .thenRefused("refusal.licence-number");
    }

    @Test
    void refusesGrantWithoutLicenceNumber() {
        given(Story.grantPrepared().agreed())
                .when(sign(7, PROVIDER_HEAD, PROVIDER_HEAD.iin(), null), AT)
                .thenRefused("refusal.licence-number");
    }

    @Test
    void refusesAnotherPersonsSignature() {
        given(Story.grantPrepared().agreed())
                .when(sign(7, PROVIDER_HEAD, DIVISION_HEAD.iin(), LICENCE), AT)
                .thenRefused("refusal.signed-by-another");
    }

    @Test
    void refusesSignatureBeforeAgreement() {
        given(Story.grantPrepared())
                .when(sign(6, DIVISION_HEAD, DIVISION_HEAD.iin(), LICENCE), AT)
                .thenRefused("refusal.not-in-this-step");
        given(Story.grantPrepared())
                .when(sign(6, PROVIDER_HEAD, PROVIDER_HEAD.iin(), LICENCE), AT)
                .thenRefused("refusal.not-your-role");
    }

    @Test
    void refusesEverythingAfterDecision() {
        Story granted = Story.granted();
        given(granted)
                .when(sign(7, PROVIDER_HEAD, PROVIDER_HEAD.iin(), LICENCE), AT)
                .thenRefused("refusal.decided-already");
        given(granted)
                .when(new AnswerConsent("c1", People.SAFETY, false, "кеш"), "2026-11-25T10:00")
                .thenRefused("refusal.decided-already");
        given(granted).when(new PresumeConsents(), "2026-12-25T10:00").thenRefused("refusal.decided-already");
    }

    private static Sign sign(int task, Officer by, Iin signer, @Nullable UnifiedNumber licence) {
        return new Sign(task, by, signature(signer, SIGNED), "da".repeat(32), "Ш-1", licence);
    }
}
