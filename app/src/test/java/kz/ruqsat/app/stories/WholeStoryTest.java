package kz.ruqsat.app.stories;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.FilePayload;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import kz.ruqsat.core.shared.Language;
import kz.ruqsat.eds.SignatureVerifier;
import kz.ruqsat.eds.report.Verdict;
import kz.ruqsat.eds.report.Verification;
import kz.ruqsat.sandbox.ca.KeyKind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** From the first look at the portal to a stranger who verifies the licence. */
@Timeout(value = 8, unit = TimeUnit.MINUTES)
class WholeStoryTest {
    private final Stage stage = Stage.get();

    @AfterEach
    void nothingWrongOnAnyPage() {
        assertThat(stage.watch().findings()).as(stage.watch().toString()).isEmpty();
    }

    @Test
    void bringsALicenceInKazakhAtADesk() {
        tell(Reader.desktop(Language.KK), "Qaratau", "тау-кен", "zhambyl");
    }

    @Test
    void bringsALicenceInRussianOnAPhone() {
        tell(Reader.phone(Language.RU), "Öskemen", "горных", "karaganda");
    }

    /** The applicant logs in and signs, and the deputy chair signs licence and data, with keys of GOST 34.10-2015. */
    @Test
    void bringsALicenceWithGostKeys() {
        Reader reader = Reader.desktop(Language.RU);
        try (Applicant applicant = new Applicant(stage, reader, "Altai", 0);
                Provider provider = new Provider(stage, reader, 1)) {
            assertThat(applicant.person().keys()).isEqualTo(KeyKind.GOST_2015_512);
            applicant.signsUp();
            applicant.logsOut();
            applicant.logsIn();
            String number = applicant.files(Request.of("karaganda", "blasting"));
            provider.takesIn(number);
            provider.asksTheBodies(number);
            provider.consents(number, "industrial-safety", "ecology-karaganda");
            provider.expert.opens(number);
            provider.expert.decides("COMPLIES");
            provider.agrees(number);
            provider.providerHead.opens(number);
            provider.providerHead.readsAndSigns();
            signedByGost(applicant, number);
        }
    }

    private void signedByGost(Applicant applicant, String number) {
        applicant.looksAt(number);
        Visitor visitor = applicant.visitor();
        String card = visitor.link(visitor.text("portal.result.card")).getAttribute("href");
        String licence = card.substring("/licences/".length());
        byte[] data = visitor.download(visitor.text("portal.result.data"));
        SignatureVerifier verifier = stage.bean(SignatureVerifier.class);
        try (Visitor stranger = new Visitor(stage, visitor.reader())) {
            stranger.open(card);
            byte[] paper = stranger.download(stranger.text(
                    "register.files.document", stranger.texts().of(stage.law().paper())));
            Pictures.takePaper(paper, "gost-paper");
            for (Verification verified : List.of(verifier.verifyPdf(paper), verifier.verifyCms(data, null))) {
                assertThat(verified.verdict()).as("%s", verified.allReasons()).isEqualTo(Verdict.VALID);
                assertThat(verified.signatures().getFirst().algorithm()).startsWith("GOST3410-2015-512");
            }
            stranger.follow(stranger.text("shell.footer.verify"));
            stranger.verify(new FilePayload(licence + ".pdf", "application/pdf", paper));
            stranger.sees(stranger.text("register.answer.in-force"));
            stranger.picture("gost-verified");
            stranger.follow(stranger.text("register.verify.another"));
            stranger.verify(Papers.changed(paper));
            stranger.sees(stranger.text("register.answer.altered", licence));
        }
    }

    private void tell(Reader reader, String firm, String search, String region) {
        Request request = Request.of(region, "open-pit", "blasting", "chemical-production");
        try (Applicant applicant = new Applicant(stage, reader, firm, 0);
                Provider provider = new Provider(stage, reader)) {
            String number = filed(applicant, search, request);
            reviewed(provider, number, region);
            String licence = received(applicant, number);
            try (Visitor stranger = new Visitor(stage, reader)) {
                verified(stranger, licence, applicant);
            }
        }
    }

    private static String filed(Applicant applicant, String search, Request request) {
        Visitor visitor = applicant.visitor();
        applicant.signsUp();
        applicant.logsOut();
        applicant.logsIn(() -> applicant.choosesKey("identity.login.button"));
        applicant.findsTheService(search);
        visitor.picture("service");
        applicant.begins("issue");
        visitor.picture("tasks");
        applicant.confirmsTheFirm();
        applicant.fillsIn(request);
        applicant.write("responsibleIin", "850101300016");
        applicant.saves();
        assertThat(visitor.status()).isEqualTo(422);
        visitor.sees(visitor.text("shell.form.error.iin", Request.label("responsibleIin", visitor.reader())));
        assertThat(visitor.field(Request.label("objectName", visitor.reader())).inputValue())
                .isEqualTo("«Көктас» кеніші");
        assertThat(visitor.field(Request.answer("activities", "blasting", visitor.reader()))
                        .isChecked())
                .isTrue();
        visitor.picture("form-error");
        applicant.write("responsibleIin", applicant.person().iin());
        applicant.saves();
        applicant.attaches(request.documents());
        visitor.picture("documents");
        visitor.follow(visitor.text("drafting.documents.next"));
        visitor.picture("check");
        String number = applicant.checks();
        applicant.pays();
        visitor.picture("sign");
        applicant.signs("portal.sign.button");
        visitor.sees(visitor.text("portal.filed.title"));
        visitor.picture("filed");
        visitor.follow(visitor.text("portal.filed.follow"));
        visitor.sees(number);
        return number;
    }

    private static void reviewed(Provider provider, String number, String region) {
        Officer clerk = provider.clerk;
        clerk.logsIn();
        clerk.visitor().picture("inbox");
        provider.takesIn(number);
        provider.expert.opens(number);
        provider.expert.visitor().picture("completeness");
        provider.expert
                .visitor()
                .unfolds(provider.expert.visitor().text("review.documents.showHere", Request.ALL.getFirst() + ".pdf"));
        provider.asksTheBodies(number);
        provider.consents(number, "industrial-safety", "sanitary-control", "ecology-" + region);
        provider.expert.opens(number);
        provider.expert.visitor().picture("case");
        provider.expert
                .visitor()
                .write(provider.expert.visitor().text("review.field.conditions"), "Тек өтініштегі объектіде.");
        provider.expert.decides("COMPLIES");
        provider.agrees(number);
        provider.providerHead.opens(number);
        provider.providerHead.readsAndSigns();
        provider.clerk.visitor().open("/review/journals/outgoing");
        provider.clerk.visitor().sees(number);
        provider.clerk.visitor().picture("papers");
    }

    /** The applicant finds the result; the number of the licence. */
    private static String received(Applicant applicant, String number) {
        Visitor visitor = applicant.visitor();
        visitor.open("/cabinet");
        visitor.picture("cabinet");
        visitor.follow(number);
        visitor.sees(visitor.text("portal.result.granted"));
        visitor.picture("path");
        String card = visitor.link(visitor.text("portal.result.card")).getAttribute("href");
        assertThat(visitor.download(visitor.text("portal.result.data"))).isNotEmpty();
        return card.substring("/licences/".length());
    }

    private static void verified(Visitor stranger, String licence, Applicant applicant) {
        stranger.open("/");
        stranger.follow(stranger.text("shell.start.register.title"));
        stranger.write(stranger.text("register.search"), licence);
        stranger.press(stranger.text("register.search.button"));
        stranger.picture("register");
        stranger.followContaining(licence);
        String paperName = stranger.texts().of(stranger.stage().law().paper());
        stranger.sees(stranger.text(
                "register.card.in-force",
                stranger.texts().language() == Language.EN ? paperName.toLowerCase(Locale.ROOT) : paperName));
        stranger.picture("licence");
        byte[] paper = stranger.download(stranger.text("register.files.document", paperName));
        Pictures.takePaper(paper, stranger.reader().code() + "-paper");
        stranger.follow(stranger.text("shell.footer.verify"));
        stranger.verify(new FilePayload(licence + ".pdf", "application/pdf", paper));
        stranger.sees(stranger.text("register.answer.in-force"));
        stranger.picture("verified");
        stranger.follow(stranger.text("register.verify.another"));
        stranger.verify(Papers.changed(paper));
        stranger.sees(stranger.text("register.answer.altered", licence));
        stranger.picture("altered");
    }
}
