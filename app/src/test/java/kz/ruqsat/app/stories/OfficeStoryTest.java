package kz.ruqsat.app.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import kz.ruqsat.core.shared.Language;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** A request is brought on paper to the provider's office, and goes on as any other. */
class OfficeStoryTest {
    private static final String BEGIN = "/office/new?service=mining-chemical-licence&covered=issue";

    private final Stage stage = Stage.get();

    @AfterEach
    void nothingWasWrongWithThePages() {
        assertThat(stage.watch().findings()).as(stage.watch().toString()).isEmpty();
    }

    @Test
    void clerkAcceptsARequestOnPaperAndBothNumbersAreOnTheSlip() {
        Reader reader = Reader.desktop(Language.RU);
        try (Officer clerk = new Officer(stage, reader, "committee", "clerk")) {
            Visitor visitor = clerk.visitor();
            String bin = String.valueOf(stage.applicant("Zhangatas", 0).bin());
            clerk.logsIn();
            visitor.follow(visitor.text("office.nav"));
            visitor.picture("office");
            visitor.open(BEGIN);
            visitor.write(label("number", reader), bin);
            visitor.picture("office-applicant");
            visitor.press(visitor.text("office.applicant.ask"));
            visitor.sees(bin);
            visitor.picture("office-request");

            visitor.follow(visitor.text("drafting.form.title"));
            Applicant.fillIn(visitor, Request.of("zhambyl", "open-pit"), clerk.iin());
            visitor.press(visitor.text("drafting.form.save"));
            Applicant.attach(visitor, Request.ALL);
            visitor.follow(visitor.text("drafting.documents.next"));
            visitor.tick(visitor.text("office.check.onPaper"));
            visitor.picture("office-check");
            visitor.press(visitor.text("office.check.go"));
            attachesTheReceipt(visitor, reader);
            visitor.picture("office-register");
            visitor.press(visitor.text("office.register.go"));

            visitor.sees(visitor.text("office.accepted.title"));
            visitor.sees(visitor.text("office.accepted.planned"));
            visitor.picture("office-accepted");
            byte[] slip = visitor.download(visitor.text("office.accepted.slip"));
            assertThat(new String(slip, 0, 5, StandardCharsets.ISO_8859_1)).isEqualTo("%PDF-");
            Pictures.takePaper(slip, "office-slip");
            visitor.follow(visitor.text("office.accepted.review"));
            visitor.sees(visitor.text("review.paper.accepted"));
            visitor.picture("office-review");
        }
    }

    private static void attachesTheReceipt(Visitor visitor, Reader reader) {
        String form = "receipt";
        visitor.write(label(form, "number", reader), "77-26");
        visitor.write(label(form, "tenge", reader), "43250");
        visitor.write(label(form, "paidOn", reader), "2026-10-15");
        visitor.write(label(form, "payer", reader), "«Жаңатас»");
        visitor.page().locator("input[type=file]").setInputFiles(Papers.pdf("receipt"));
        visitor.picture("office-receipt");
        visitor.press(visitor.text("drafting.receipt.attach"));
    }

    @Test
    void pagesOfTheOfficeFitAPhone() {
        Reader reader = Reader.phone(Language.KK);
        try (Officer clerk = new Officer(stage, reader, "police", "clerk")) {
            Visitor visitor = clerk.visitor();
            clerk.logsIn();
            visitor.open("/office");
            visitor.picture("office");
            visitor.open("/office/new?service=weapon-registration&covered=registration");
            visitor.write(label("number", reader), "123456789012");
            visitor.press(visitor.text("office.applicant.ask"));
            assertThat(visitor.status()).isEqualTo(422);
            visitor.sees(visitor.text("office.applicant.number"));
            visitor.picture("office-applicant");
        }
    }

    private static String label(String field, Reader reader) {
        return label("paper-applicant", field, reader);
    }

    private static String label(String form, String field, Reader reader) {
        return JsonMapper.shared()
                .readTree(Path.of("src/main/resources/forms", form + ".schema.json"))
                .at("/properties/" + field + "/x-title/" + reader.code())
                .asString();
    }
}
