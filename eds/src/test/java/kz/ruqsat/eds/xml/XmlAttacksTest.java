package kz.ruqsat.eds.xml;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kz.ruqsat.eds.SignatureVerifier;
import kz.ruqsat.eds.gost.GostKind;
import kz.ruqsat.eds.keys.LocalKey;
import kz.ruqsat.eds.report.Finding;
import kz.ruqsat.eds.revocation.RevocationAnswer;
import kz.ruqsat.eds.signing.Xades;
import kz.ruqsat.eds.soap.SystemKey;
import kz.ruqsat.eds.soap.WsSecurity;
import kz.ruqsat.eds.testing.TestAuthority;
import kz.ruqsat.eds.testing.TestKeys;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** Forgeries of fresh XAdES signatures and SOAP messages, made with GOST keys, each with the name of its refusal. */
class XmlAttacksTest {
    private static final String DOCUMENT = "<q:a xmlns:q=\"urn:q\"><b>200140000018</b></q:a>";
    private static final String PROPERTIES = element("xades:SignedProperties");
    private static final String QUALIFYING = element("xades:QualifyingProperties");
    private static final String OBJECT = element("ds:Object");
    private static final String BODY = element("soap:Body");
    private static final String SECURITY = element("wsse:Security");
    private static final String KEY_INFO = element("ds:KeyInfo");
    private static final String EXCLUSIVE = "http://www.w3.org/2001/10/xml-exc-c14n#";
    private static final String XPATH = "http://www.w3.org/TR/1999/REC-xpath-19991116";
    private static final String DTD = "<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>";

    /** @param forgery of a good file */
    record Attack(String name, UnaryOperator<String> forgery, Finding... findings) {
        @Override
        public String toString() {
            return name;
        }
    }

    static final List<Attack> ON_XADES = List.of(
            new Attack(
                    "signed properties moved into the document, others in their place",
                    text -> swapped(text, PROPERTIES, evil(first(text, PROPERTIES), "x-properties"))
                            .replace("</b>", "</b>" + apart(first(text, PROPERTIES))),
                    Finding.AMBIGUOUS_ID),
            new Attack(
                    "signed properties doubled in the document",
                    text -> text.replace("</b>", "</b>" + apart(first(text, PROPERTIES))),
                    Finding.AMBIGUOUS_ID),
            new Attack(
                    "the properties' id borne by the document's data",
                    text -> text.replace("<b>", "<b ID=\"" + id(text) + "-properties\">"),
                    Finding.AMBIGUOUS_ID),
            new Attack(
                    "signed properties moved into a second object",
                    text -> swapped(text, OBJECT, evil(first(text, OBJECT), "x-properties") + first(text, OBJECT)),
                    Finding.SIGNATURE_MISPLACED),
            new Attack(
                    "qualifying properties twice",
                    text -> swapped(text, QUALIFYING, first(text, QUALIFYING) + first(text, QUALIFYING)),
                    Finding.SIGNATURE_MISPLACED),
            new Attack(
                    "signed properties twice",
                    text -> swapped(text, PROPERTIES, evil(first(text, PROPERTIES), "x") + first(text, PROPERTIES)),
                    Finding.SIGNATURE_MISPLACED),
            new Attack(
                    "properties of another signature",
                    text -> text.replace("Target=\"#s-", "Target=\"#t-"),
                    Finding.AMBIGUOUS_ID),
            new Attack(
                    "a signature without an id",
                    text -> text.replaceFirst(" Id=\"s-[^\"]*\"", ""),
                    Finding.AMBIGUOUS_ID),
            new Attack(
                    "properties without an id",
                    text -> text.replaceFirst(" Id=\"s-[^\"]*-properties\"", ""),
                    Finding.AMBIGUOUS_ID),
            new Attack(
                    "a reference to the properties that does not say so",
                    text -> text.replaceFirst(" Type=\"[^\"]*\"", ""),
                    Finding.SIGNATURE_MISPLACED),
            new Attack(
                    "properties that nothing refers to",
                    text -> text.replaceFirst("(?s)<ds:Reference Type=.*?</ds:Reference>", ""),
                    Finding.SIGNATURE_MISPLACED),
            new Attack(
                    "a signature over its properties only",
                    text -> text.replaceFirst("(?s)<ds:Reference Id=.*?</ds:Reference>", ""),
                    Finding.SIGNATURE_MISPLACED),
            new Attack(
                    "an XPath over the properties",
                    text -> text.replaceFirst("(Type=.*?)" + Pattern.quote(EXCLUSIVE), "$1" + XPATH),
                    Finding.FORBIDDEN_TRANSFORM),
            new Attack(
                    "the signer not named",
                    text -> swapped(text, element("xades:SigningCertificateV2"), ""),
                    Finding.SIGNED_OTHER_DATA,
                    Finding.SIGNED_ATTRIBUTES_WRONG),
            new Attack(
                    "the signer named by SHA-1",
                    text -> text.replaceFirst(
                            "(CertDigest><ds:DigestMethod Algorithm=)\"[^\"]*\"",
                            "$1\"http://www.w3.org/2000/09/xmldsig#sha1\""),
                    Finding.SIGNED_OTHER_DATA,
                    Finding.WEAK_ALGORITHM),
            new Attack(
                    "another time of signing",
                    text -> text.replace("2026-09-01T06:00:00Z", "2020-09-01T06:00:00Z"),
                    Finding.SIGNED_OTHER_DATA),
            new Attack(
                    "other data in the object",
                    text -> text.replace("</ds:Object>", "<b>1</b></ds:Object>"),
                    Finding.SIGNATURE_MISPLACED),
            new Attack(
                    "other data among the unsigned properties",
                    text -> text.replace(
                            "</xades:QualifyingProperties>",
                            "<xades:UnsignedProperties><xades:UnsignedSignatureProperties><b>1</b>"
                                    + "</xades:UnsignedSignatureProperties></xades:UnsignedProperties>"
                                    + "</xades:QualifyingProperties>"),
                    Finding.SIGNATURE_MISPLACED),
            new Attack(
                    "a signature among the unsigned properties",
                    text -> text.replace(
                            "</xades:QualifyingProperties>",
                            "<xades:UnsignedProperties><xades:CounterSignature><ds:Signature/></xades:CounterSignature>"
                                    + "</xades:UnsignedProperties></xades:QualifyingProperties>"),
                    Finding.SIGNATURE_MISPLACED));

    static final List<Attack> ON_SOAP = List.of(
            new Attack(
                    "a second Body before",
                    text -> swapped(text, BODY, "<soap:Body><evil/></soap:Body>" + first(text, BODY)),
                    Finding.SIGNATURE_MISPLACED),
            new Attack(
                    "a second Body behind",
                    text -> swapped(text, BODY, first(text, BODY) + "<soap:Body><evil/></soap:Body>"),
                    Finding.SIGNATURE_MISPLACED),
            new Attack(
                    "the Body moved into the Header",
                    text -> swapped(text, BODY, "<soap:Body><evil/></soap:Body>")
                            .replace("</soap:Header>", first(text, BODY) + "</soap:Header>"),
                    Finding.SIGNATURE_MISPLACED),
            new Attack(
                    "the Body moved and renamed",
                    text -> swapped(text, BODY, "<soap:Body><evil/></soap:Body>")
                            .replace("</soap:Header>", renamed(first(text, BODY)) + "</soap:Header>"),
                    Finding.AMBIGUOUS_ID),
            new Attack(
                    "the Body moved, another one bears its id",
                    text -> swapped(text, BODY, first(text, BODY).replaceFirst("(?s)><.*<", "><evil/><"))
                            .replace("</soap:Header>", renamed(first(text, BODY)) + "</soap:Header>"),
                    Finding.AMBIGUOUS_ID),
            new Attack(
                    "the Body's id moved to the Header",
                    text -> text.replaceFirst("wsu:Id=", "Id=")
                            .replace(
                                    "<soap:Header>",
                                    "<soap:Header xmlns:wsu=\"" + WsSecurity.WSU + "\" wsu:Id=\"" + bodyId(text)
                                            + "\">"),
                    Finding.AMBIGUOUS_ID),
            new Attack(
                    "the Body's id twice",
                    text -> text.replace("<soap:Header>", "<soap:Header Id=\"" + bodyId(text) + "\">"),
                    Finding.AMBIGUOUS_ID),
            new Attack(
                    "a Body of another id", text -> text.replace("wsu:Id=\"id-", "wsu:Id=\"ix-"), Finding.AMBIGUOUS_ID),
            new Attack(
                    "the whole message within another's Body",
                    text -> "<soap:Envelope xmlns:soap=\"" + WsSecurity.SOAP + "\"><soap:Header/><soap:Body>" + text
                            + "</soap:Body></soap:Envelope>",
                    Finding.SIGNATURE_MISPLACED),
            new Attack(
                    "the Body within something else",
                    text -> swapped(text, BODY, "<w>" + first(text, BODY) + "</w>"),
                    Finding.SIGNATURE_MISPLACED),
            new Attack(
                    "two security headers",
                    text -> swapped(text, SECURITY, first(text, SECURITY) + first(text, SECURITY)),
                    Finding.NO_SIGNATURE),
            new Attack(
                    "the signature outside of the security header",
                    text -> swapped(text, SECURITY, "<w>" + first(text, SECURITY) + "</w>"),
                    Finding.NO_SIGNATURE),
            new Attack(
                    "a reference to the whole message",
                    text -> text.replaceFirst("Reference URI=\"[^\"]*\"", "Reference URI=\"\""),
                    Finding.AMBIGUOUS_ID),
            new Attack("no reference", text -> swapped(text, element("ds:Reference"), ""), Finding.SIGNATURE_MISPLACED),
            new Attack(
                    "an XPath over the Body",
                    text -> text.replaceFirst("(Transform Algorithm=\")" + Pattern.quote(EXCLUSIVE), "$1" + XPATH),
                    Finding.FORBIDDEN_TRANSFORM),
            new Attack(
                    "an HMAC",
                    text -> method(text, "http://www.w3.org/2001/04/xmldsig-more#hmac-sha256"),
                    Finding.FORBIDDEN_ALGORITHM),
            new Attack("no algorithm", text -> method(text, "none"), Finding.FORBIDDEN_ALGORITHM),
            new Attack(
                    "SHA-1",
                    text -> method(text, "http://www.w3.org/2000/09/xmldsig#rsa-sha1"),
                    Finding.WEAK_ALGORITHM),
            new Attack(
                    "MD5",
                    text -> method(text, "http://www.w3.org/2001/04/xmldsig-more#rsa-md5"),
                    Finding.WEAK_ALGORITHM),
            new Attack(
                    "the algorithm of another key",
                    text -> method(text, XmlAlgorithms.Method.RSA_SHA256.uri()),
                    Finding.SIGNATURE_BROKEN),
            new Attack(
                    "a bare key",
                    text -> swapped(text, KEY_INFO, "<ds:KeyInfo><ds:KeyValue/></ds:KeyInfo>"),
                    Finding.SIGNER_CERTIFICATE_MISSING),
            new Attack("an entity", text -> DTD + text.replace("18</b>", "&x;</b>"), Finding.DOCUMENT_TYPE),
            new Attack("another Body", text -> text.replace("18</b>", "19</b>"), Finding.SIGNED_OTHER_DATA));

    private static TestAuthority authority;
    private static String xades;
    private static String soap;

    @BeforeAll
    static void sign() throws Exception {
        authority = new TestAuthority("attacked");
        KeyPair keys = TestKeys.gost("attacked", GostKind.GOST_2015_512);
        TestAuthority.Holder holder = authority.issue(TestAuthority.individual(), keys);
        xades = text(new Xades(InstantSource.fixed(TestAuthority.NOW), null)
                .sign(bytes(DOCUMENT), new LocalKey(keys.getPrivate(), holder.certificate(), List.of())));
        soap = text(WsSecurity.sign(DOCUMENT, new SystemKey(keys.getPrivate(), holder.certificate())));
    }

    @Test
    void acceptsWhatNobodyForged() {
        assertThat(verifier().verifyXml(bytes(xades)).allReasons()).isEmpty();
        assertThat(verifier().verifySoap(bytes(soap)).allReasons()).isEmpty();
    }

    @ParameterizedTest
    @FieldSource("ON_XADES")
    void refusesForgedXades(Attack attack) {
        String forged = attack.forgery().apply(xades);

        assertThat(forged).isNotEqualTo(xades);
        assertThat(verifier().verifyXml(bytes(forged)).allReasons()).containsExactly(attack.findings());
    }

    @ParameterizedTest
    @FieldSource("ON_SOAP")
    void refusesForgedSoap(Attack attack) {
        String forged = attack.forgery().apply(soap);

        assertThat(forged).isNotEqualTo(soap);
        assertThat(verifier().verifySoap(bytes(forged)).allReasons()).containsExactly(attack.findings());
    }

    @Test
    void refusesWhatIsNestedWithoutEnd() {
        for (int depth : List.of(1_000, 100_000)) {
            String deep = "<a>".repeat(depth) + "</a>".repeat(depth);
            String nested = xades.replace("200140000018", deep);
            assertThat(verifier().verifyXml(bytes(nested)).valid()).isFalse();
            assertThat(verifier()
                            .verifySoap(bytes(soap.replace("200140000018", deep)))
                            .valid())
                    .isFalse();
        }
    }

    private static SignatureVerifier verifier() {
        return new SignatureVerifier(
                authority.trust(),
                (_, _) -> new RevocationAnswer.Good(RevocationAnswer.By.OCSP, Instant.EPOCH),
                InstantSource.fixed(TestAuthority.NOW));
    }

    private static String element(String name) {
        return "(?s)<" + name + "[ >].*?</" + name + ">";
    }

    private static String first(String text, String element) {
        return Stream.of(Pattern.compile(element).matcher(text))
                .filter(java.util.regex.Matcher::find)
                .map(java.util.regex.Matcher::group)
                .findFirst()
                .orElseThrow();
    }

    private static String swapped(String text, String element, String by) {
        return text.replace(first(text, element), by);
    }

    /** Other properties, of another id. */
    private static String evil(String properties, String id) {
        return properties
                .replaceFirst("Id=\"s-[^\"]*-properties\"", "Id=\"" + id + "\"")
                .replace("2026-", "2020-");
    }

    /** Where its namespaces are known. */
    private static String apart(String properties) {
        return "<w xmlns:ds=\"" + Parts.DS + "\" xmlns:xades=\"" + XadesProperties.XADES + "\">" + properties + "</w>";
    }

    private static String renamed(String body) {
        return body.replace("soap:Body", "soap:Keep");
    }

    private static String id(String text) {
        return text.replaceAll("(?s).*<ds:Signature [^>]*Id=\"([^\"]*)\".*", "$1");
    }

    private static String bodyId(String text) {
        return text.replaceAll("(?s).*wsu:Id=\"([^\"]+)\".*", "$1");
    }

    private static String method(String text, String uri) {
        return text.replaceFirst("(SignatureMethod Algorithm=)\"[^\"]*\"", "$1\"" + uri + "\"");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
