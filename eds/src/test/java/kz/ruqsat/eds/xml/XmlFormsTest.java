package kz.ruqsat.eds.xml;

import static kz.ruqsat.eds.testing.TestAuthority.NOW;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.europa.esig.dss.enumerations.Indication;
import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.simplereport.SimpleReport;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import eu.europa.esig.dss.spi.x509.CommonTrustedCertificateSource;
import eu.europa.esig.dss.spi.x509.revocation.crl.ExternalResourcesCRLSource;
import eu.europa.esig.dss.validation.SignedDocumentValidator;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import kz.ruqsat.eds.SignatureVerifier;
import kz.ruqsat.eds.gost.GostKind;
import kz.ruqsat.eds.keys.SigningKey;
import kz.ruqsat.eds.report.Finding;
import kz.ruqsat.eds.report.Format;
import kz.ruqsat.eds.report.SignatureLevel;
import kz.ruqsat.eds.report.SignatureReport;
import kz.ruqsat.eds.report.Verdict;
import kz.ruqsat.eds.report.Verification;
import kz.ruqsat.eds.revocation.OnlineRevocation;
import kz.ruqsat.eds.signing.EvidenceCollector;
import kz.ruqsat.eds.signing.Proving;
import kz.ruqsat.eds.signing.Xades;
import kz.ruqsat.eds.testing.Makers;
import kz.ruqsat.eds.testing.TestAuthority;
import kz.ruqsat.eds.testing.TestKeys;
import kz.ruqsat.eds.testing.TestServers;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** XML signatures around an object of their own, apart from the file that they sign, and over other signatures. */
class XmlFormsTest {
    private static final byte[] FILE = bytes("Лицензия № 1\r\n\0\1");
    private static final byte[] DOCUMENT = bytes("<q:a xmlns:q=\"urn:q\"><b>200140000018</b></q:a>");

    private TestAuthority authority;
    private TestServers servers;
    private Instant now = NOW;
    private Xades xades;
    private SignatureVerifier verifier;

    @BeforeEach
    void start() throws Exception {
        authority = new TestAuthority("forms");
        servers = new TestServers(authority);
        servers.ocspSigner = authority.issuing;
        OnlineRevocation online = new OnlineRevocation(() -> now, Duration.ofSeconds(5));
        xades = new Xades(
                () -> now,
                new Proving(Makers.stamper(servers), new EvidenceCollector(authority.trust(), online, () -> now)));
        verifier = new SignatureVerifier(authority.trust(), online, () -> now);
    }

    @AfterEach
    void stop() {
        servers.close();
    }

    private SigningKey key(KeyPair keys) throws Exception {
        return Makers.key(authority.issue(servers.here(TestAuthority.individual()), keys));
    }

    private SignatureReport valid(byte[] xml, byte @Nullable [] content, SignatureLevel level) {
        Verification verification = verifier.verify(xml, content);
        assertThat(verification.allReasons()).isEmpty();
        assertThat(verification.format()).isEqualTo(Format.XML);
        SignatureReport report = verification.signatures().getLast();
        assertThat(report.level()).isEqualTo(level);
        return report;
    }

    @ParameterizedTest
    @MethodSource(TestKeys.EVERY_KIND)
    void signsAroundAndApartWithEveryKey(KeyPair keys) throws Exception {
        SigningKey key = key(keys);
        byte[] around = xades.signAround(FILE, key);
        byte[] apart = xades.signApart(FILE, "лицензия 1.bin", key);
        for (SignatureLevel level : SignatureLevel.values()) {
            around = xades.raise(around, level);
            valid(around, null, level);
            assertThat(verifier.verify(around, null).content()).isEqualTo(FILE);
            apart = xades.raise(apart, FILE, level);
            valid(apart, FILE, level);
            assertThat(verifier.verify(apart, FILE).content()).isEqualTo(FILE);
        }
        assertThat(verifier.verify(apart, null).allReasons()).containsExactly(Finding.CONTENT_MISSING);
        assertThat(verifier.verify(apart, null).verdict()).isEqualTo(Verdict.INDETERMINATE);
        Verification other = verifier.verify(apart, new byte[] {1});
        assertThat(other.allReasons()).contains(Finding.SIGNED_OTHER_DATA);
        assertThat(other.verdict()).isEqualTo(Verdict.INVALID);
    }

    /** Who asks for a signed document gets no other form for one. */
    @Test
    void aSignedDocumentIsNothingElse() throws Exception {
        SigningKey key = key(TestKeys.ec("signer"));
        for (byte[] form : List.of(xades.signAround(FILE, key), xades.signApart(FILE, "f", key))) {
            assertThat(verifier.verifyXml(form).allReasons()).containsExactly(Finding.SIGNATURE_MISPLACED);
        }
    }

    @ParameterizedTest
    @MethodSource(TestKeys.EVERY_KIND)
    void signsOverSignaturesWithEveryKey(KeyPair keys) throws Exception {
        SigningKey key = key(keys);
        byte[] signed = xades.sign(DOCUMENT, key(TestKeys.ec("one")), SignatureLevel.T);
        signed = xades.counterSign(signed, List.of(), key, SignatureLevel.B);
        signed = xades.counterSign(signed, List.of(0), key, SignatureLevel.T);
        signed = xades.counterSign(signed, List.of(), key, SignatureLevel.LT);
        SignatureReport report = valid(signed, null, SignatureLevel.T);
        assertThat(report.counterSignatures())
                .extracting(SignatureReport::level)
                .containsExactly(SignatureLevel.B, SignatureLevel.LT);
        assertThat(report.counterSignatures().getFirst().counterSignatures())
                .extracting(SignatureReport::level)
                .containsExactly(SignatureLevel.T);
        assertThat(verifier.verify(signed, null).content())
                .isEqualTo(verifier.verify(xades.sign(DOCUMENT, key), null).content());
        byte[] last = signed;
        assertThatThrownBy(() -> xades.counterSign(last, List.of(7), key, SignatureLevel.B))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> xades.counterSign(Xades.signPlainly(DOCUMENT, key), List.of(), key, SignatureLevel.B))
                .isInstanceOf(IllegalArgumentException.class);
        byte[] around = xades.counterSign(xades.signAround(FILE, key), List.of(), key, SignatureLevel.B);
        assertThat(valid(around, null, SignatureLevel.B).counterSignatures()).hasSize(1);
    }

    /** An archive time stamp proves what stood before it; a signature that came later has to prove itself. */
    @Test
    void archivesSignaturesOverSignatures() throws Exception {
        SigningKey person = key(TestKeys.gost("signer", GostKind.GOST_2015_512));
        byte[] before = xades.counterSign(xades.sign(DOCUMENT, person), List.of(), person, SignatureLevel.B);
        before = xades.raise(before, SignatureLevel.LTA);
        byte[] after = xades.counterSign(before, List.of(), person, SignatureLevel.B);
        valid(after, null, SignatureLevel.LTA);
        now = Instant.parse("2028-01-01T00:00:00Z");
        servers.ocspTime = now;
        SignatureReport report = valid(before, null, SignatureLevel.LTA);
        assertThat(report.counterSignatures().getFirst().provenTime()).isEqualTo(NOW);
        Verification later = verifier.verify(after, null);
        assertThat(later.allReasons()).contains(Finding.CERTIFICATE_EXPIRED);
        assertThat(later.signatures().getFirst().verdict()).isEqualTo(Verdict.VALID);
    }

    @Test
    void othersPassEveryForm() throws Exception {
        for (KeyPair keys : List.of(TestKeys.key("signer"), TestKeys.ec("signer"))) {
            SigningKey key = key(keys);
            for (SignatureLevel level : SignatureLevel.values()) {
                passes(xades.raise(xades.signAround(FILE, key), level), null, level, 1);
                passes(xades.raise(xades.signApart(FILE, "file.bin", key), FILE, level), FILE, level, 1);
            }
            byte[] over = xades.counterSign(xades.sign(DOCUMENT, key), List.of(), key, SignatureLevel.B);
            passes(over, null, SignatureLevel.B, 2);
            passes(xades.raise(over, SignatureLevel.LTA), null, SignatureLevel.LTA, 2);
        }
    }

    private void passes(byte[] signed, byte @Nullable [] content, SignatureLevel level, int signatures)
            throws Exception {
        CommonTrustedCertificateSource trusted = new CommonTrustedCertificateSource();
        trusted.addCertificate(new CertificateToken(authority.root.certificate()));
        trusted.addCertificate(new CertificateToken(authority.issuing.certificate()));
        CommonCertificateVerifier certificates = new CommonCertificateVerifier();
        certificates.setTrustedCertSources(trusted);
        certificates.setCrlSource(new ExternalResourcesCRLSource(new ByteArrayInputStream(servers.crl())));
        SignedDocumentValidator validator = SignedDocumentValidator.fromDocument(new InMemoryDocument(signed));
        validator.setCertificateVerifier(certificates);
        validator.setValidationTime(Date.from(NOW.plusSeconds(60)));
        if (content != null) {
            validator.setDetachedContents(List.of(new InMemoryDocument(content, "file.bin")));
        }
        SimpleReport report = validator.validateDocument().getSimpleReport();
        assertThat(report.getSignatureIdList()).hasSize(signatures);
        for (String id : report.getSignatureIdList()) {
            assertThat(report.getIndication(id))
                    .as("%s %s %s", level, report.getSubIndication(id), report.getAdESValidationErrors(id))
                    .isEqualTo(Indication.TOTAL_PASSED);
        }
        assertThat(report.getSignatureFormat(report.getFirstSignatureId()).name())
                .isEqualTo("XAdES_BASELINE_" + level);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
