package kz.ruqsat.eds.xml;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import javax.xml.crypto.dsig.CanonicalizationMethod;
import javax.xml.crypto.dsig.DigestMethod;
import javax.xml.crypto.dsig.Transform;
import javax.xml.crypto.dsig.XMLSignatureFactory;
import javax.xml.crypto.dsig.dom.DOMSignContext;
import javax.xml.crypto.dsig.dom.DOMValidateContext;
import javax.xml.crypto.dsig.keyinfo.KeyInfoFactory;
import javax.xml.crypto.dsig.spec.C14NMethodParameterSpec;
import javax.xml.crypto.dsig.spec.TransformParameterSpec;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import kz.ruqsat.eds.SignatureVerifier;
import kz.ruqsat.eds.certificates.Certificates;
import kz.ruqsat.eds.certificates.TrustAnchors;
import kz.ruqsat.eds.gost.GostKind;
import kz.ruqsat.eds.gost.GostProvider;
import kz.ruqsat.eds.report.Finding;
import kz.ruqsat.eds.report.Format;
import kz.ruqsat.eds.report.Verification;
import kz.ruqsat.eds.revocation.RevocationAnswer;
import kz.ruqsat.eds.revocation.RevocationSource;
import kz.ruqsat.eds.soap.EnvelopedXml;
import kz.ruqsat.eds.soap.SystemKey;
import kz.ruqsat.eds.testing.Samples;
import kz.ruqsat.eds.testing.TestAuthority;
import kz.ruqsat.eds.testing.TestKeys;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

class XmlVerifierTest {
    private static final String DOCUMENT = "<өтініш xmlns=\"urn:q\"><бсн>200140000018</бсн><!-- пікір --></өтініш>";
    private static final RevocationSource GOOD =
            (_, _) -> new RevocationAnswer.Good(RevocationAnswer.By.OCSP, Instant.EPOCH);

    private static TestAuthority authority;
    private static SystemKey first;
    private static SystemKey second;

    @BeforeAll
    static void issue() throws Exception {
        authority = new TestAuthority("xml");
        first = key(TestKeys.key("first"));
        second = key(TestKeys.key("second"));
    }

    private static SystemKey key(KeyPair keys) throws Exception {
        TestAuthority.Holder holder = authority.issue(TestAuthority.individual(), keys);
        return new SystemKey(holder.keys().getPrivate(), holder.certificate());
    }

    @Test
    void verifiesWhatNcaLayerMade() throws IOException {
        TrustAnchors trust =
                new TrustAnchors(List.of(Certificates.parse(Samples.sample("nca_rsa_test.crt"))), List.of());
        SignatureVerifier verifier =
                new SignatureVerifier(trust, GOOD, InstantSource.fixed(Instant.parse("2021-06-01T00:00:00Z")));
        byte[] sample = Samples.sample("one-signer.xml");

        assertThat(SignatureVerifier.detect(sample)).isEqualTo(Format.XML);
        Verification verification = verifier.verifyXml(sample);
        assertThat(verification.allReasons()).isEmpty();
        assertThat(verification.signatures().getFirst().algorithm()).isEqualTo("RSA-2048, SHA-256");
        assertThat(new String(verification.content(), StandardCharsets.UTF_8)).isEqualTo("<a><b>test</b></a>");

        String changed = new String(sample, StandardCharsets.UTF_8).replace("<b>test</b>", "<b>text</b>");
        assertThat(verifier.verifyXml(bytes(changed)).allReasons()).containsExactly(Finding.SIGNED_OTHER_DATA);
    }

    @Test
    void verifiesSeveralSignersFromTheLastToTheFirst() {
        Verification verification = verify(EnvelopedXml.sign(EnvelopedXml.sign(DOCUMENT, first), second));

        assertThat(verification.allReasons()).isEmpty();
        assertThat(verification.signatures()).hasSize(2);
    }

    @Test
    void refusesTheFirstSignatureWhenItWasTakenFromUnderTheSecond() {
        String both = EnvelopedXml.sign(EnvelopedXml.sign(DOCUMENT, first), second);
        int from = both.indexOf("<ds:Signature ");
        String without = both.substring(0, from) + both.substring(both.indexOf("</ds:Signature>") + 15);

        assertThat(verify(without).allReasons()).containsExactly(Finding.SIGNED_OTHER_DATA);
    }

    @ParameterizedTest
    @EnumSource
    void verifiesGost(GostKind kind) throws Exception {
        KeyPair keys = KeyPairGenerator.getInstance(kind.algorithm(), new GostProvider())
                .generateKeyPair();
        String signed = EnvelopedXml.sign(DOCUMENT, key(keys));

        Verification verification = verify(signed);
        assertThat(verification.allReasons()).isEmpty();
        assertThat(verification.signatures().getFirst().algorithm()).startsWith(kind.algorithm());
        assertThat(verify(signed.replace("200140000018", "200140000019")).allReasons())
                .contains(Finding.SIGNED_OTHER_DATA);
    }

    @Test
    void verifiesEc() throws Exception {
        SystemKey key = key(TestKeys.ec("ec"));
        String signed = EnvelopedXml.sign(DOCUMENT, key);

        assertThat(verify(signed).allReasons()).isEmpty();
        assertThat(verify(signed).signatures().getFirst().algorithm()).isEqualTo("EC-256, SHA-256");
        Element signature = (Element) SafeXml.parse(bytes(signed))
                .getElementsByTagNameNS(Parts.DS, "Signature")
                .item(0);
        DOMValidateContext context = new DOMValidateContext(key.certificate().getPublicKey(), signature);
        assertThat(XMLSignatureFactory.getInstance("DOM")
                        .unmarshalXMLSignature(context)
                        .validate(context))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                CanonicalizationMethod.INCLUSIVE,
                CanonicalizationMethod.INCLUSIVE_WITH_COMMENTS,
                CanonicalizationMethod.EXCLUSIVE,
                CanonicalizationMethod.EXCLUSIVE_WITH_COMMENTS
            })
    void acceptsWhatAnotherSignerMade(String method) throws Exception {
        String signed = signedByTheJdk(method, "", "http://www.w3.org/2001/04/xmldsig-more#rsa-sha256");
        assertThat(verify(signed).allReasons()).isEmpty();
        assertThat(new String(verify(signed).content(), StandardCharsets.UTF_8)).doesNotContain("пікір");
    }

    @Test
    void refusesSha1() throws Exception {
        String signed =
                signedByTheJdk(CanonicalizationMethod.EXCLUSIVE, "", "http://www.w3.org/2000/09/xmldsig#rsa-sha1");
        assertThat(verify(signed).allReasons()).containsExactly(Finding.WEAK_ALGORITHM);
    }

    @Test
    void refusesASignatureOverAPart() throws Exception {
        String signed = signedByTheJdk(
                CanonicalizationMethod.EXCLUSIVE, "#part", "http://www.w3.org/2001/04/xmldsig-more#rsa-sha256");
        assertThat(verify(signed).allReasons()).containsExactly(Finding.SIGNATURE_MISPLACED);
    }

    @Test
    void refusesASignedDocumentThatWasWrapped() {
        String signed = EnvelopedXml.sign(DOCUMENT, first);
        assertThat(verify("<a><бсн xmlns=\"urn:q\">999</бсн>" + signed + "</a>").allReasons())
                .containsExactly(Finding.SIGNATURE_MISPLACED);
    }

    @Test
    void refusesAForeignKeyUnderAnothersCertificate() {
        SystemKey pretender = new SystemKey(second.key(), first.certificate());
        assertThat(verify(EnvelopedXml.sign(DOCUMENT, pretender)).allReasons())
                .containsExactly(Finding.SIGNATURE_BROKEN);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<a/>",
                "<a",
                "<!DOCTYPE a [<!ENTITY b SYSTEM \"file:///etc/passwd\">]><a>&b;</a>",
                "<a><Signature xmlns=\"http://www.w3.org/2000/09/xmldsig#\"/></a>",
                "<Signature xmlns=\"http://www.w3.org/2000/09/xmldsig#\"/>"
            })
    void acceptsNothingThatIsNotSigned(String text) {
        assertThat(verify(text).valid()).isFalse();
    }

    private static Verification verify(String text) {
        return new SignatureVerifier(authority.trust(), GOOD, InstantSource.fixed(TestAuthority.NOW))
                .verifyXml(bytes(text));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String signedByTheJdk(String canonicalisation, String uri, String method) throws Exception {
        Document document = SafeXml.parse(bytes(DOCUMENT.replace("<бсн", "<бсн id=\"part\"")));
        XMLSignatureFactory factory = XMLSignatureFactory.getInstance("DOM");
        var reference = factory.newReference(
                uri,
                factory.newDigestMethod(DigestMethod.SHA256, null),
                List.of(
                        factory.newTransform(Transform.ENVELOPED, (TransformParameterSpec) null),
                        factory.newTransform(canonicalisation, (TransformParameterSpec) null)),
                null,
                null);
        var info = factory.newSignedInfo(
                factory.newCanonicalizationMethod(canonicalisation, (C14NMethodParameterSpec) null),
                factory.newSignatureMethod(method, null),
                List.of(reference));
        KeyInfoFactory keys = factory.getKeyInfoFactory();
        DOMSignContext context = new DOMSignContext(first.key(), document.getDocumentElement());
        context.setDefaultNamespacePrefix("ds");
        context.setProperty("org.jcp.xml.dsig.secureValidation", false);
        if (!uri.isEmpty()) {
            context.setIdAttributeNS(
                    (org.w3c.dom.Element) document.getDocumentElement().getFirstChild(), null, "id");
        }
        factory.newXMLSignature(info, keys.newKeyInfo(List.of(keys.newX509Data(List.of(first.certificate())))))
                .sign(context);
        StringWriter text = new StringWriter();
        TransformerFactory.newInstance().newTransformer().transform(new DOMSource(document), new StreamResult(text));
        return text.toString();
    }
}
