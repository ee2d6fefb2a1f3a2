package kz.ruqsat.sandbox.gateway;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import kz.ruqsat.sandbox.files.JsonFile;
import kz.ruqsat.sandbox.soap.Malformed;
import kz.ruqsat.sandbox.soap.Untrusted;
import kz.ruqsat.sandbox.systems.InformationSystem;
import org.w3c.dom.Element;

/** The systems outside that letters are brought to, and where they live; kept in {@code participants.json}. */
final class Participants implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final JsonFile file;
    private final Door door;
    private final Map<String, String> addresses = new ConcurrentHashMap<>();
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

    Participants(Path folder, Door door) {
        this.file = new JsonFile(folder.resolve("participants.json"));
        this.door = door;
        if (file.exists()) {
            Map<?, ?> kept = file.read(Map.class);
            kept.forEach((system, url) -> addresses.put(String.valueOf(system), String.valueOf(url)));
        }
    }

    synchronized void register(InformationSystem system, String url) {
        addresses.put(system.name(), url);
        file.write(new TreeMap<>(addresses));
    }

    Map<String, String> shown() {
        return new TreeMap<>(addresses);
    }

    /** A call that failed, and why. */
    static final class Unreached extends Exception {
        Unreached(String message) {
            super(message);
        }
    }

    /** Calls the system; gives back what it answered, signed by it. */
    Element call(InformationSystem system, Element question) throws Unreached {
        var address = addresses.get(system.name());
        if (address == null) {
            throw new Unreached(system.name() + " is not registered");
        }
        try {
            var request = HttpRequest.newBuilder(URI.create(address))
                    .timeout(PATIENCE)
                    .header("Content-Type", "text/xml; charset=utf-8")
                    .header("SOAPAction", "\"\"")
                    .POST(HttpRequest.BodyPublishers.ofByteArray(door.signed(question)))
                    .build();
            var answer = http.send(request, HttpResponse.BodyHandlers.ofByteArray());
            if (answer.statusCode() / 100 != 2 && answer.statusCode() != 500) {
                throw new Unreached(address + " answers " + answer.statusCode());
            }
            var content = door.checked(answer.body(), system);
            if ("Fault".equals(content.getLocalName())) {
                throw new Unreached(address + " does not take it now");
            }
            return content;
        } catch (IOException | Malformed | Untrusted e) {
            throw new Unreached(address + ": " + e);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw new Unreached("the sandbox closes");
        }
    }

    @Override
    public void close() {
        http.shutdownNow();
    }
}
