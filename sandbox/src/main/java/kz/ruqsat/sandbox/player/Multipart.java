package kz.ruqsat.sandbox.player;

import java.io.ByteArrayOutputStream;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import kz.ruqsat.sandbox.player.Form.Upload;

/** The body of a form with files, {@code multipart/form-data} (RFC 7578). */
final class Multipart {
    private final String boundary = UUID.randomUUID().toString();
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    void add(String name, String value) {
        head("name=\"" + quoted(name) + "\"\r\n\r\n");
        write(value + "\r\n");
    }

    void add(String name, Upload file) {
        head("name=\"" + quoted(name) + "\"; filename=\"" + quoted(file.name()) + "\"\r\nContent-Type: "
                + file.mediaType() + "\r\n\r\n");
        bytes.writeBytes(file.bytes());
        write("\r\n");
    }

    String contentType() {
        return "multipart/form-data; boundary=" + boundary;
    }

    BodyPublisher body() {
        write("--" + boundary + "--\r\n");
        return BodyPublishers.ofByteArray(bytes.toByteArray());
    }

    private void head(String disposition) {
        write("--" + boundary + "\r\nContent-Disposition: form-data; " + disposition);
    }

    /** As browsers do it (HTML, multipart/form-data encoding algorithm). */
    private static String quoted(String text) {
        return text.replace("\"", "%22").replace("\r", "%0D").replace("\n", "%0A");
    }

    private void write(String text) {
        bytes.writeBytes(text.getBytes(StandardCharsets.UTF_8));
    }
}
