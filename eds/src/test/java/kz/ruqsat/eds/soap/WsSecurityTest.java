package kz.ruqsat.eds.soap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import javax.xml.crypto.dom.DOMStructure;
import javax.xml.crypto.dsig.CanonicalizationMethod;
import javax.xml.crypto.dsig.Reference;
import javax.xml.crypto.dsig.SignedInfo;
import javax.xml.crypto.dsig.XMLSignatureFactory;
import javax.xml.crypto.dsig.dom.DOMSignContext;
import javax.xml.crypto.dsig.dom.DOMValidateContext;
import javax.xml.crypto.dsig.spec.C14NMethodParameterSpec;
import javax.xml.crypto.dsig.spec.ExcC14NParameterSpec;
import javax.xml.crypto.dsig.spec.TransformParameterSpec;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import kz.ruqsat.eds.gost.GostKind;
import kz.ruqsat.eds.report.MessageVerdict;
import kz.ruqsat.eds.report.MessageVerdict.Fault;
import kz.ruqsat.eds.testing.TestAuthority;
import kz.ruqsat.eds.testing.TestKeys;
import kz.ruqsat.eds.xml.Parts;
import kz.ruqsat.eds.xml.SafeXml;
import kz.ruqsat.eds.xml.XmlAlgorithms;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

class WsSecurityTest {
    private static final String CONTENT = "<t:SendMessage xmlns:t=\"urn:types\"><request><data"
            + " xmlns:xs=\"http://www.w3.org/2001/XMLSchema\""
            + " xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" xsi:type=\"xs:string\">"
            + "&lt;a&gt;Өтініш &amp;amp; \"жауап\"&lt;/a&gt;&#13;\n</data><empty b=\"2\" a=\"&#10;1\"/></request><!-- no word --><c>"
            + "<![CDATA[<x>]]></c></t:SendMessage>";
    private static final Instant NOW = TestAuthority.NOW;

    private static SystemKey ours;
    private static SystemKey theirs;

    @BeforeAll
    static void issue() throws Exception {
        TestAuthority authority = new TestAuthority("gateway");
        ours = key(authority, "gateway");
        theirs = key(authority, "somebody");
    }

    private static SystemKey key(TestAuthority authority, String name) throws Exception {
        TestAuthority.Holder holder = authority.issue(TestAuthority.individual(), TestKeys.key(name));
        return new SystemKey(holder.keys().getPrivate(), holder.certificate());
    }

    @Test
    void readsWhatItSigned() {
        MessageVerdict verdict = judge(signed());

        assertThat(verdict).isInstanceOfSatisfying(MessageVerdict.Genuine.class, genuine -> {
            assertThat(genuine.body().getTextContent()).contains("Өтініш &amp; \"жауап\"", "<x>");
            assertThat(genuine.body().getOwnerDocument().getDocumentElement()).isSameAs(genuine.body());
        });
    }

    @Test
    void isGoodInTheEyesOfAnotherVerifier() throws Exception {
        Document document = SafeXml.parse(signed().getBytes(StandardCharsets.UTF_8));
        Element body = (Element) document.getDocumentElement().getLastChild();
        body.setIdAttributeNS(WsSecurity.WSU, "Id", true);
        Element signature =
                (Element) document.getElementsByTagNameNS(Parts.DS, "Signature").item(0);
        DOMValidateContext context = new DOMValidateContext(ours.certificate().getPublicKey(), signature);

        assertThat(XMLSignatureFactory.getInstance("DOM")
                        .unmarshalXMLSignature(context)
                        .validate(context))
                .isTrue();
    }

    @Test
    void signsADocumentWithinItselfForAnotherVerifier() throws Exception {
        String document =
                EnvelopedXml.sign("<q:Request xmlns:q=\"urn:q\"><q:BIN>200140000018</q:BIN></q:Request>", ours);
        Element signature = (Element) SafeXml.parse(document.getBytes(StandardCharsets.UTF_8))
                .getElementsByTagNameNS(Parts.DS, "Signature")
                .item(0);
        DOMValidateContext context = new DOMValidateContext(ours.certificate().getPublicKey(), signature);

        assertThat(XMLSignatureFactory.getInstance("DOM")
                        .unmarshalXMLSignature(context)
                        .validate(context))
                .isTrue();
    }

    /** With prefixes kept, as WSS4J writes it. */
    @ParameterizedTest
    @CsvSource({"true", "false"})
    void acceptsWhatAnotherSignerMade(boolean prefixes) throws Exception {
        assertThat(judge(signedByTheJdk(prefixes, "http://www.w3.org/2001/04/xmldsig-more#rsa-sha256")))
                .isInstanceOf(MessageVerdict.Genuine.class);
    }

    @Test
    void refusesSha1() throws Exception {
        refuses(signedByTheJdk(false, "http://www.w3.org/2000/09/xmldsig#rsa-sha1"), Fault.ALGORITHM);
    }

    @ParameterizedTest
    @EnumSource
    void signsWithGost(GostKind kind) throws Exception {
        TestAuthority authority = new TestAuthority("gateway");
        TestAuthority.Holder holder = authority.issue(TestAuthority.individual(), TestKeys.gost("system", kind));
        byte[] message = WsSecurity.sign(CONTENT, new SystemKey(holder.keys().getPrivate(), holder.certificate()));

        assertThat(WsSecurity.verify(message, holder.certificate(), NOW)).isInstanceOf(MessageVerdict.Genuine.class);
        assertThat(text(message))
                .contains(XmlAlgorithms.Method.valueOf(kind.name()).uri());
        byte[] changed = text(message).replace("жауап", "басқа").getBytes(StandardCharsets.UTF_8);
        assertThat(WsSecurity.verify(changed, holder.certificate(), NOW)).isInstanceOf(MessageVerdict.Refused.class);
    }

    @Test
    void refusesAnotherSystem() {
        refuses(text(WsSecurity.sign(CONTENT, theirs)), Fault.CERTIFICATE);
    }

    @Test
    void refusesAForeignKeyUnderTheKnownCertificate() {
        SystemKey pretender = new SystemKey(theirs.key(), ours.certificate());

        refuses(text(WsSecurity.sign(CONTENT, pretender)), Fault.SIGNATURE);
    }

    @Test
    void refusesACertificateOutOfItsTerm() {
        MessageVerdict verdict = WsSecurity.verify(
                WsSecurity.sign(CONTENT, ours), ours.certificate(), NOW.plus(Duration.ofDays(40_000)));

        assertThat(verdict)
                .isInstanceOfSatisfying(
                        MessageVerdict.Refused.class,
                        refused -> assertThat(refused.fault()).isEqualTo(Fault.CERTIFICATE));
    }

    @Test
    void refusesAChangedBody() {
        refuses(signed().replace("жауап", "басқа"), Fault.DIGEST);
    }

    @Test
    void refusesABodyMovedIntoAHeader() {
        String message = signed();
        String body = body(message);
        String evil = "<soap:Body><evil/></soap:Body>";

        refuses(
                message.replace(body, evil).replace("</soap:Header>", "<w>" + body + "</w></soap:Header>"),
                Fault.NOT_SOAP);
    }

    @Test
    void refusesAMovedBodyThatIsRenamed() {
        String message = signed();
        String body = body(message);
        String hidden = body.replace("soap:Body", "soap:Keep");
        String evil = "<soap:Body><evil/></soap:Body>";

        refuses(message.replace(body, evil).replace("</soap:Header>", hidden + "</soap:Header>"), Fault.REFERENCE);
    }

    @Test
    void refusesTwoBodies() {
        String message = signed();
        String evil = "<soap:Body><evil/></soap:Body>";

        refuses(message.replace("</soap:Header>", "</soap:Header>" + evil), Fault.NOT_SOAP);
        refuses(message.replace("</soap:Envelope>", evil + "</soap:Envelope>"), Fault.NOT_SOAP);
    }

    @Test
    void refusesAnIdThatTwoBear() {
        String message = signed();
        String id = message.replaceAll("(?s).*wsu:Id=\"([^\"]+)\".*", "$1");

        refuses(message.replace("</soap:Header>", "<w Id=\"" + id + "\"/></soap:Header>"), Fault.REFERENCE);
    }

    @Test
    void refusesASignatureInAnotherHeader() {
        String message = signed();
        String security = message.substring(message.indexOf("<wsse:Security"), message.indexOf("</soap:Header>"));

        refuses(message.replace(security, "<w>" + security + "</w>"), Fault.NO_SIGNATURE);
        refuses(message.replace(security, security + security), Fault.NO_SIGNATURE);
        refuses(message.replace(security, ""), Fault.NO_SIGNATURE);
    }

    @Test
    void refusesAReferenceToAnotherElement() {
        String message = signed();
        String id = message.replaceAll("(?s).*wsu:Id=\"([^\"]+)\".*", "$1");
        String body = body(message);
        String evil = body.replace("жауап", "басқа").replace(id, "id-other");

        refuses(message.replace(body, evil), Fault.REFERENCE);
    }

    @Test
    void refusesASecondReference() {
        String message = signed();
        String reference = message.substring(message.indexOf("<ds:Reference"), message.indexOf("</ds:SignedInfo>"));

        refuses(message.replace(reference, reference + reference), Fault.FORM);
    }

    @Test
    void refusesDocumentTypes() {
        String bomb = "<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>";

        refuses(bomb + signed(), Fault.NOT_XML);
        refuses("<a>&x;</a>", Fault.NOT_XML);
        refuses("no XML at all", Fault.NOT_XML);
    }

    @Test
    void signsNothingThatIsNoXml() {
        assertThatIllegalArgumentException().isThrownBy(() -> WsSecurity.sign("<a>\u0001</a>", ours));
    }

    private static String signed() {
        return text(WsSecurity.sign(CONTENT, ours));
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static String body(String message) {
        return message.substring(message.indexOf("<soap:Body"), message.indexOf("</soap:Envelope>"));
    }

    private static MessageVerdict judge(String message) {
        return WsSecurity.verify(message.getBytes(StandardCharsets.UTF_8), ours.certificate(), NOW);
    }

    private static void refuses(String message, Fault fault) {
        assertThat(judge(message))
                .isInstanceOfSatisfying(
                        MessageVerdict.Refused.class,
                        refused -> assertThat(refused.fault()).isEqualTo(fault));
    }

    private static String signedByTheJdk(boolean prefixes, String method) throws Exception {
        String unsigned = "<S:Envelope xmlns:S=\"" + WsSecurity.SOAP + "\" xmlns:u=\"urn:unused\"><S:Header>"
                + "<wsse:Security xmlns:wsse=\"" + WsSecurity.WSSE + "\"/></S:Header><S:Body xmlns:wsu=\""
                + WsSecurity.WSU + "\" wsu:Id=\"id-1\">" + CONTENT + "</S:Body></S:Envelope>";
        Document document = SafeXml.parse(unsigned.getBytes(StandardCharsets.UTF_8));
        Element body = (Element) document.getDocumentElement().getLastChild();
        body.setIdAttributeNS(WsSecurity.WSU, "Id", true);
        Element security = (Element)
                document.getElementsByTagNameNS(WsSecurity.WSSE, "Security").item(0);
        DOMSignContext context = new DOMSignContext(ours.key(), security);
        context.setDefaultNamespacePrefix("ds");
        context.setProperty("org.jcp.xml.dsig.secureValidation", false);
        sign(document, context, prefixes, method);
        StringWriter text = new StringWriter();
        TransformerFactory.newDefaultInstance()
                .newTransformer()
                .transform(new DOMSource(document), new StreamResult(text));
        return text.toString();
    }

    private static void sign(Document document, DOMSignContext context, boolean prefixes, String method)
            throws Exception {
        XMLSignatureFactory factory = XMLSignatureFactory.getInstance("DOM");
        ExcC14NParameterSpec kept = prefixes ? new ExcC14NParameterSpec(List.of("S", "u")) : null;
        Reference reference = factory.newReference(
                "#id-1",
                factory.newDigestMethod("http://www.w3.org/2001/04/xmlenc#sha256", null),
                List.of(factory.newTransform(CanonicalizationMethod.EXCLUSIVE, (TransformParameterSpec) kept)),
                null,
                null);
        SignedInfo info = factory.newSignedInfo(
                factory.newCanonicalizationMethod(CanonicalizationMethod.EXCLUSIVE, (C14NMethodParameterSpec) kept),
                factory.newSignatureMethod(method, null),
                List.of(reference));
        Element token = document.createElementNS(WsSecurity.WSSE, "wsse:SecurityTokenReference");
        Element identifier = document.createElementNS(WsSecurity.WSSE, "wsse:KeyIdentifier");
        identifier.setAttribute("ValueType", WsSecurity.X509V3);
        identifier.setTextContent(
                Base64.getMimeEncoder().encodeToString(ours.certificate().getEncoded()));
        token.appendChild(identifier);
        var keyInfo = factory.getKeyInfoFactory().newKeyInfo(List.of(new DOMStructure(token)));
        factory.newXMLSignature(info, keyInfo).sign(context);
    }
}
