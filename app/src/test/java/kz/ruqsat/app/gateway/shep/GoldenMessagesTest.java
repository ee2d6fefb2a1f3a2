package kz.ruqsat.app.gateway.shep;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import kz.ruqsat.app.gateway.LegalEntity;
import kz.ruqsat.app.gateway.Letter;
import kz.ruqsat.app.gateway.NaturalPerson;
import kz.ruqsat.app.gateway.PowerOfAttorney;
import kz.ruqsat.app.gateway.Unreadable;
import kz.ruqsat.app.gateway.XmlReading;
import kz.ruqsat.core.shared.Bin;
import kz.ruqsat.core.shared.Iin;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each message of the gateway against its file, as it is written and as it is read. */
class GoldenMessagesTest {
    private static final Instant AT = Instant.parse("2026-11-22T06:30:00.250Z");
    private static final Iin IIN = new Iin("850101300015");
    private static final Bin BIN = new Bin("050140000011");
    private static final LocalDate DAY = LocalDate.of(2026, 11, 2);

    @Test
    void writesAQuestionOfTheSyncChannel() {
        written(
                "sync-question.xml",
                SyncXml.write(new SyncXml.Question(
                        "q-1", "GbdulInfoByBin_v2", AT, "e-licensing", "<a b=\"1\">Өтініш & ]]></a>")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"escaped", "cdata", "inline"})
    void readsAnAnswerInEachForm(String form) {
        SyncXml.Answer answer = SyncXml.answer(read("sync-answer-" + form + ".xml"));

        assertThat(answer.correlationId()).isEqualTo("q-1");
        assertThat(answer.code()).isEqualTo("SCSS001");
        assertThat(answer.at()).isEqualTo(Instant.parse("2026-11-22T06:30:01Z"));
        XmlReading data = XmlReading.of(String.valueOf(answer.data()));
        assertThat(data.name()).isEqualTo("Response");
        assertThat(data.text("Status", "Code")).isEqualTo("002");
    }

    @Test
    void readsDataOfATypeOfItsOwn() {
        SyncXml.Answer answer = SyncXml.answer(read("sync-answer-typed.xml"));

        assertThat(XmlReading.of(String.valueOf(answer.data())).text("Status", "Code"))
                .isEqualTo("002");
    }

    @Test
    void keepsCodeAndMessageOfAFailure() {
        SyncXml.Answer answer = SyncXml.answer(read("sync-answer-failure.xml"));

        assertThat(answer.code()).isEqualTo("SCE017");
        assertThat(answer.message()).isEqualTo("Қызмет тіркелмеген");
        assertThat(answer.data()).isNull();
    }

    @Test
    void readsAFaultWithWhatLiesBeneath() {
        ShepError error = ShepError.ofFault(read("fault.xml"));

        assertThat(error.toString()).isEqualTo("SCSE003: The service does not answer (ACE011: Connection refused)");
        assertThat(error.at()).isEqualTo(Instant.parse("2026-11-22T06:30:01Z"));
    }

    @Test
    void readsAFaultOfSoapItself() {
        assertThat(ShepError.ofFault(read("fault-plain.xml")))
                .isEqualTo(new ShepError("soap:Client", "Policy Falsified", null, null));
    }

    @Test
    void writesTheFaultOfAParticipant() {
        written(
                "client-fault.xml",
                new ShepError("INTERNAL", "not taken <now>", AT, null).fault(ClientXml.TYPES, "sendMessage"));
    }

    @Test
    void writesTheMessagesOfTheAsyncChannel() {
        written("send-request.xml", AsyncXml.sendMessage(letter(null, "{\"a\":\"<b>\"}")));
        written("send-response.xml", AsyncXml.sendMessage(letter("c-1", "<r/>")));
        written("delivery-notification.xml", AsyncXml.accepted("m-1", "Consent_finance", "e-licensing", AT));
        written("status-question.xml", AsyncXml.getMessageStatus("m-1", "window", AT));
        written("messages-question.xml", AsyncXml.getMessages("ELicensing_Result", "window", 50, AT));
        written("client-received.xml", ClientXml.received("m-1", "c-1", AT));
        written("client-noticed.xml", ClientXml.noticed(AT, "{7d0a5d0c-0000-4000-8000-1234567890ab}"));
    }

    private static MessageXml letter(@Nullable String correlation, String data) {
        Letter.Kind kind = correlation == null ? Letter.Kind.REQUEST : Letter.Kind.RESPONSE;
        return new MessageXml(null, correlation, "ELicensing_Application", kind, AT, "window", "package/R-1", data);
    }

    @Test
    void readsTheAnswersOfTheAsyncChannel() {
        assertThat(AsyncXml.receipt(read("receipt.xml")))
                .isEqualTo(new AsyncXml.Receipt("m-1", "c-1", Instant.parse("2026-11-22T06:30:01Z")));
        assertThat(AsyncXml.notification(read("delivery-notified.xml"))).isEqualTo("n-1");
        assertThat(AsyncXml.state(read("status.xml")))
                .isEqualTo(new AsyncXml.State("NOT_DELIVERED", "ACE002", "No such address"));
        List<MessageXml> messages = AsyncXml.messages(read("messages.xml"));
        assertThat(messages).hasSize(2);
        assertThat(messages.getFirst().data()).isEqualTo("{\"number\":1}");
        assertThat(messages.getLast().kind()).isEqualTo(Letter.Kind.NOTIFICATION);
    }

    @Test
    void readsWhatTheGatewayBrings() {
        assertThat(ClientXml.message(read("client-message.xml")))
                .isEqualTo(new MessageXml(
                        "m-1",
                        "c-1",
                        "ELicensing_Application",
                        Letter.Kind.REQUEST,
                        Instant.parse("2026-11-22T06:30:01Z"),
                        "window",
                        "package/R-1",
                        "{\"number\":1}"));
        assertThat(ClientXml.notice(read("client-notice.xml")))
                .isEqualTo(new ClientXml.StatusNotice("n-1", "m-1", new AsyncXml.State("DELIVERED", "OK", "taken")));
    }

    @Test
    void asksForAPerson() {
        written("natural-person-question.xml", NaturalPersonXml.question("q-1", AT, "e-licensing", IIN));
    }

    @Test
    void readsAPerson() {
        NaturalPerson person =
                NaturalPersonXml.answer(read("natural-person.xml"), IIN).orElseThrow();

        assertThat(person.fullName()).isEqualTo("АХМЕТОВ ДӘУРЕН СЕРІКҰЛЫ");
        assertThat(person.birthDate()).isEqualTo(LocalDate.of(1985, 1, 1));
        assertThat(person.living()).isTrue();
        assertThat(person.address()).isEqualTo("Астана, р-н Есиль, ул. Достық, 5, 12");
        assertThat(person.document())
                .isEqualTo(new NaturalPerson.IdentityDocument(
                        "002", "043210987", LocalDate.of(2019, 5, 6), LocalDate.of(2029, 5, 5)));
    }

    @Test
    void tellsAnAbsentPersonFromATrouble() {
        assertThat(NaturalPersonXml.answer(read("natural-person-absent.xml"), IIN))
                .isEmpty();
        XmlReading trouble = XmlReading.of(text("natural-person-absent.xml").replace("00001", "00042"));
        assertThatThrownBy(() -> NaturalPersonXml.answer(trouble, IIN)).isInstanceOf(Unreadable.class);
    }

    @Test
    void takesNobodyForSomebodyElse() {
        XmlReading answer = read("natural-person.xml");

        assertThatThrownBy(() -> NaturalPersonXml.answer(answer, new Iin("550505300118")))
                .hasMessageContaining("somebody else");
    }

    @Test
    void asksForAFirm() {
        written("legal-entity-question.xml", LegalEntityXml.question("220340001231", BIN));
    }

    @Test
    void readsAFirm() {
        LegalEntity firm = LegalEntityXml.answer(read("legal-entity.xml"), BIN).orElseThrow();

        assertThat(firm.fullName().kk()).isEqualTo("«Тау-кен» ЖШС");
        assertThat(firm.fullName().en()).isEqualTo("ТОО «Тау-кен»");
        assertThat(firm.registered()).isEqualTo(LocalDate.of(2005, 1, 17));
        assertThat(firm.liquidated()).isFalse();
        assertThat(firm.isHead(IIN)).isTrue();
        assertThat(firm.head()).isEqualTo(new LegalEntity.Head(IIN, "АХМЕТОВ ДӘУРЕН СЕРІКҰЛЫ"));
        assertThat(LegalEntityXml.answer(read("legal-entity-absent.xml"), BIN)).isEmpty();
    }

    @Test
    void asksForAPowerOfAttorney() {
        written("power-question.xml", PowerOfAttorneyXml.question("q-1", AT, "1-234", DAY));
    }

    @Test
    void readsAPowerOfAttorney() {
        PowerOfAttorney power = PowerOfAttorneyXml.answer(read("power.xml"), "q-1", "1-234", DAY)
                .orElseThrow();

        assertThat(power.notary()).isEqualTo("Оспанова А. Б.");
        assertThat(power.between(BIN, IIN)).isTrue();
        assertThat(power.allows(PowerOfAttorney.Power.FILE)).isTrue();
        assertThat(power.allows(PowerOfAttorney.Power.RECEIVE)).isFalse();
        assertThat(power.validOn(LocalDate.of(2027, 11, 1))).isTrue();
        assertThat(power.validOn(LocalDate.of(2027, 11, 2))).isFalse();
        assertThat(PowerOfAttorneyXml.answer(read("power-absent.xml"), "q-1", "1-234", DAY))
                .isEmpty();
        assertThatThrownBy(() -> PowerOfAttorneyXml.answer(read("power.xml"), "q-2", "1-234", DAY))
                .isInstanceOf(Unreadable.class);
    }

    private static void written(String file, String message) {
        assertThat(message).isEqualTo(text(file));
    }

    private static XmlReading read(String file) {
        return XmlReading.of(text(file));
    }

    /** Without the line breaks that only make the file readable. */
    private static String text(String file) {
        try (InputStream in = GoldenMessagesTest.class.getResourceAsStream("/golden/shep/" + file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .replaceAll(">\\s*\\n\\s*<", "><")
                    .strip();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
