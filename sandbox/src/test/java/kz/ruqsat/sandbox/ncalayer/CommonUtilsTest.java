package kz.ruqsat.sandbox.ncalayer;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import kz.ruqsat.sandbox.CmsCheck;
import kz.ruqsat.sandbox.RunningSandbox;
import kz.ruqsat.sandbox.files.Pem;
import kz.ruqsat.sandbox.people.CertificateKind;
import org.bouncycastle.cms.CMSSignedData;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class CommonUtilsTest {
    private static final String DATA = Base64.getEncoder().encodeToString("деректер".getBytes(StandardCharsets.UTF_8));
    private final RunningSandbox running = RunningSandbox.get();

    @BeforeEach
    void standAsHead() throws Exception {
        var head = running.applicant(CertificateKind.HEAD);
        running.postJson("/ncalayer/person", "{\"iin\":\"%s\",\"bin\":\"%s\"}".formatted(head.iin(), head.bin()));
    }

    @AfterEach
    void standAsNobody() throws Exception {
        running.postJson("/ncalayer/person", "{\"iin\":null,\"bin\":null}");
    }

    @Test
    void signsAndAddsSigner() throws Exception {
        var first = call("createCMSSignatureFromBase64", "PKCS12", "SIGNATURE", DATA, true);
        assertThat(first.path("code").asString()).isEqualTo("200");
        var cms = cms(first);
        CmsCheck.verified(cms, running);
        CmsCheck.stampVerified(cms, running);
        var again = Base64.getEncoder().encodeToString(cms.getEncoded());
        var second = cms(call("createCMSSignatureFromBase64", "PKCS12", "SIGNATURE", again, true));
        assertThat(second.getSignerInfos().size()).isEqualTo(2);
    }

    @Test
    void signsDetached() throws Exception {
        assertThat(cms(call("createCAdESFromBase64", "PKCS12", "SIGNATURE", DATA, false))
                        .getSignedContent())
                .isNull();
    }

    @Test
    void signsXmlAsManyTimesAsAsked() {
        var once = call("signXml", "PKCS12", "SIGNATURE", "<a>ә</a>", "", "")
                .path("responseObject")
                .asString();
        var twice = call("signXmls", "PKCS12", "SIGNATURE", List.of(once, "<b/>"), "", "")
                .path("responseObject");
        assertThat(twice.size()).isEqualTo(2);
        assertThat(twice.path(0).asString().split("<ds:Signature ", -1)).hasSize(3);
        assertThat(call("signXml", "PKCS12", "SIGNATURE", "no XML", "", "")
                        .path("code")
                        .asString())
                .isEqualTo("500");
    }

    @Test
    void describesTheKey() {
        var key = call("getKeyInfo", "PKCS12").path("responseObject");
        assertThat(key.path("subjectDn").asString())
                .contains("IIN" + running.applicant(CertificateKind.HEAD).iin());
        assertThat(key.path("issuerCn").asString()).isEqualTo("ҰЛТТЫҚ КУӘЛАНДЫРУШЫ ОРТАЛЫҚ (RSA) SANDBOX");
        assertThat(key.path("pem").asString()).startsWith("-----BEGIN CERTIFICATE-----");
    }

    @Test
    void answersTheSmallThings() {
        assertThat(call("getActiveTokens").toString()).contains("\"responseObject\":[]");
        assertThat(call("changeLocale", "kk").path("code").asString()).isEqualTo("200");
        assertThat(call("getKeyInfo").path("message").asString()).isEqualTo("storageName.param.empty");
        assertThat(call("fly").path("message").asString()).isEqualTo("NoSuchMethodException fly");
        assertThat(call("fly").path("uuid").asString()).isEqualTo("u-1");
    }

    private JsonNode call(String method, Object... args) {
        try (var layer = running.ncaLayer()) {
            return layer.call(Map.of(
                    "module", "kz.gov.pki.knca.commonUtils", "method", method, "args", List.of(args), "uuid", "u-1"));
        }
    }

    private static CMSSignedData cms(JsonNode answer) throws Exception {
        return new CMSSignedData(
                Pem.der("CMS", answer.path("responseObject").asString()).getFirst());
    }
}
