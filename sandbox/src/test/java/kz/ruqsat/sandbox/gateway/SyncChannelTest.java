package kz.ruqsat.sandbox.gateway;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import kz.ruqsat.sandbox.RunningSandbox;
import kz.ruqsat.sandbox.ca.SigningKey;
import kz.ruqsat.sandbox.databases.Cases;
import kz.ruqsat.sandbox.files.JsonFile;
import kz.ruqsat.sandbox.people.CertificateKind;
import kz.ruqsat.sandbox.soap.Branch;
import kz.ruqsat.sandbox.soap.Envelope;
import kz.ruqsat.sandbox.soap.SignedDocument;
import kz.ruqsat.sandbox.soap.Untrusted;
import kz.ruqsat.sandbox.soap.WsSecurity;
import kz.ruqsat.sandbox.soap.Xml;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

class SyncChannelTest {
    private static final String FIRMS = "http://gbdulinfobybin_v2.egp.gbdul.tamur.kz";
    private static final String PERSONS = "http://message.persistence.interactive.nat";
    private static final String POWERS = "urn:ruqsat:enis:power-of-attorney:1";

    private final RunningSandbox running = RunningSandbox.get();
    private final Cases cases = new JsonFile(running.folder.resolve("cases.json")).read(Cases.class);
    private SoapClient client;

    @BeforeEach
    void open() throws Exception {
        client = new SoapClient("e-licensing");
    }

    @AfterEach
    void mend() throws Exception {
        for (var system : new String[] {"shep", "legal-entities", "natural-persons", "notary"}) {
            fault(system, "none");
        }
    }

    @Test
    void tellsWhoLeadsFirm() throws Exception {
        var head = running.applicant(CertificateKind.HEAD);
        for (int turn = 0; turn < 2; turn++) { // once as text, once as XML
            var answer = firm(requireNonNull(head.bin()));
            assertThat(Xml.text(answer, "Status", "Code")).contains("002");
            assertThat(Xml.text(answer, "Organization", "OrganizationLeader", "IIN"))
                    .contains(head.iin());
            assertThat(Xml.text(answer, "Organization", "FullNameKz"))
                    .contains(requireNonNull(head.organisation()).kk());
            assertThat(SignedDocument.signer(answer).getSubjectX500Principal().getName())
                    .contains("LEGAL-ENTITIES");
        }
    }

    @Test
    void knowsExceptionsAmongFirms() throws Exception {
        assertThat(Xml.text(firm(cases.absentFirm()), "Status", "Code")).contains("001");
        var other = cases.anotherHead();
        assertThat(other.head()).isNotEqualTo(other.signer());
        assertThat(Xml.text(firm(other.bin()), "Organization", "OrganizationLeader", "IIN"))
                .contains(other.head());
    }

    @Test
    void refusesUnsignedQuestionAboutFirm() throws Exception {
        var request =
                Branch.qualifiedRoot(FIRMS, "Request").add("RequestorBIN", "1").add("BIN", "2");
        assertThat(client.refused("/shep/sync", asked("GbdulInfoByBin_v2", Xml.text(request.element()))))
                .isEqualTo("SCSE001");
    }

    @Test
    void tellsAboutPerson() throws Exception {
        var head = running.applicant(CertificateKind.HEAD);
        var answer = person(head.iin());
        assertThat(Xml.text(answer, "messageResult", "code")).contains("00000");
        assertThat(Xml.text(answer, "persons", "person", "surname")).contains(head.surname());
        assertThat(Xml.text(answer, "persons", "person", "birthDate")).contains("1972-06-15");
        assertThat(Xml.text(answer, "persons", "person", "documents", "document", "type", "code"))
                .contains("002");
        assertThat(Xml.text(person(cases.absentPerson()), "messageResult", "code"))
                .contains("00001");
    }

    @Test
    void tellsAboutPowersOfAttorney() throws Exception {
        for (var power : cases.powersOfAttorney()) {
            var answer = power(power.number(), power.date());
            assertThat(Xml.text(answer, "result")).contains("FOUND");
            var found = Xml.child(answer, "powerOfAttorney").orElseThrow();
            var cancelled = power.kind() == Cases.Kind.CANCELLED;
            assertThat(Xml.text(found, "state")).contains(cancelled ? "CANCELLED" : "ACTIVE");
            var ended = LocalDate.parse(Xml.needed(found, "validUntil")).isBefore(LocalDate.now(ZoneOffset.ofHours(5)));
            assertThat(ended).isEqualTo(power.kind() == Cases.Kind.ENDED_YESTERDAY);
            assertThat(Xml.needed(found, "powers").contains("Өтініш"))
                    .isEqualTo(power.kind() != Cases.Kind.LIMITED_POWERS);
        }
        assertThat(Xml.text(power("9-9999", "2026-01-15"), "result")).contains("ABSENT");
    }

    @Test
    void refusesWhoSignsForAnother() throws Exception {
        var other = new SoapClient("window");
        var wrapped = other.signed(asked("ENIS_PowerOfAttorney", "<a/>"));
        assertThat(code(client.post("/shep/sync", wrapped))).isEqualTo("SCSE004");
    }

    @Test
    void refusesPersonInPlaceOfSystem() throws Exception {
        var person = key(running.applicant(CertificateKind.HEAD).iin());
        var envelope = Envelope.around(asked("ENIS_PowerOfAttorney", "<a/>"));
        WsSecurity.sign(envelope, person);
        assertThat(code(client.post("/shep/sync", envelope.bytes()))).isEqualTo("SCSE004");
    }

    @Test
    void refusesAlteredWrappedAndUnsignedBodies() throws Exception {
        var right = new String(client.signed(asked("ENIS_PowerOfAttorney", "<a/>")), StandardCharsets.UTF_8);
        var altered = right.replace("&lt;a/&gt;", "&lt;b/&gt;");
        assertThat(altered).isNotEqualTo(right);
        assertThat(code(client.post("/shep/sync", bytes(altered)))).isEqualTo("SCSE001");

        // The signed body moves into the header under its own id; the body that is read bears the same id.
        var body = right.substring(right.indexOf("<soap:Body"), right.indexOf("</soap:Envelope>"));
        var wrapped = right.replace(body, body.replace("&lt;a/&gt;", "&lt;b/&gt;"))
                .replace("</soap:Header>", "<wrapper>" + body + "</wrapper></soap:Header>");
        assertThat(code(client.post("/shep/sync", bytes(wrapped)))).isEqualTo("SCSE001");

        var unsigned = Envelope.around(asked("ENIS_PowerOfAttorney", "<a/>")).bytes();
        assertThat(code(client.post("/shep/sync", unsigned))).isEqualTo("SCSE001");
    }

    @Test
    void refusesWhatItDoesNotKnow() throws Exception {
        assertThat(client.refused("/shep/sync", asked("NOBODYS", "<a/>"))).isEqualTo("SCSE002");
        assertThat(code(client.post("/shep/sync", bytes("<!DOCTYPE a [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><a/>"))))
                .isEqualTo("SCSE005");
    }

    @Test
    void tellsDatabaseThatIsDownFromGatewayThatIsDown() throws Exception {
        fault("notary", "down");
        assertThat(client.refused("/shep/sync", asked("ENIS_PowerOfAttorney", "<a/>")))
                .isEqualTo("SCSE003");
        fault("shep", "down");
        assertThatThrownBy(() -> firm("1")).isInstanceOf(IOException.class);
    }

    @Test
    void answersLateWrongAndWithoutConnection() throws Exception {
        fault("natural-persons", "slow");
        long before = System.nanoTime();
        person(cases.absentPerson());
        assertThat(Duration.ofNanos(System.nanoTime() - before)).isGreaterThan(Duration.ofSeconds(1));

        fault("shep", "wrong-signature");
        var forged = client.post("/shep/sync", asked("NOBODYS", "<a/>"));
        assertThatThrownBy(() -> client.trusted(forged)).isInstanceOf(Untrusted.class);

        fault("shep", "garbage");
        assertThat(new String(client.post("/shep/sync", asked("NOBODYS", "<a/>")), StandardCharsets.UTF_8))
                .contains("sandbox garbage");

        fault("shep", "wrong-correlation");
        assertThatThrownBy(() -> person(cases.absentPerson())).isInstanceOf(AssertionError.class);
        assertThat(running.postJson("/faults", "{\"system\":\"notary\",\"kind\":\"duplicate\"}")
                        .statusCode())
                .isEqualTo(400);
    }

    private Element firm(String bin) throws Exception {
        var request = Branch.qualifiedRoot(FIRMS, "Request")
                .add("RequestorBIN", "040440009024")
                .add("BIN", bin);
        return client.ask("GbdulInfoByBin_v2", SignedDocument.signed(request.element(), client.key));
    }

    private Element person(String iin) throws Exception {
        var request = Branch.root(PERSONS, "Request")
                .add("messageId", UUID.randomUUID().toString())
                .add("messageDate", SoapClient.AT)
                .add("senderCode", "e-licensing")
                .add("iin", iin);
        return client.ask("GBDFL_UniversalServiceSync", Xml.text(request.element()));
    }

    private Element power(String number, String date) throws Exception {
        var request = Branch.root(POWERS, "request")
                .add("requestNumber", "1")
                .add("requestDate", "2026-11-22")
                .add("number", number)
                .add("date", date);
        return client.ask("ENIS_PowerOfAttorney", Xml.text(request.element()));
    }

    private Element asked(String service, String data) {
        return client.question(service, data, UUID.randomUUID().toString());
    }

    private String code(byte[] answer) throws Exception {
        var fault = client.trusted(answer);
        assertThat(fault.isFault()).isTrue();
        return Xml.needed(
                Xml.children(Xml.child(fault.content(), "detail").orElseThrow()).getFirst(), "errorCode");
    }

    private SigningKey key(String iin) throws Exception {
        running.signingCertificate(CertificateKind.HEAD); // the key is made when it is first wanted
        var person = running.applicant(CertificateKind.HEAD);
        var file =
                running.folder.resolve("keys").resolve(iin + "-" + person.bin()).resolve("sign.p12");
        return new kz.ruqsat.sandbox.ca.KeyFile(file, person.password()).read();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private void fault(String system, String kind) throws Exception {
        var body = "{\"system\":\"%s\",\"kind\":\"%s\"}".formatted(system, kind);
        assertThat(running.postJson("/faults", body).statusCode()).isEqualTo(200);
    }
}
