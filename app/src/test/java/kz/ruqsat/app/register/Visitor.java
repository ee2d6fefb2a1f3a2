package kz.ruqsat.app.register;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kz.ruqsat.app.licences.IssuingOffice;

/** Somebody from the street with a browser: no scripts, no log-in. */
record Visitor(URI server, String language, HttpClient client) {
    private static final String BOUNDARY = "----ruqsat-test-boundary";

    static Visitor at(IssuingOffice office) {
        return new Visitor(office.address(), "en", HttpClient.newHttpClient());
    }

    Visitor speaking(String other) {
        return new Visitor(server, other, client);
    }

    /** What came back. */
    record Seen(int status, String text, byte[] bytes, HttpResponse<byte[]> response) {

        String header(String name) {
            return response.headers().firstValue(name).orElse("");
        }

        /** The big answer, without tags. */
        String answer() {
            Matcher matcher = Pattern.compile("(?s)<div class=\"rq-answer ([^\"]*)\"[^>]*>(.*?)</div>")
                    .matcher(text);
            return matcher.find()
                    ? (matcher.group(1) + "|"
                            + matcher.group(2).replaceAll("<[^>]+>", "").strip())
                    : "";
        }
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    Seen get(String path) {
        return send(HttpRequest.newBuilder(server.resolve(path)).GET());
    }

    Seen search(String words) {
        return get("/register?q=" + encoded(words));
    }

    Seen post(String path, String form, String cookie) {
        return send(HttpRequest.newBuilder(server.resolve(path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Cookie", cookie)
                .POST(BodyPublishers.ofString(form)));
    }

    /** Verifies a file. */
    Seen upload(String name, byte[] file) {
        return upload(body("file", name, file));
    }

    /** Verifies a signature that is kept apart from its document. */
    Seen upload(String name, byte[] file, byte[] content) {
        byte[] first = body("file", name, file);
        byte[] second = body("content", "document.bin", content);
        byte[] both = new byte[first.length + second.length];
        System.arraycopy(first, 0, both, 0, first.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return upload(both);
    }

    private Seen upload(byte[] parts) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.writeBytes(parts);
        body.writeBytes(("--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return send(HttpRequest.newBuilder(server.resolve("/verify"))
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(BodyPublishers.ofByteArray(body.toByteArray())));
    }

    private static byte[] body(String field, String name, byte[] file) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.writeBytes(("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + field + "\"; filename=\""
                        + name + "\"\r\nContent-Type: application/octet-stream\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        body.writeBytes(file);
        body.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
        return body.toByteArray();
    }

    private Seen send(HttpRequest.Builder request) {
        try {
            HttpResponse<byte[]> response =
                    client.send(request.header("Accept-Language", language).build(), BodyHandlers.ofByteArray());
            return new Seen(
                    response.statusCode(),
                    new String(response.body(), StandardCharsets.UTF_8),
                    response.body(),
                    response);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
