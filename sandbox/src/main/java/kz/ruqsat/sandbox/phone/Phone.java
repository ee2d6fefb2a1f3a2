package kz.ruqsat.sandbox.phone;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Base64;
import kz.ruqsat.sandbox.ca.KeyUse;
import kz.ruqsat.sandbox.files.JsonFile;
import kz.ruqsat.sandbox.ncalayer.Pen;
import kz.ruqsat.sandbox.people.Person;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** eGov mobile as the server sees it: opens a link, fetches the documents, returns them signed. */
public final class Phone implements AutoCloseable {
    private static final String QR = "mobileSign:";
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Pen pen;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();

    public Phone(Pen pen) {
        this.pen = pen;
    }

    /** The server said no; the message is for the phone's owner. */
    static final class Refused extends RuntimeException {
        Refused(String message) {
            super(message);
        }

        Refused(String message, Throwable cause) {
            super(message, cause);
        }
    }

    /** @param scanned the text of the QR code, or the link alone */
    Offer open(String scanned) {
        var link = scanned.strip();
        var about = json(asked(request(link.startsWith(QR) ? link.substring(QR.length()) : link, "")
                .GET()
                .build()));
        var document = about.path("document");
        var uri = document.path("uri").asString("");
        var bearer = document.path("auth_type").asString("").equals("Bearer")
                ? document.path("auth_token").asString("")
                : "";
        return new Offer(about, json(asked(request(uri, bearer).GET().build())), uri, bearer);
    }

    /** Signs all documents of the offer with this person's key and returns them. */
    void sign(Offer offer, Person person) {
        var answer = offer.answer();
        for (var document : answer.path("documentsToSign")) {
            signed((ObjectNode) document, offer, person);
        }
        asked(request(offer.uri(), offer.bearer())
                .header("Content-Type", "application/json")
                .PUT(HttpRequest.BodyPublishers.ofByteArray(JsonFile.JSON.writeValueAsBytes(answer)))
                .build());
    }

    private void signed(ObjectNode document, Offer offer, Person person) {
        var use = offer.logIn() ? KeyUse.AUTH : KeyUse.SIGN;
        if (offer.method().equals("XML")) {
            document.put(
                    "documentXml",
                    pen.xml(person, use, document.path("documentXml").asString("")));
            return;
        }
        if (!offer.method().startsWith("CMS_")) {
            throw new Refused("signMethod " + offer.method());
        }
        var file = (ObjectNode) document.path("document").path("file");
        var content = Base64.getDecoder().decode(file.path("data").asString(""));
        var cms = pen.cms(person, use, content, offer.method().equals("CMS_WITH_DATA"));
        file.put("data", Base64.getEncoder().encodeToString(cms));
    }

    private HttpRequest.Builder request(String address, String bearer) {
        try {
            var request = HttpRequest.newBuilder(URI.create(address)).timeout(PATIENCE);
            return bearer.isEmpty() ? request : request.header("Authorization", "Bearer " + bearer);
        } catch (IllegalArgumentException e) {
            throw new Refused("? " + address, e);
        }
    }

    private byte[] asked(HttpRequest request) {
        try {
            var answer = http.send(request, HttpResponse.BodyHandlers.ofByteArray());
            if (answer.statusCode() >= 300) {
                throw new Refused(message(answer));
            }
            return answer.body();
        } catch (IOException e) {
            throw new Refused(request.uri().getAuthority() + ": " + e, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Refused("interrupted", e);
        }
    }

    private static String message(HttpResponse<byte[]> answer) {
        try {
            var message = JsonFile.JSON.readTree(answer.body()).path("message").asString("");
            return message.isEmpty() ? "HTTP " + answer.statusCode() : message;
        } catch (JacksonException _) {
            return "HTTP " + answer.statusCode();
        }
    }

    private static JsonNode json(byte[] body) {
        try {
            return JsonFile.JSON.readTree(body);
        } catch (JacksonException e) {
            throw new Refused("? JSON", e);
        }
    }

    @Override
    public void close() {
        http.shutdownNow();
    }
}
