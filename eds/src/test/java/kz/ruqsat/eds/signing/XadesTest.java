package kz.ruqsat.eds.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import javax.xml.crypto.dsig.XMLSignatureFactory;
import javax.xml.crypto.dsig.dom.DOMValidateContext;
import kz.ruqsat.eds.SignatureVerifier;
import kz.ruqsat.eds.gost.GostKind;
import kz.ruqsat.eds.keys.LocalKey;
import kz.ruqsat.eds.keys.SigningKey;
import kz.ruqsat.eds.report.Finding;
import kz.ruqsat.eds.report.SignatureReport;
import kz.ruqsat.eds.report.Verification;
import kz.ruqsat.eds.revocation.RevocationAnswer;
import kz.ruqsat.eds.revocation.RevocationSource;
import kz.ruqsat.eds.soap.WsSecurity;
import kz.ruqsat.eds.testing.Samples;
import kz.ruqsat.eds.testing.TestAuthority;
import kz.ruqsat.eds.testing.TestKeys;
import kz.ruqsat.eds.xml.Parts;
import kz.ruqsat.eds.xml.SafeXml;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Element;

/** Making XML signatures: plain ones as NCALayer does, and XAdES of level B. */
class XadesTest {
    /** With all that a canonicaliser and a writer can stumble over. */
    private static final byte[] DOCUMENT = bytes("""
            <?xml version="1.0"?><?before it?><!-- пікір --><q:өтініш xmlns:q="urn:q" xmlns="urn:d" xml:lang="kk" \
            б='"&#10;&#9;&#13;&lt;&gt;&apos;' xmlns:unused="urn:u">
            <бсн>200140000018</бсн>&#13;
            <![CDATA[<x>&amp;]]>🐎 &gt; &lt; <!-- </q:өтініш> --><empty/><?within it?></q:өтініш><!-- кейін -->
            """);

    private static final RevocationSource GOOD =
            (_, _) -> new RevocationAnswer.Good(RevocationAnswer.By.OCSP, Instant.EPOCH);
    private static final Xades XADES = new Xades(InstantSource.fixed(TestAuthority.NOW), null);

    private static TestAuthority authority;

    @BeforeAll
    static void issue() throws Exception {
        authority = new TestAuthority("xml");
    }

    private static SigningKey key(KeyPair keys) throws Exception {
        TestAuthority.Holder holder = authority.issue(TestAuthority.individual(), keys);
        return new LocalKey(holder.keys().getPrivate(), holder.certificate(), List.of(authority.issuing.certificate()));
    }

    @ParameterizedTest
    @MethodSource(TestKeys.EVERY_KIND)
    void signsPlainlyWithEveryKey(KeyPair keys) throws Exception {
        byte[] signed = Xades.signPlainly(DOCUMENT, key(keys));

        assertThat(verify(signed).allReasons()).isEmpty();
        assertThat(verify(replaced(signed, "200140000018", "200140000019")).allReasons())
                .containsExactly(Finding.SIGNED_OTHER_DATA);
    }

    @ParameterizedTest
    @MethodSource(TestKeys.EVERY_KIND)
    void signsItsPropertiesWithEveryKey(KeyPair keys) throws Exception {
        byte[] signed = XADES.sign(DOCUMENT, key(keys));

        assertThat(verify(signed).allReasons()).isEmpty();
        assertThat(verify(signed).signatures().getFirst().signingTime()).isEqualTo(TestAuthority.NOW);
        assertThat(verify(replaced(signed, "200140000018", "200140000019")).allReasons())
                .containsExactly(Finding.SIGNED_OTHER_DATA);
        assertThat(verify(replaced(signed, "06:00:00Z</xades", "07:00:00Z</xades"))
                        .allReasons())
                .containsExactly(Finding.SIGNED_OTHER_DATA);
    }

    @Test
    void writesPlainSignaturesToTheLetterAsNcaLayerDoes() throws Exception {
        String theirs = text(Samples.sample("one-signer.xml")).stripTrailing();
        String ours = text(Xades.signPlainly(
                bytes("<?xml version=\"1.0\" encoding=\"utf-8\"?><a><b>test</b></a>"), key(TestKeys.key("signer"))));

        // The same content has the same digest; value and certificate are of another key.
        assertThat(masked(ours)).isEqualTo(masked(theirs));
        assertThat(ours).contains("9KpJreFMA6K98mcu2hxdAe/vPzfl0uybYurT5DT/bTU=");
        assertThat(ours.lines().filter(line -> line.endsWith("&#13;"))).allMatch(line -> line.length() == 76 + 5);
    }

    /** Without the values, and with the encoding's name in small letters as in the sample. */
    private static String masked(String text) {
        return text.replace("UTF-8", "utf-8")
                .replaceAll("(?s)(<ds:SignatureValue>\n).*?(\n</ds:SignatureValue>)", "$1$2")
                .replaceAll("(?s)(<ds:X509Certificate>\n).*?(\n</ds:X509Certificate>)", "$1$2");
    }

    @Test
    void plainSignaturesAreGoodInTheEyesOfTheJdk() throws Exception {
        SigningKey key = key(TestKeys.ec("signer"));
        Element signature = (Element) SafeXml.parse(Xades.signPlainly(DOCUMENT, key))
                .getElementsByTagNameNS(Parts.DS, "Signature")
                .item(0);
        DOMValidateContext context = new DOMValidateContext(key.certificate().getPublicKey(), signature);

        assertThat(XMLSignatureFactory.getInstance("DOM")
                        .unmarshalXMLSignature(context)
                        .validate(context))
                .isTrue();
    }

    @Test
    void severalSignOneAfterAnother() throws Exception {
        byte[] first = XADES.sign(DOCUMENT, key(TestKeys.key("signer")));
        byte[] second = Xades.signPlainly(first, key(TestKeys.ec("signer")));
        byte[] third = XADES.sign(second, key(TestKeys.gost("signer", GostKind.GOST_2015_512)));

        Verification verification = verify(third);
        assertThat(verification.allReasons()).isEmpty();
        assertThat(verification.signatures())
                .extracting(SignatureReport::algorithm)
                .containsExactly("RSA-2048, SHA-256", "EC-256, SHA-256", "GOST3410-2015-512, GOST3411-2015-512");
        assertThat(content(verification)).contains("200140000018").doesNotContain("Signature", "пікір");
    }

    @Test
    void refusesAnotherCertificateOfTheSameKey() throws Exception {
        SigningKey one = key(TestKeys.key("signer"));
        SigningKey other = key(TestKeys.key("signer"));
        byte[] signed = XADES.sign(DOCUMENT, one);

        assertThat(verify(replaced(signed, pem(one), pem(other))).allReasons())
                .containsExactly(Finding.SIGNED_ATTRIBUTES_WRONG);
    }

    @Test
    void doesNotShowWhatACommentSplits() throws Exception {
        byte[] signed = Xades.signPlainly(bytes("<a>admin<!-- -->@evil</a>"), key(TestKeys.key("signer")));

        assertThat(content(verify(signed))).isEqualTo("<a>admin@evil</a>");
    }

    @Test
    void signsNothingWithADocumentType() throws Exception {
        SigningKey key = key(TestKeys.key("signer"));

        assertThatIllegalArgumentException()
                .isThrownBy(() -> XADES.sign(bytes("<!DOCTYPE a [<!ENTITY x \"y\">]><a>&x;</a>"), key));
    }

    private static String pem(SigningKey key) throws IOException {
        return WsSecurity.base64(WsSecurity.encoded(key.certificate()));
    }

    private static byte[] replaced(byte[] signed, String what, String by) {
        assertThat(text(signed)).contains(what);
        return bytes(text(signed).replace(what, by));
    }

    private static Verification verify(byte[] signed) {
        return new SignatureVerifier(authority.trust(), GOOD, InstantSource.fixed(TestAuthority.NOW)).verifyXml(signed);
    }

    private static String content(Verification verification) {
        return text(Objects.requireNonNull(verification.content()));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
