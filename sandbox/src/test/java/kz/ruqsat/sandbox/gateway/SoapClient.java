package kz.ruqsat.sandbox.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.UUID;
import kz.ruqsat.sandbox.RunningSandbox;
import kz.ruqsat.sandbox.ca.KeyFile;
import kz.ruqsat.sandbox.ca.SigningKey;
import kz.ruqsat.sandbox.soap.Branch;
import kz.ruqsat.sandbox.soap.Envelope;
import kz.ruqsat.sandbox.soap.Names;
import kz.ruqsat.sandbox.soap.Payload;
import kz.ruqsat.sandbox.soap.WsSecurity;
import kz.ruqsat.sandbox.soap.Xml;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/** An information system that calls the gateway with its own key and believes only the gateway's signature. */
final class SoapClient {
    static final String AT = "2026-11-22T10:00:00+05:00";

    final String system;
    final SigningKey key;
    private final String url;
    private final Path folder;
    private final HttpClient http = HttpClient.newHttpClient();

    SoapClient(String system) throws Exception {
        this(RunningSandbox.get().url(""), RunningSandbox.get().folder, system);
    }

    /** @param url of the sandbox, and its folder */
    SoapClient(String url, Path folder, String system) throws Exception {
        this.url = url;
        this.folder = folder;
        this.system = system;
        this.key = key(folder, system);
    }

    /** Tells the gateway where the system's own server is. */
    void registered(String at) throws Exception {
        var json = "{\"system\":\"%s\",\"url\":\"%s\"}".formatted(system, at);
        var answer = sent("/shep/participants", "application/json", json.getBytes(StandardCharsets.UTF_8));
        assertThat(answer.statusCode()).isEqualTo(200);
    }

    static SigningKey key(Path folder, String system) throws Exception {
        var keys = folder.resolve("systems");
        return new KeyFile(keys.resolve(system + ".p12"), Files.readString(keys.resolve(system + ".password"))).read();
    }

    static X509Certificate gateway(Path folder) throws Exception {
        var der = Files.readAllBytes(folder.resolve("systems/shep.cer"));
        return (X509Certificate)
                CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(der));
    }

    /** A question to a synchronous service. */
    Element question(String service, String data, String messageId) {
        return Branch.root(Names.SYNC, "SendMessage")
                .add(
                        "request",
                        request -> request.add(
                                        "requestInfo",
                                        about -> about.add("messageId", messageId)
                                                .add("serviceId", service)
                                                .add("messageDate", AT)
                                                .add("sender", sender -> sender.add("senderId", system)))
                                .add(
                                        "requestData",
                                        part -> part.add(
                                                "data", d -> Payload.write(d.element(), data, Payload.Form.ESCAPED))))
                .element();
    }

    /** What the service answered. */
    Element ask(String service, String data) throws Exception {
        var messageId = UUID.randomUUID().toString();
        var answer = trusted(post("/shep/sync", question(service, data, messageId)));
        assertThat(answer.isFault()).as(answer.content().getTextContent()).isFalse();
        assertThat(Xml.text(answer.content(), "response", "responseInfo", "status", "code"))
                .contains("SCSS001");
        assertThat(Xml.text(answer.content(), "response", "responseInfo", "correlationId"))
                .contains(messageId);
        return Xml.read(data(answer.content(), "response", "responseData")).getDocumentElement();
    }

    static String data(Element from, String... path) {
        var at = from;
        for (var name : path) {
            at = Xml.child(at, name).orElseThrow();
        }
        return Payload.read(Xml.child(at, "data").orElseThrow());
    }

    /** Sends a letter; gives back {@code response}. */
    Element send(String service, String type, @Nullable String correlation, String data) throws Exception {
        var content = Branch.root(Names.ASYNC, "sendMessage")
                .add(
                        "request",
                        request -> request.add(
                                        "messageInfo",
                                        about -> about.add("correlationId", correlation)
                                                .add("serviceId", service)
                                                .add("messageType", type)
                                                .add("messageDate", AT)
                                                .add("sender", sender -> sender.add("senderId", system)))
                                .add(
                                        "messageData",
                                        part -> part.add(
                                                "data", d -> Payload.write(d.element(), data, Payload.Form.INLINE))));
        return answered(content.element());
    }

    /** Calls an operation of the asynchronous channel; gives back {@code response}. */
    Element answered(Element content) throws Exception {
        var answer = trusted(post("/shep/async", content));
        assertThat(answer.isFault()).as(answer.content().getTextContent()).isFalse();
        return Xml.child(answer.content(), "response").orElseThrow();
    }

    /** The code in the fault. */
    String refused(String path, Element content) throws Exception {
        var answer = trusted(post(path, content));
        assertThat(answer.isFault()).isTrue();
        var detail = Xml.child(answer.content(), "detail").orElseThrow();
        var error = Xml.children(detail).getFirst();
        assertThat(error.getLocalName()).matches("(\\w+)Fault1_\\1Fault");
        assertThat(Xml.text(error, "errorDate")).isPresent();
        return Xml.needed(error, "errorCode");
    }

    byte[] signed(Element content) {
        var envelope = Envelope.around(content);
        WsSecurity.sign(envelope, key);
        return envelope.bytes();
    }

    byte[] post(String path, Element content) throws Exception {
        return post(path, signed(content));
    }

    byte[] post(String path, byte[] envelope) throws Exception {
        return sent(path, "text/xml; charset=utf-8", envelope).body();
    }

    private HttpResponse<byte[]> sent(String path, String type, byte[] body) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(url + path))
                .timeout(Duration.ofSeconds(10))
                .header("Content-Type", type)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                .build();
        return http.send(request, HttpResponse.BodyHandlers.ofByteArray());
    }

    Envelope trusted(byte[] answer) throws Exception {
        var envelope = Envelope.read(answer);
        assertThat(WsSecurity.signer(envelope)).isEqualTo(gateway(folder));
        return envelope;
    }
}
