package kz.ruqsat.app.gateway.shep;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import kz.ruqsat.app.Settings;
import kz.ruqsat.app.gateway.Participant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * In the demo: tells the gateway of the sandbox where our systems take their letters. A real gateway has it in its own
 * register.
 */
@Component
class Enrolment {
    private static final Logger LOG = LoggerFactory.getLogger(Enrolment.class);
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final int TRIES = 10;
    private static final long PAUSE_MILLIS = 3000;

    private final ShepHttp gateway;
    private final Settings settings;
    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();

    Enrolment(ShepHttp gateway, Settings settings) {
        this.gateway = gateway;
        this.settings = settings;
    }

    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        if (settings.demo()) {
            Thread.ofVirtual().name("shep-enrolment").start(this::persistently);
        }
    }

    private void persistently() {
        for (int i = 0; i < TRIES; i++) {
            try {
                enrol();
                return;
            } catch (IOException e) {
                LOG.debug("the gateway does not take our addresses", e);
            }
            try {
                Thread.sleep(PAUSE_MILLIS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
        LOG.warn("the gateway does not know where to bring letters");
    }

    /** Tells the addresses of all our systems. */
    void enrol() throws IOException {
        for (Participant participant : Participant.values()) {
            String address =
                    settings.publicUrl().toString().replaceFirst("/+$", "") + "/gateway/shep/" + participant.system();
            String body =
                    JsonMapper.shared().writeValueAsString(Map.of("system", participant.system(), "url", address));
            send(HttpRequest.newBuilder(gateway.address("/participants"))
                    .timeout(PATIENCE)
                    .header("Content-Type", "application/json")
                    .POST(BodyPublishers.ofString(body))
                    .build());
        }
    }

    private void send(HttpRequest request) throws IOException {
        try {
            HttpResponse<Void> answer = client.send(request, BodyHandlers.discarding());
            if (answer.statusCode() / 100 != 2) {
                throw new IOException("status " + answer.statusCode());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }
}
