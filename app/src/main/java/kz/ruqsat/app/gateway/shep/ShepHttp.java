package kz.ruqsat.app.gateway.shep;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import kz.ruqsat.app.Settings;
import kz.ruqsat.app.gateway.Participant;
import kz.ruqsat.app.gateway.XmlReading;
import kz.ruqsat.eds.report.MessageVerdict;
import kz.ruqsat.eds.soap.WsSecurity;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Calls the gateway once: signs what is said, waits so long and no longer, believes only what the gateway signed. */
@Component
class ShepHttp {
    private static final Duration CONNECT = Duration.ofSeconds(3);
    private static final long ANSWER_LIMIT = 128L * 1024 * 1024;
    private static final int SOAP_FAULT = 500;

    private final URI gateway;
    private final ShepKeys keys;
    private final InstantSource time;
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(CONNECT)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    ShepHttp(Settings settings, ShepKeys keys, InstantSource time) {
        this.gateway = settings.shep().url();
        this.keys = keys;
        this.time = time;
    }

    /** An address beneath the gateway's. */
    URI address(String path) {
        return URI.create(gateway.toString().replaceFirst("/+$", "") + path);
    }

    /**
     * Says something.
     *
     * @param path of the channel: {@code /sync} or {@code /async}
     * @param content of the SOAP Body
     */
    Spoken say(String path, Participant as, String content, Duration patience) {
        byte[] question = {};
        try {
            question = WsSecurity.sign(content, keys.of(as));
            HttpResponse<byte[]> response = send(path, question, patience);
            int status = response.statusCode();
            if (status / 100 != 2 && status != SOAP_FAULT) {
                return new Spoken.Silent(question, response.body(), "status " + status);
            }
            return read(question, response.body());
        } catch (IOException | UncheckedIOException e) {
            return new Spoken.Silent(question, null, String.valueOf(e.getMessage()));
        }
    }

    private Spoken read(byte[] question, byte[] answer) {
        return switch (WsSecurity.verify(answer, keys.gateway(), time.instant())) {
            case MessageVerdict.Refused refused ->
                new Spoken.Silent(question, answer, "not signed by the gateway: " + refused);
            case MessageVerdict.Genuine genuine -> content(question, answer, new XmlReading(genuine.body()));
        };
    }

    private static Spoken content(byte[] question, byte[] answer, XmlReading body) {
        List<XmlReading> parts = body.parts();
        if (parts.size() != 1) {
            return new Spoken.Silent(question, answer, parts.size() + " elements in the Body");
        }
        XmlReading content = parts.getFirst();
        return content.name().equals("Fault")
                ? new Spoken.Faulted(question, answer, ShepError.ofFault(content))
                : new Spoken.Answered(question, answer, content);
    }

    /** The request's own timeout would end with the headers; a body that drips in must not hold us either. */
    private HttpResponse<byte[]> send(String path, byte[] question, Duration patience) throws IOException {
        HttpRequest request = HttpRequest.newBuilder(address(path))
                .header("Content-Type", "text/xml; charset=utf-8")
                .header("SOAPAction", "\"\"")
                .POST(BodyPublishers.ofByteArray(question))
                .build();
        var answer = client.sendAsync(request, BodyHandlers.limiting(BodyHandlers.ofByteArray(), ANSWER_LIMIT));
        @Nullable Throwable trouble;
        try {
            return answer.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            trouble = e;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            trouble = e;
        } catch (ExecutionException e) {
            trouble = e.getCause();
        }
        answer.cancel(true);
        throw new IOException("no answer of " + path + " within " + patience + ": " + trouble, trouble);
    }
}
