package kz.ruqsat.app.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import kz.ruqsat.core.shared.Language;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The ways to a refusal; read in the dark, so that the dark colours are looked at too. */
@Timeout(value = 8, unit = TimeUnit.MINUTES)
class RefusalStoriesTest {
    private final Stage stage = Stage.get();

    @AfterEach
    void nothingWrongOnAnyPage() {
        assertThat(stage.watch().findings()).as(stage.watch().toString()).isEmpty();
    }

    @Test
    void endsInARefusalOnSubstanceReturnedOnceForRework() {
        Reader reader = Reader.desktop(Language.KK).inTheDark();
        try (Applicant applicant = new Applicant(stage, reader, "Zhangatas", 0);
                Provider provider = new Provider(stage, reader)) {
            applicant.signsUp();
            String number = applicant.files(Request.of("zhambyl", "underground"));
            provider.takesIn(number);
            provider.asksTheBodies(number);
            provider.consents(number, "industrial-safety", "ecology-zhambyl");

            Visitor expert = provider.expert.visitor();
            provider.expert.opens(number);
            expert.press(expert.text("review.decision.DOES_NOT_COMPLY"));
            assertThat(expert.status()).as("a refusal gives its reasons").isEqualTo(422);
            expert.sees(expert.text("review.fault.grounds"));
            proposesRefusal(provider.expert, "qualification-not-met", "Техникалық басшының өтілі жеткіліксіз.");
            provider.agrees(number);

            Officer head = provider.providerHead;
            head.opens(number);
            head.visitor().write(head.visitor().text("review.field.remark"), "Талаптың тармағын атаңыз.");
            head.decides("RETURNED");

            provider.expert.opens(number);
            expert.sees("Талаптың тармағын атаңыз.");
            proposesRefusal(
                    provider.expert, "qualification-not-met", "Техникалық басшының өтілі бес жылдан аз (4-тармақ).");
            provider.agrees(number);
            head.opens(number);
            head.readsAndSigns();

            isRefused(applicant, number, "Техникалық басшының өтілі бес жылдан аз (4-тармақ).");
        }
    }

    @Test
    void endsBeforeItIsConsideredWhenADocumentIsMissing() {
        Reader reader = Reader.phone(Language.RU).inTheDark();
        try (Applicant applicant = new Applicant(stage, reader, "Ile Ken", 0);
                Provider provider = new Provider(stage, reader)) {
            applicant.signsUp();
            String number = applicant.files(Request.of("karaganda", "closure")
                    .withDocuments("qualification-information", "production-base", "technical-documentation"));
            provider.takesIn(number);

            provider.expert.opens(number);
            Visitor expert = provider.expert.visitor();
            expert.sees(expert.text("review.documents.missing"));
            expert.press(expert.text("review.decision.COMPLETE"));
            assertThat(expert.status()).as("what is missing is not complete").isEqualTo(422);
            provider.expert.decides("INCOMPLETE");
            provider.expert.opens(number);
            provider.expert.decides("REFUSAL_PREPARED");
            provider.agrees(number);
            provider.providerHead.opens(number);
            provider.providerHead.readsAndSignsByPhone();

            isRefused(applicant, number, applicant.visitor().text("review.template.incomplete"));
        }
    }

    @Test
    void canOnlyRefuseOnceABodyHasObjected() {
        Reader reader = Reader.desktop(Language.RU).inTheDark();
        try (Applicant applicant = new Applicant(stage, reader, "Shahar", 0);
                Provider provider = new Provider(stage, reader)) {
            applicant.signsUp();
            String number = applicant.files(Request.of("karaganda", "chemical-production"));
            provider.takesIn(number);
            provider.asksTheBodies(number);
            provider.consents(number, "industrial-safety", "ecology-karaganda");
            objects(provider.body("sanitary-control"), number);

            provider.expert.opens(number);
            Visitor expert = provider.expert.visitor();
            expert.sees("Санитарно-защитная зона не установлена.");
            expert.write(expert.text("review.field.conditions"), "Только на объекте.");
            expert.press(expert.text("review.decision.COMPLIES"));
            assertThat(expert.status()).as("the law says no").isEqualTo(422);
            expert.sees(expert.text("refusal.body-objects").replaceFirst(".*}", ""));
            assertThat(expert.field(expert.text("review.field.conditions")).inputValue())
                    .isEqualTo("Только на объекте.");
            expert.picture("objected");
            proposesRefusal(provider.expert, "body-objects", "Возражает орган санитарного контроля.");
            provider.agrees(number);
            provider.providerHead.opens(number);
            provider.providerHead.readsAndSigns();

            isRefused(applicant, number, "Возражает орган санитарного контроля.");
        }
    }

    private static void objects(Officer officer, String number) {
        officer.opensQuestion(number);
        Visitor visitor = officer.visitor();
        visitor.picture("question");
        visitor.press(visitor.text("consent.button.object"));
        assertThat(visitor.status()).as("an objection has a ground").isEqualTo(422);
        officer.answers("object", "Санитарно-защитная зона не установлена.");
    }

    private void proposesRefusal(Officer expert, String ground, String text) {
        Visitor visitor = expert.visitor();
        visitor.tick(visitor.texts().of(stage.law().ground(ground)));
        visitor.write(visitor.text("review.field.refusalText"), text);
        expert.decides("DOES_NOT_COMPLY");
    }

    private static void isRefused(Applicant applicant, String number, String why) {
        applicant.looksAt(number);
        Visitor visitor = applicant.visitor();
        visitor.sees(visitor.text("portal.result.refused"));
        visitor.sees(why);
        visitor.picture("refused");
        byte[] paper = visitor.download(visitor.text("portal.result.refusalPdf"));
        Pictures.takePaper(paper, visitor.reader().code() + "-refusal");
        assertThat(paper).isNotEmpty();
        assertThat(visitor.download(visitor.text("portal.result.data"))).isNotEmpty();
    }
}
