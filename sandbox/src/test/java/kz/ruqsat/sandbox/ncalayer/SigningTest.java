package kz.ruqsat.sandbox.ncalayer;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import kz.ruqsat.sandbox.CmsCheck;
import kz.ruqsat.sandbox.RunningSandbox;
import kz.ruqsat.sandbox.ca.LocalTls;
import kz.ruqsat.sandbox.files.Pem;
import kz.ruqsat.sandbox.people.CertificateKind;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedData;
import org.junit.jupiter.api.Test;

class SigningTest {
    private static final byte[] DATA = "Өтініш: лицензия беру".getBytes(StandardCharsets.UTF_8);
    private final RunningSandbox running = RunningSandbox.get();

    @Test
    void greetsAndSignsForTheHead() throws Exception {
        var head = running.applicant(CertificateKind.HEAD);
        try (var layer = running.ncaLayer()) {
            assertThat(layer.version()).isEqualTo("1.2");
            var cms = signed(layer, SignRequest.of(DATA).by(head.iin(), head.bin()));
            assertThat(cms.getSignedContent().getContent()).isEqualTo(DATA);
            var certificate = CmsCheck.verified(cms, running);
            assertThat(certificate.getSubjectX500Principal().getName("RFC1779", Map.of("2.5.4.5", "SN")))
                    .contains("SN=IIN" + head.iin());
            assertThat(certificate.getExtendedKeyUsage())
                    .containsExactly("1.3.6.1.5.5.7.3.4", "1.2.398.3.3.4.1.2", "1.2.398.3.3.4.1.2.1");
            assertThat(certificate.getKeyUsage()).startsWith(true, true, false);
        }
    }

    @Test
    void signsDetachedWithTimeStamp() throws Exception {
        var person = running.applicant(CertificateKind.INDIVIDUAL);
        try (var layer = running.ncaLayer()) {
            var cms = signed(
                    layer,
                    SignRequest.of(DATA).by(person.iin(), null).detached().timeStamped());
            assertThat(cms.getSignedContent()).isNull();
            var whole = new CMSSignedData(new CMSProcessableByteArray(DATA), cms.getEncoded());
            CmsCheck.verified(whole, running);
            CmsCheck.stampVerified(whole, running);
        }
    }

    @Test
    void signsDigest() throws Exception {
        var head = running.applicant(CertificateKind.HEAD);
        var digest = MessageDigest.getInstance("SHA-256").digest(DATA);
        try (var layer = running.ncaLayer()) {
            var cms = signed(layer, SignRequest.of(digest).ofDigests().by(head.iin(), head.bin()));
            CmsCheck.verified(new CMSSignedData(new CMSProcessableByteArray(DATA), cms.getEncoded()), running);
        }
    }

    @Test
    void signsSeveralDocumentsInOrder() throws Exception {
        var head = running.applicant(CertificateKind.HEAD);
        try (var layer = running.ncaLayer()) {
            var answer = layer.sign(SignRequest.of(DATA, new byte[] {1}).by(head.iin(), head.bin()));
            var pem = ((NcaLayerAnswer.Signed) answer).pem();
            assertThat(pem).hasSize(2).allMatch(p -> p.startsWith("-----BEGIN CMS-----\n"));
            assertThat(new CMSSignedData(Pem.der("CMS", pem.get(1)).getFirst())
                            .getSignedContent()
                            .getContent())
                    .isEqualTo(new byte[] {1});
        }
    }

    @Test
    void speaksOverTls() throws Exception {
        var head = running.applicant(CertificateKind.HEAD);
        var tls = LocalTls.client(running.sandbox.tlsCertificate());
        try (var layer =
                NcaLayerClient.connect(URI.create(running.sandbox.urls().wss()), tls)) {
            CmsCheck.verified(signed(layer, SignRequest.of(DATA).by(head.iin(), head.bin())), running);
        }
    }

    @Test
    void signsLargeDocument() throws Exception {
        var head = running.applicant(CertificateKind.HEAD);
        try (var layer = running.ncaLayer()) {
            var cms = signed(layer, SignRequest.of(new byte[5_000_000]).by(head.iin(), head.bin()));
            assertThat((byte[]) cms.getSignedContent().getContent()).hasSize(5_000_000);
        }
    }

    @Test
    void asksWhichOfSeveralKeys() throws Exception {
        var employee = running.applicant(CertificateKind.EMPLOYEE);
        try (var layer = running.ncaLayer()) {
            var answer = CompletableFuture.supplyAsync(
                    () -> layer.sign(SignRequest.of("таңда").by(null, employee.bin())));
            RunningSandbox.await(() -> page("en").contains("таңда"));
            assertThat(page("kk")).contains("Кілтті таңдаңыз").contains(employee.surname());
            assertThat(page("ru")).contains("Выберите ключ").contains("ТОО");
            var chosen = running.postForm("/ncalayer/choose", "iin=" + employee.iin() + "&bin=" + employee.bin());
            assertThat(chosen.statusCode()).isEqualTo(303);
            var cms = new CMSSignedData(((NcaLayerAnswer.Signed) answer.join()).der());
            assertThat(CmsCheck.verified(cms, running).getExtendedKeyUsage()).contains("1.2.398.3.3.4.1.2.5");
            assertThat(running.postForm("/ncalayer/choose", "action=cancel").statusCode())
                    .isEqualTo(409);
        }
    }

    @Test
    void tellsThatTheUserCancelled() throws Exception {
        try (var layer = running.ncaLayer()) {
            var answer = CompletableFuture.supplyAsync(() -> layer.sign(SignRequest.of("cancel me")));
            RunningSandbox.await(() -> page("en").contains("cancel me"));
            running.postForm("/ncalayer/choose", "action=cancel");
            assertThat(answer.join()).isEqualTo(new NcaLayerAnswer.Cancelled());
        }
    }

    @Test
    void forgetsTheQuestionOfPageThatLeft() throws Exception {
        var layer = running.ncaLayer();
        var answer = CompletableFuture.supplyAsync(() -> layer.sign(SignRequest.of("leaving")));
        RunningSandbox.await(() -> page("en").contains("leaving"));
        layer.close();
        RunningSandbox.await(() -> !page("en").contains("leaving"));
        answer.exceptionally(_ -> new NcaLayerAnswer.Cancelled()).join();
    }

    @Test
    void signsAsTheStandingPerson() throws Exception {
        var employee = running.applicant(CertificateKind.EMPLOYEE);
        running.postJson("/ncalayer/person", "{\"iin\":\"%s\",\"bin\":null}".formatted(employee.iin()));
        try (var layer = running.ncaLayer()) {
            assertThat(layer.sign(SignRequest.of(DATA).by(null, employee.bin())))
                    .isInstanceOf(NcaLayerAnswer.Signed.class);
        } finally {
            running.postJson("/ncalayer/person", "{\"iin\":null,\"bin\":null}");
        }
    }

    @Test
    void hidesBadKeysUnlessAllowed() throws Exception {
        try (var layer = running.ncaLayer()) {
            for (var kind : List.of(CertificateKind.EXPIRED, CertificateKind.REVOKED, CertificateKind.FOREIGN_CA)) {
                var person = running.applicant(kind);
                var request = SignRequest.of(DATA).by(person.iin(), person.bin());
                assertThat(layer.sign(request)).isInstanceOf(NcaLayerAnswer.Failed.class);
                assertThat(layer.sign(request.withAnyKey())).isInstanceOf(NcaLayerAnswer.Signed.class);
            }
        }
    }

    @Test
    void givesTheLoginKeyForLogin() throws Exception {
        var head = running.applicant(CertificateKind.HEAD);
        try (var layer = running.ncaLayer()) {
            var cms = signed(
                    layer, SignRequest.of(DATA).by(head.iin(), head.bin()).purposes(SignRequest.LOGIN));
            X509Certificate certificate = CmsCheck.verified(cms, running);
            assertThat(certificate.getExtendedKeyUsage()).contains(SignRequest.LOGIN);
            assertThat(certificate.getKeyUsage()).startsWith(true, false, true);
        }
    }

    @Test
    void refusesWhatItCannotDo() {
        try (var layer = running.ncaLayer()) {
            var missing = layer.call(Map.of("module", "kz.digiflow.mobile.extensions", "method", "getVersion"));
            assertThat(missing.path("errorCode").asString()).isEqualTo("MODULE_NOT_FOUND");
            assertThat(missing.path("success").asBoolean()).isFalse();
            var xml = layer.call(Map.of(
                    "module", "kz.gov.pki.knca.basics",
                    "method", "sign",
                    "args", Map.of("format", "raw", "data", "a")));
            assertThat(xml.path("code").asString()).isEqualTo("INVOCATION_ERROR");
            assertThat(xml.path("details").asString()).contains("not supported by the sandbox");
            var purposes = layer.call(Map.of(
                    "module", "kz.gov.pki.knca.basics",
                    "method", "sign",
                    "args", Map.of("format", "cms", "data", "a")));
            assertThat(purposes.path("details").asString()).contains("extKeyUsageOids is required");
        }
    }

    private String page(String language) {
        try {
            return running.text("/ncalayer?lang=" + language);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static CMSSignedData signed(NcaLayerClient layer, SignRequest request) throws Exception {
        var answer = layer.sign(request);
        assertThat(answer).isInstanceOf(NcaLayerAnswer.Signed.class);
        return new CMSSignedData(((NcaLayerAnswer.Signed) answer).der());
    }
}
