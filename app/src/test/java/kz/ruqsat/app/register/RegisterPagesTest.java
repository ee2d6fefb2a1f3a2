package kz.ruqsat.app.register;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kz.ruqsat.app.casework.store.Documents;
import kz.ruqsat.app.database.StatementCounter;
import kz.ruqsat.app.licences.IssuingOffice;
import kz.ruqsat.app.register.Visitor.Seen;
import kz.ruqsat.core.shared.UnifiedNumber;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RegisterPagesTest {
    private static final IssuingOffice OFFICE = IssuingOffice.shared();
    private static final Visitor VISITOR = Visitor.at(OFFICE);

    private static UnifiedNumber firms;
    private static UnifiedNumber persons;
    private static UnifiedNumber old;
    private static UnifiedNumber newer;

    @BeforeAll
    static void issue() {
        firms = OFFICE.issue(IssuingOffice.FIRM, "=«Көксу & <i>Кен</i>» ЖШС");
        persons = OFFICE.issue(IssuingOffice.PERSON, "Құрманғали Өмір");
        old = OFFICE.issue(IssuingOffice.FIRM, "«Бұрынғы атау» ЖШС");
        newer = OFFICE.reissue(old, IssuingOffice.FIRM, "«Жаңа атау» ЖШС");
    }

    @Test
    void findsByNumberNameAndHolder() {
        assertThat(VISITOR.search(firms.value().toLowerCase(java.util.Locale.ROOT))
                        .text())
                .contains("/licences/" + firms)
                .contains("licence found")
                .contains("&lt;i&gt;");
        assertThat(VISITOR.search("коксу кеннин").text()).contains("/licences/" + firms);
        assertThat(VISITOR.search("050140000011").text())
                .contains("/licences/" + firms, "/licences/" + old, "/licences/" + newer, "BIN 050140000011")
                .doesNotContain("/licences/" + persons);
    }

    @Test
    void masksThePersonsNumber() {
        for (String page : List.of("/register?q=850101300015", "/licences/" + persons, "/verify?number=" + persons)) {
            Seen seen = VISITOR.get(page);
            assertThat(seen.status()).isEqualTo(200);
            assertThat(seen.text()).contains("Құрманғали Өмір", "IIN ••••••••••15");
            assertThat(seen.text().replace("q=850101300015", "").replace("value=\"850101300015\"", ""))
                    .doesNotContain("850101300015");
        }
    }

    @Test
    void showsOnlyPublicFacts() {
        String card = VISITOR.get("/licences/" + firms).text();
        assertThat(card)
                .contains("«Ақтөбе» карьері &lt;b&gt;", "Zhambyl region", "Blasting for the extraction of minerals")
                .contains("Жарылыс жұмыстары – тек күндіз")
                .doesNotContain("910203400014", "Құпиябаев", "Фосфорит");
    }

    @Test
    void tellsTheStatusInWords() throws InterruptedException {
        assertThat(VISITOR.get("/licences/" + newer).answer()).isEqualTo("|The licence is in force.");
        Seen seen = VISITOR.get("/licences/" + old);
        for (int i = 0; i < 500 && !seen.text().contains("Reissued as " + newer); i++) {
            Thread.sleep(20);
            seen = VISITOR.get("/licences/" + old);
        }
        assertThat(seen.text())
                .contains("The licence was reissued and is no longer in force.", "href=\"/licences/" + newer + "\"")
                .contains("Reissued as " + newer);
        assertThat(VISITOR.get("/licences/" + newer).text()).contains("Issued in place of " + old);
        assertThat(VISITOR.get("/register?status=reissued&q=" + Visitor.encoded("атау"))
                        .text())
                .contains("/licences/" + old)
                .doesNotContain("/licences/" + newer);
    }

    @Test
    void provesTheHistory() {
        String card = VISITOR.get("/licences/" + firms).text();
        Matcher hash = Pattern.compile("[0-9a-f]{64}").matcher(card.substring(card.indexOf("History and proof")));
        assertThat(hash.find()).isTrue();
        assertThat(card).contains("0".repeat(64));
    }

    @Test
    void givesTheSignedFilesOfAFirm() {
        Seen pdf = VISITOR.get("/licences/" + firms + "/document.pdf");
        assertThat(pdf.status()).isEqualTo(200);
        assertThat(pdf.header("content-type")).isEqualTo("application/pdf");
        assertThat(pdf.header("content-disposition")).contains("inline", firms + ".pdf");
        assertThat(new String(pdf.bytes(), 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
        Seen data = VISITOR.get("/licences/" + firms + "/data.cms");
        assertThat(data.header("content-disposition")).contains("attachment");
        assertThat(VISITOR.get("/licences/" + firms).text())
                .contains(Documents.sha256(pdf.bytes()), Documents.sha256(data.bytes()));
    }

    @Test
    void givesThePersonsFilesToWhoKnowsTheIin() {
        String address = "/licences/" + persons + "/document.pdf";
        Seen asked = VISITOR.get(address);
        assertThat(asked.status()).isEqualTo(422);
        assertThat(asked.text()).contains("Type the 12 digits").doesNotContain("%PDF-");
        Matcher token = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"").matcher(asked.text());
        assertThat(token.find()).isTrue();
        String cookie = asked.response().headers().allValues("set-cookie").stream()
                .filter(one -> one.startsWith("ruqsat-csrf"))
                .findFirst()
                .orElseThrow()
                .replaceFirst(";.*", "");
        String form = "_csrf=" + Visitor.encoded(token.group(1)) + "&iin=";
        assertThat(VISITOR.post(address, form + "910203400014", cookie).text()).contains("This is not the IIN");
        assertThat(VISITOR.post(address, form + "850101+300015", cookie).text()).startsWith("%PDF-");
    }

    @Test
    void exportsForASpreadsheet() {
        Seen csv = VISITOR.get("/register/licences.csv?q=" + Visitor.encoded("көксу кен"));
        assertThat(csv.header("content-type")).startsWith("text/csv");
        assertThat(csv.text()).startsWith("\uFEFF\"Number\";\"Holder\"");
        assertThat(csv.text()).contains("\"'=«Көксу & <i>Кен</i>» ЖШС\"", ";\"in force\";\"\"");
        assertThat(VISITOR.get("/register/licences.csv?q=850101300015").text())
                .contains("••••••••••15")
                .doesNotContain("850101300015");
    }

    @Test
    void tellsWhatToDoWhenNothingIsFound() {
        assertThat(VISITOR.search("жоқ мұндай атау").text()).contains("Nothing was found", "Try fewer words");
        assertThat(VISITOR.search("KZ00LMC00000017").text()).contains("check digits do not fit");
        assertThat(VISITOR.search("850101300016").text()).contains("check digit does not fit");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'; drop table licence;--",
                "%",
                "_",
                "\\",
                "a:*&|!()<->'",
                "\u0000\u0001",
                "\u202e\u200b",
                "<script>alert(1)</script>",
                "😀🏳️‍🌈",
                "''::*"
            })
    void staysCalm(String hostile) {
        assertThat(VISITOR.search(hostile).status()).isEqualTo(200);
        assertThat(VISITOR.search(hostile.repeat(25)).status()).isEqualTo(200);
        assertThat(VISITOR.search(hostile).text()).doesNotContain("<script>alert");
        assertThat(VISITOR.get("/register?after=" + Visitor.encoded(hostile) + "&status=" + Visitor.encoded(hostile))
                        .status())
                .isEqualTo(200);
        assertThat(VISITOR.get("/verify?number=" + Visitor.encoded(hostile)).status())
                .isIn(200, 422);
    }

    @Test
    void knowsNoLicenceThatIsNone() {
        UnifiedNumber none = UnifiedNumber.of("LMC", 98_765_432);
        Seen seen = VISITOR.get("/licences/" + none);
        assertThat(seen.status()).isEqualTo(404);
        assertThat(seen.answer()).isEqualTo("rq-answer--bad|" + none + " is not in the register");
        Seen mistyped = VISITOR.get("/licences/KZ00LMC00000001");
        assertThat(mistyped.status()).isEqualTo(303);
        assertThat(VISITOR.get(mistyped.header("location")).text()).contains("check digits do not fit");
        assertThat(VISITOR.get("/licences/KZ00LMC00000001/data.cms").status()).isEqualTo(404);
        assertThat(VISITOR.get("/licences/" + none + "/document.pdf").status()).isEqualTo(404);
        Seen lower = VISITOR.get("/licences/" + firms.value().toLowerCase(java.util.Locale.ROOT));
        assertThat(lower.status()).isEqualTo(303);
    }

    @Test
    void speaksThreeLanguages() {
        assertThat(VISITOR.speaking("kk").get("/licences/" + firms).text()).contains("Лицензия қолданыста.");
        assertThat(VISITOR.speaking("ru").get("/licences/" + firms).text()).contains("Лицензия действует.");
        for (String language : List.of("kk", "ru", "en")) {
            for (String page : List.of("/register", "/licences/" + old, "/verify", "/verify?number=" + firms)) {
                assertThat(VISITOR.speaking(language).get(page).text()).doesNotContain("[register.", "[shell.");
            }
        }
    }

    @Test
    void asksTheDatabaseAFixedNumberOfTimes() {
        assertThat(statements("/register?q=" + Visitor.encoded("тау кен"))).isEqualTo(1);
        assertThat(statements("/register")).isEqualTo(1);
        assertThat(statements("/licences/" + old)).isEqualTo(3);
        assertThat(statements("/licences/" + firms + "/document.pdf")).isEqualTo(3);
        assertThat(statements("/licences/" + firms + "/package.zip")).isEqualTo(5);
        assertThat(statements("/verify?number=" + firms)).isEqualTo(5);
        assertThat(statements("/verify")).isZero();
    }

    private static int statements(String path) {
        StatementCounter counter = OFFICE.statements();
        counter.forget();
        VISITOR.get(path);
        return counter.transactions().stream().mapToInt(List::size).sum();
    }
}
