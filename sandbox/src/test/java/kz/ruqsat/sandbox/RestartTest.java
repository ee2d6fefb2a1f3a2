package kz.ruqsat.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import kz.ruqsat.sandbox.files.JsonFile;
import kz.ruqsat.sandbox.ncalayer.NcaLayerAnswer;
import kz.ruqsat.sandbox.ncalayer.NcaLayerClient;
import kz.ruqsat.sandbox.ncalayer.SignRequest;
import kz.ruqsat.sandbox.web.FreePort;
import kz.ruqsat.sandbox.web.Reply;
import kz.ruqsat.sandbox.web.WebServer;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cms.CMSSignedData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RestartTest {
    @TempDir
    Path folder;

    @Test
    void forgetsNothing() throws Exception {
        X509CertificateHolder certificate;
        Sandbox.Urls urls;
        String people;
        String order;
        try (var sandbox = Sandbox.start(SandboxSettings.test(folder))) {
            urls = sandbox.urls();
            certificate = certificate(sandbox);
            people = Files.readString(folder.resolve("people.json"));
            order = paidOrder(sandbox);
        }
        try (var sandbox = Sandbox.start(SandboxSettings.test(folder))) {
            assertThat(sandbox.urls()).isEqualTo(urls);
            assertThat(certificate(sandbox)).isEqualTo(certificate);
            assertThat(folder.resolve("people.json")).hasContent(people);
            var status = HttpRequest.newBuilder(URI.create(urls.http() + "/payments/orders/" + order));
            assertThat(HttpClient.newHttpClient()
                            .send(status.build(), HttpResponse.BodyHandlers.ofString())
                            .body())
                    .contains("\"status\":\"PAID\"");
        }
    }

    @Test
    void callsTheShopAfterRestart() throws Exception {
        int port = FreePort.find();
        try (var sandbox = Sandbox.start(SandboxSettings.test(folder))) {
            paidOrder(sandbox, "http://127.0.0.1:" + port + "/callback");
        }
        var heard = new CountDownLatch(1);
        try (var shop = WebServer.bind(port);
                var sandbox = Sandbox.start(SandboxSettings.test(folder))) {
            shop.route("/callback", _ -> {
                heard.countDown();
                return Reply.text(200, "thanks");
            });
            shop.start();
            assertThat(heard.await(20, TimeUnit.SECONDS)).isTrue();
            assertThat(sandbox.urls().http()).startsWith("http://127.0.0.1:");
        }
    }

    @Test
    void givesNewCertificatesAfterMoving() throws Exception {
        X509CertificateHolder before;
        try (var sandbox = Sandbox.start(SandboxSettings.test(folder))) {
            before = certificate(sandbox);
        }
        Files.delete(folder.resolve("sandbox.json"));
        try (var sandbox = Sandbox.start(SandboxSettings.test(folder))) {
            var after = certificate(sandbox);
            assertThat(after.getSubjectPublicKeyInfo()).isEqualTo(before.getSubjectPublicKeyInfo());
            assertThat(new String(after.getEncoded(), StandardCharsets.ISO_8859_1))
                    .contains(sandbox.urls().http());
            CmsCheck.chained(CmsCheck.certificate(after.getEncoded()), folder);
        }
    }

    private static X509CertificateHolder certificate(Sandbox sandbox) throws Exception {
        var person = sandbox.people().applicants().getFirst();
        try (var layer = NcaLayerClient.connect(URI.create(sandbox.urls().ws()))) {
            var answer = layer.sign(SignRequest.of("a").by(person.iin(), person.bin()));
            var cms = new CMSSignedData(((NcaLayerAnswer.Signed) answer).der());
            return cms.getCertificates().getMatches(null).iterator().next();
        }
    }

    private static String paidOrder(Sandbox sandbox) throws Exception {
        return paidOrder(sandbox, "http://127.0.0.1:1/callback");
    }

    private static String paidOrder(Sandbox sandbox, String callback) throws Exception {
        var json = "{\"reference\":\"R\",\"amountTiyn\":5,\"payerIdn\":\"1\",\"description\":\"d\","
                + "\"returnUrl\":\"http://127.0.0.1:1/\",\"callbackUrl\":\"" + callback + "\"}";
        var made = JsonFile.JSON.readTree(sent(sandbox, "/payments/orders", "application/json", json));
        var id = made.path("id").asString();
        sent(sandbox, "/payments/pay/" + id, "application/x-www-form-urlencoded", "action=pay");
        return id;
    }

    private static String sent(Sandbox sandbox, String path, String type, String body) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(sandbox.urls().http() + path))
                .header("Content-Type", type)
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        return HttpClient.newHttpClient()
                .send(request, HttpResponse.BodyHandlers.ofString())
                .body();
    }
}
