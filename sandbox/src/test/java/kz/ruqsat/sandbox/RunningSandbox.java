package kz.ruqsat.sandbox;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import kz.ruqsat.sandbox.ncalayer.NcaLayerAnswer;
import kz.ruqsat.sandbox.ncalayer.NcaLayerClient;
import kz.ruqsat.sandbox.ncalayer.SignRequest;
import kz.ruqsat.sandbox.people.CertificateKind;
import kz.ruqsat.sandbox.people.PeopleFile.Applicant;
import org.bouncycastle.cms.CMSSignedData;

/** One sandbox for all tests of this module that do not need their own. */
public final class RunningSandbox {
    private static final RunningSandbox ONE = new RunningSandbox();

    public final Path folder;
    public final Sandbox sandbox;
    public final HttpClient http = HttpClient.newHttpClient();

    private RunningSandbox() {
        try {
            folder = Files.createTempDirectory("sandbox");
            sandbox = Sandbox.start(SandboxSettings.test(folder));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    public static RunningSandbox get() {
        return ONE;
    }

    public String url(String path) {
        return sandbox.urls().http() + path;
    }

    public Applicant applicant(CertificateKind kind) {
        return sandbox.people().applicants().stream()
                .filter(a -> a.certificate() == kind)
                .findFirst()
                .orElseThrow();
    }

    /** The signing certificate of the first applicant with such a certificate. */
    public X509Certificate signingCertificate(CertificateKind kind) throws Exception {
        var person = applicant(kind);
        try (var layer = ncaLayer()) {
            var answer = layer.sign(
                    SignRequest.of("a").by(person.iin(), person.bin()).withAnyKey());
            var cms = new CMSSignedData(((NcaLayerAnswer.Signed) answer).der());
            return CmsCheck.certificate(
                    cms.getCertificates().getMatches(null).iterator().next().getEncoded());
        }
    }

    public NcaLayerClient ncaLayer() {
        return NcaLayerClient.connect(URI.create(sandbox.urls().ws()));
    }

    public HttpResponse<byte[]> get(String path) throws Exception {
        return http.send(
                HttpRequest.newBuilder(URI.create(url(path))).build(), HttpResponse.BodyHandlers.ofByteArray());
    }

    public String text(String path) throws Exception {
        return new String(get(path).body(), StandardCharsets.UTF_8);
    }

    public HttpResponse<byte[]> post(String path, String contentType, byte[] body) throws Exception {
        return http.send(
                HttpRequest.newBuilder(URI.create(url(path)))
                        .timeout(Duration.ofSeconds(10))
                        .header("Content-Type", contentType)
                        .POST(HttpRequest.BodyPublishers.ofByteArray(body))
                        .build(),
                HttpResponse.BodyHandlers.ofByteArray());
    }

    public HttpResponse<byte[]> postForm(String path, String form) throws Exception {
        return post(path, "application/x-www-form-urlencoded", form.getBytes(StandardCharsets.UTF_8));
    }

    public HttpResponse<byte[]> postJson(String path, String json) throws Exception {
        return post(path, "application/json", json.getBytes(StandardCharsets.UTF_8));
    }

    public static void await(BooleanSupplier condition) throws InterruptedException {
        for (int i = 0; i < 2000 && !condition.getAsBoolean(); i++) {
            Thread.sleep(10);
        }
        if (!condition.getAsBoolean()) {
            throw new AssertionError("did not happen within 20 seconds");
        }
    }
}
