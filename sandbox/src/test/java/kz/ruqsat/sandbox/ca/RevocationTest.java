package kz.ruqsat.sandbox.ca;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.math.BigInteger;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.security.cert.CertificateFactory;
import java.security.cert.X509CRL;
import java.security.cert.X509Certificate;
import java.util.Base64;
import java.util.Date;
import kz.ruqsat.sandbox.CmsCheck;
import kz.ruqsat.sandbox.RunningSandbox;
import kz.ruqsat.sandbox.people.CertificateKind;
import org.bouncycastle.asn1.DEROctetString;
import org.bouncycastle.asn1.ocsp.OCSPObjectIdentifiers;
import org.bouncycastle.asn1.x509.CRLReason;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.Extensions;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateHolder;
import org.bouncycastle.cert.ocsp.BasicOCSPResp;
import org.bouncycastle.cert.ocsp.CertificateID;
import org.bouncycastle.cert.ocsp.CertificateStatus;
import org.bouncycastle.cert.ocsp.OCSPReq;
import org.bouncycastle.cert.ocsp.OCSPReqBuilder;
import org.bouncycastle.cert.ocsp.OCSPResp;
import org.bouncycastle.cert.ocsp.RevokedStatus;
import org.bouncycastle.operator.jcajce.JcaContentVerifierProviderBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import org.junit.jupiter.api.Test;

class RevocationTest {
    private static final byte[] NONCE = {1, 2, 3, 4, 5, 6, 7, 8};
    private final RunningSandbox running = RunningSandbox.get();

    @Test
    void saysGoodForGoodCertificate() throws Exception {
        var answer =
                asked(question(running.signingCertificate(CertificateKind.HEAD).getSerialNumber()));
        assertThat(answer.getResponses()[0].getCertStatus()).isSameAs(CertificateStatus.GOOD);
        assertThat(answer.getResponses()[0].getNextUpdate()).isNull();
        assertThat(answer.getExtension(NationalOid.OCSP_EXTENDED_REVOKE)).isNotNull();
    }

    @Test
    void signsWithDelegatedKeyAndRepeatsNonce() throws Exception {
        var answer = asked(question(BigInteger.TEN));
        var responder = answer.getCerts()[0];
        assertThat(answer.isSignatureValid(new JcaContentVerifierProviderBuilder().build(responder)))
                .isTrue();
        var certificate = CmsCheck.certificate(responder.getEncoded());
        CmsCheck.chained(certificate, running.folder);
        assertThat(certificate.getExtendedKeyUsage()).containsExactly("1.3.6.1.5.5.7.3.9");
        assertThat(certificate.getExtensionValue("1.3.6.1.5.5.7.48.1.5")).isNotNull();
        var nonce = answer.getExtension(OCSPObjectIdentifiers.id_pkix_ocsp_nonce);
        assertThat(DEROctetString.getInstance(nonce.getExtnValue().getOctets()).getOctets())
                .isEqualTo(NONCE);
    }

    @Test
    void saysRevokedForRevokedCertificate() throws Exception {
        var answer = asked(
                question(running.signingCertificate(CertificateKind.REVOKED).getSerialNumber()));
        var status = (RevokedStatus) answer.getResponses()[0].getCertStatus();
        assertThat(status.getRevocationReason()).isEqualTo(CRLReason.keyCompromise);
        assertThat(status.getRevocationTime()).isBefore(new Date());
    }

    @Test
    void saysHoldOf1970ForUnknownSerial() throws Exception {
        var status = (RevokedStatus)
                asked(question(BigInteger.valueOf(42))).getResponses()[0].getCertStatus();
        assertThat(status.getRevocationReason()).isEqualTo(CRLReason.certificateHold);
        assertThat(status.getRevocationTime()).isEqualTo(new Date(0));
    }

    @Test
    void answersQuestionInThePath() throws Exception {
        var question = question(running.signingCertificate(CertificateKind.HEAD).getSerialNumber());
        var path = URLEncoder.encode(Base64.getEncoder().encodeToString(question.getEncoded()), StandardCharsets.UTF_8);
        var answer = new OCSPResp(running.get("/ocsp/" + path).body());
        assertThat(answer.getStatus()).isEqualTo(OCSPResp.SUCCESSFUL);
    }

    @Test
    void isNotResponsibleForForeignAuthority() throws Exception {
        var foreign = CmsCheck.certificate(running.get("/cert/foreign_rsa.cer").body());
        var answer = sent(question(foreign, BigInteger.ONE).getEncoded());
        assertThat(answer.getStatus()).isEqualTo(OCSPResp.UNAUTHORIZED);
        assertThat(sent(new byte[] {1}).getStatus()).isEqualTo(OCSPResp.MALFORMED_REQUEST);
    }

    @Test
    void listsRevokedCertificates() throws Exception {
        var revoked = running.signingCertificate(CertificateKind.REVOKED);
        var list = list("/crl/nca_rsa.crl");
        list.verify(issuing().getPublicKey());
        assertThat(list.isRevoked(revoked)).isTrue();
        assertThat(list.isRevoked(running.signingCertificate(CertificateKind.HEAD)))
                .isFalse();
        assertThat(list.getNextUpdate()).isAfter(new Date());
        assertThat(list("/crl/root_rsa.crl").isRevoked(issuing())).isFalse();
    }

    @Test
    void certificatesPointToRunningServers() throws Exception {
        var text =
                new String(running.signingCertificate(CertificateKind.HEAD).getEncoded(), StandardCharsets.ISO_8859_1);
        assertThat(text)
                .contains(running.url("/ocsp/"), running.url("/crl/nca_rsa.crl"), running.url("/cert/nca_rsa.cer"));
        assertThat(running.get("/cert/nca_rsa.cer").body())
                .isEqualTo(Files.readAllBytes(running.folder.resolve("trust/nca_rsa.cer")));
    }

    private X509CRL list(String path) throws Exception {
        return (X509CRL) CertificateFactory.getInstance("X.509")
                .generateCRL(new ByteArrayInputStream(running.get(path).body()));
    }

    private X509Certificate issuing() throws Exception {
        return CmsCheck.certificate(running.get("/cert/nca_rsa.cer").body());
    }

    private OCSPReq question(BigInteger serial) throws Exception {
        return question(issuing(), serial);
    }

    private static OCSPReq question(X509Certificate issuer, BigInteger serial) throws Exception {
        var digests = new JcaDigestCalculatorProviderBuilder().build();
        X509CertificateHolder holder = new JcaX509CertificateHolder(issuer);
        var nonce =
                new Extension(OCSPObjectIdentifiers.id_pkix_ocsp_nonce, false, new DEROctetString(NONCE).getEncoded());
        return new OCSPReqBuilder()
                .addRequest(new CertificateID(digests.get(CertificateID.HASH_SHA1), holder, serial))
                .setRequestExtensions(new Extensions(nonce))
                .build();
    }

    private BasicOCSPResp asked(OCSPReq question) throws Exception {
        var answer = sent(question.getEncoded());
        assertThat(answer.getStatus()).isEqualTo(OCSPResp.SUCCESSFUL);
        return (BasicOCSPResp) answer.getResponseObject();
    }

    private OCSPResp sent(byte[] question) throws Exception {
        return new OCSPResp(
                running.post("/ocsp/", "application/ocsp-request", question).body());
    }
}
