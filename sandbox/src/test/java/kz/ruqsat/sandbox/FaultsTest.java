package kz.ruqsat.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import kz.ruqsat.sandbox.ncalayer.NcaLayerAnswer;
import kz.ruqsat.sandbox.ncalayer.SignRequest;
import kz.ruqsat.sandbox.people.CertificateKind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class FaultsTest {
    private static final String LIST = "/crl/nca_rsa.crl";
    private final RunningSandbox running = RunningSandbox.get();

    @AfterEach
    void mend() throws Exception {
        for (var system : new String[] {"crl", "tsp"}) {
            set(system, "none");
        }
    }

    @Test
    void closesConnectionWhenDown() throws Exception {
        set("crl", "down");
        assertThatThrownBy(() -> running.get(LIST)).isInstanceOf(IOException.class);
        assertThat(running.text("/faults")).contains("\"crl\":\"down\"", "\"ocsp\":\"none\"");
        set("crl", "none");
        assertThat(running.get(LIST).statusCode()).isEqualTo(200);
    }

    @Test
    void answersGarbage() throws Exception {
        set("crl", "garbage");
        assertThat(running.text(LIST)).contains("sandbox garbage");
    }

    @Test
    void answersLate() throws Exception {
        set("crl", "slow");
        long before = System.nanoTime();
        assertThat(running.get(LIST).statusCode()).isEqualTo(200);
        assertThat(Duration.ofNanos(System.nanoTime() - before)).isGreaterThan(Duration.ofSeconds(1));
    }

    @Test
    void tellsThatThereIsNoTimeStamp() throws Exception {
        set("tsp", "down");
        var person = running.applicant(CertificateKind.INDIVIDUAL);
        try (var layer = running.ncaLayer()) {
            var answer = layer.sign(SignRequest.of("a").by(person.iin(), null).timeStamped());
            assertThat(answer)
                    .isInstanceOfSatisfying(
                            NcaLayerAnswer.Failed.class,
                            failed -> assertThat(failed.details()).startsWith("no time stamp from"));
        }
    }

    @Test
    void refusesUnknownSystem() throws Exception {
        assertThat(running.postJson("/faults", "{\"system\":\"pigeons\",\"kind\":\"down\"}")
                        .statusCode())
                .isEqualTo(400);
    }

    private void set(String system, String kind) throws Exception {
        var body = "{\"system\":\"%s\",\"kind\":\"%s\"}".formatted(system, kind);
        assertThat(running.postJson("/faults", body).statusCode()).isEqualTo(200);
    }
}
