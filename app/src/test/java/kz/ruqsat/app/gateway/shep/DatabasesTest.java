package kz.ruqsat.app.gateway.shep;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import kz.ruqsat.app.exchange.Exchange;
import kz.ruqsat.app.exchange.Exchange.Outcome;
import kz.ruqsat.app.exchange.Exchanges;
import kz.ruqsat.app.gateway.Asking;
import kz.ruqsat.app.gateway.LegalEntity;
import kz.ruqsat.app.gateway.NaturalPerson;
import kz.ruqsat.app.gateway.PowerOfAttorney;
import kz.ruqsat.app.gateway.Reply;
import kz.ruqsat.core.shared.Bin;
import kz.ruqsat.core.shared.Iin;
import kz.ruqsat.sandbox.faults.Fault;
import kz.ruqsat.sandbox.faults.OutsideSystem;
import kz.ruqsat.sandbox.people.CertificateKind;
import kz.ruqsat.sandbox.people.PeopleFile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The databases behind the sandbox's gateway: what they know, what they do not, and every way of not being reached. */
class DatabasesTest {
    private static ShepApp app;
    private static ShepDatabases databases;
    private static JsonNode cases;

    private final Asking asking = Asking.ofDraft(
            "iin:850101300015", "draft-" + UUID.randomUUID().toString().substring(0, 8));

    @BeforeAll
    static void start() throws IOException, InterruptedException {
        app = ShepApp.get();
        databases = app.bean(ShepDatabases.class);
        cases = JsonMapper.shared().readTree(app.folder.resolve("cases.json"));
        // The first exchange of a JVM is a slow one.
        Asking first = new Asking("system:test", "draft/first");
        for (int i = 0;
                i < 10 && databases.naturalPerson(new Iin(firm().iin()), first) instanceof Reply.Unreachable;
                i++) {
            Thread.sleep(ShepApp.REST);
        }
    }

    @AfterEach
    void mend() throws InterruptedException {
        for (OutsideSystem system : OutsideSystem.values()) {
            app.sandbox.faults().set(system, Fault.NONE);
        }
        ask();
    }

    private static PeopleFile.Applicant firm() {
        return app.sandbox.people().applicants().stream()
                .filter(one -> one.bin() != null && one.certificate() == CertificateKind.HEAD)
                .filter(one -> !String.valueOf(one.bin())
                        .equals(cases.path("absentFirm").asString()))
                .filter(one -> !one.iin().equals(cases.path("absentPerson").asString()))
                .filter(one -> !String.valueOf(one.bin())
                        .equals(cases.path("anotherHead").path("bin").asString()))
                .findFirst()
                .orElseThrow();
    }

    private Reply<Optional<NaturalPerson>> ask() {
        return databases.naturalPerson(new Iin(firm().iin()), asking);
    }

    private Exchange last() {
        return app.bean(Exchanges.class).of(asking.subject()).getFirst();
    }

    private static <T> T found(Reply<Optional<T>> reply) {
        assertThat(reply).isInstanceOf(Reply.Answered.class);
        return ((Reply.Answered<Optional<T>>) reply).value().orElseThrow();
    }

    @Test
    void tellsWhoAPersonIsAndKeepsTheExchange() {
        NaturalPerson person = found(ask());

        assertThat(person.surname()).isEqualToIgnoringCase(firm().surname());
        assertThat(person.living()).isTrue();
        Exchange kept = last();
        assertThat(kept.outcome()).isEqualTo(Outcome.ANSWERED);
        assertThat(kept.actor()).isEqualTo(asking.actor());
        assertThat(app.bean(Exchanges.class).document(asking.subject(), kept.id(), true))
                .hasValueSatisfying(
                        document -> assertThat(document.bytes()).asString().contains("wsse:Security"));
    }

    @Test
    void followsADraftToItsApplication() {
        ask();
        app.bean(Exchanges.class).adopt(asking.subject(), "application/KZ-" + asking.subject());

        assertThat(app.bean(Exchanges.class).of("application/KZ-" + asking.subject()))
                .hasSize(1);
    }

    @Test
    void tellsWhoHeadsAFirm() {
        LegalEntity firm = found(databases.legalEntity(new Bin(String.valueOf(firm().bin())), asking));
        assertThat(firm.isHead(new Iin(firm().iin()))).isTrue();

        JsonNode other = cases.path("anotherHead");
        LegalEntity another =
                found(databases.legalEntity(new Bin(other.path("bin").asString()), asking));
        assertThat(another.isHead(new Iin(other.path("signer").asString()))).isFalse();
    }

    @Test
    void tellsAbsentFromUnreachable() {
        Reply<Optional<NaturalPerson>> absent =
                databases.naturalPerson(new Iin(cases.path("absentPerson").asString()), asking);
        assertThat(absent).isEqualTo(new Reply.Answered<>(Optional.empty()));
        assertThat(last().outcome()).isEqualTo(Outcome.ABSENT);
        assertThat(databases.legalEntity(new Bin(cases.path("absentFirm").asString()), asking))
                .isEqualTo(new Reply.Answered<>(Optional.empty()));

        app.sandbox.faults().set(OutsideSystem.NATURAL_PERSONS, Fault.DOWN);

        assertThat(ask()).isInstanceOf(Reply.Unreachable.class);
        assertThat(last().outcome()).isEqualTo(Outcome.UNREACHABLE);
        assertThat(last().note()).contains("SCSE003");
    }

    @ParameterizedTest
    @EnumSource(
            value = Fault.class,
            names = {"DOWN", "SLOW", "GARBAGE", "WRONG_SIGNATURE", "WRONG_CORRELATION"})
    void believesNothingOfAGatewayThatFails(Fault fault) {
        app.sandbox.faults().set(OutsideSystem.SHEP, fault);
        long began = System.nanoTime();

        assertThat(ask()).isInstanceOf(Reply.Unreachable.class);

        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(ShepApp.PATIENCE.multipliedBy(3));
        assertThat(last().outcome()).isEqualTo(Outcome.UNREACHABLE);
    }

    @Test
    void sparesPeopleTheWaitForAServiceThatDoesNotAnswer() throws InterruptedException {
        app.sandbox.faults().set(OutsideSystem.NATURAL_PERSONS, Fault.DOWN);
        for (int i = 0; i < 3; i++) {
            ask();
        }
        app.sandbox.faults().set(OutsideSystem.NATURAL_PERSONS, Fault.NONE);

        assertThat(ask()).isInstanceOf(Reply.Unreachable.class);
        assertThat(last().note()).startsWith("not asked");
        assertThat(found(databases.legalEntity(new Bin(String.valueOf(firm().bin())), asking)))
                .as("the other databases are asked")
                .isNotNull();

        Thread.sleep(ShepApp.REST);
        assertThat(found(ask())).isNotNull();
    }

    @Test
    void tellsWhatAPowerOfAttorneyIsWorth() {
        LocalDate today = LocalDate.of(2026, 11, 24);

        PowerOfAttorney good = power("GOOD");
        assertThat(good.validOn(today)).isTrue();
        assertThat(good.allows(PowerOfAttorney.Power.FILE)).isTrue();
        assertThat(power("CANCELLED").state()).isEqualTo(PowerOfAttorney.State.CANCELLED);
        assertThat(power("ENDED_YESTERDAY").validOn(today)).isFalse();
        assertThat(power("ENDED_YESTERDAY").validOn(today.minusDays(1))).isTrue();
        assertThat(power("LIMITED_POWERS").allows(PowerOfAttorney.Power.FILE)).isFalse();
        assertThat(databases.find("0-000", today, asking)).isEqualTo(new Reply.Answered<>(Optional.empty()));
    }

    private PowerOfAttorney power(String kind) {
        for (JsonNode power : cases.path("powersOfAttorney")) {
            if (power.path("kind").asString().equals(kind)) {
                LocalDate date = LocalDate.parse(power.path("date").asString());
                return found(databases.find(power.path("number").asString(), date, asking));
            }
        }
        throw new AssertionError("no power of attorney " + kind);
    }
}
