package kz.ruqsat.eds.xml;

import static kz.ruqsat.eds.testing.TestAuthority.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.ruqsat.eds.SignatureVerifier;
import kz.ruqsat.eds.gost.GostKind;
import kz.ruqsat.eds.keys.SigningKey;
import kz.ruqsat.eds.report.Finding;
import kz.ruqsat.eds.report.SignatureLevel;
import kz.ruqsat.eds.report.Verdict;
import kz.ruqsat.eds.report.Verification;
import kz.ruqsat.eds.revocation.RevocationAnswer;
import kz.ruqsat.eds.signing.Xades;
import kz.ruqsat.eds.testing.Makers;
import kz.ruqsat.eds.testing.TestAuthority;
import kz.ruqsat.eds.testing.TestKeys;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** Forgeries of the XML signatures that do not stand in the document that they sign; each with its refusal. */
public class XmlFormAttacksTest {
    private static final byte[] FILE = "Лицензия № 1".getBytes(StandardCharsets.UTF_8);
    private static final String DOCUMENT = "<q:a xmlns:q=\"urn:q\"><b>200140000018</b></q:a>";
    private static final String DS = " xmlns:ds=\"" + Parts.DS + "\"";
    private static final String DATA = "(?s)<ds:Object Id=.*?</ds:Object>";
    private static final String EVIL = "RVZJTA==";
    private static final String COUNTER = "(?s)<xades:CounterSignature.*</xades:CounterSignature>";
    private static final String INNER = "(?s)<ds:Signature (?:(?!<ds:Signature ).)*?</ds:Signature>";
    private static final String REFERENCE = "(?s)<ds:Reference Id=.*?</ds:Reference>";
    private static final String XPATH = "http://www.w3.org/TR/1999/REC-xpath-19991116";

    /** @param forgery of a good file */
    record Attack(String name, UnaryOperator<String> forgery, Finding... findings) {
        @Override
        public String toString() {
            return name;
        }
    }

    static final List<Attack> AROUND = List.of(
            new Attack("other data in the object", text -> object(text, EVIL), Finding.SIGNED_OTHER_DATA),
            new Attack(
                    "another object before the signed one",
                    text -> text.replaceFirst("<ds:Object ", "<ds:Object>" + EVIL + "</ds:Object><ds:Object "),
                    Finding.SIGNATURE_MISPLACED),
            new Attack(
                    "another object behind the signed one",
                    text -> text.replaceFirst("</ds:Object>", "</ds:Object><ds:Object>" + EVIL + "</ds:Object>"),
                    Finding.SIGNATURE_MISPLACED),
            new Attack(
                    "the signed object moved into the properties' object",
                    text -> moved(text, "<xades:QualifyingProperties", "<xades:QualifyingProperties"),
                    Finding.SIGNATURE_MISPLACED),
            new Attack(
                    "the signed object moved into the key's place",
                    text -> moved(text, "</ds:KeyInfo>", "</ds:KeyInfo>"),
                    Finding.AMBIGUOUS_ID),
            new Attack(
                    "the signed object nested in another one",
                    text -> text.replaceFirst("<ds:Object ", "<ds:Object><ds:Object ")
                            .replaceFirst("</ds:Object>", "</ds:Object>" + EVIL + "</ds:Object>"),
                    Finding.SIGNATURE_MISPLACED),
            new Attack(
                    "the object's id borne by another part",
                    text -> text.replace("<ds:KeyInfo>", "<ds:KeyInfo Id=\"" + objectId(text) + "\">"),
                    Finding.AMBIGUOUS_ID),
            new Attack(
                    "the object without its id",
                    text -> text.replaceFirst("<ds:Object Id=\"[^\"]*\"", "<ds:Object"),
                    Finding.SIGNATURE_MISPLACED),
            new Attack(
                    "elements in the object beside what is decoded",
                    text -> text.replaceFirst("</ds:Object>", "<evil/></ds:Object>"),
                    Finding.SIGNATURE_MISPLACED),
            new Attack(
                    "decoded, but said to be canonical",
                    text -> text.replace(XmlSubject.BASE64, CanonicalXml.EXCLUSIVE),
                    Finding.SIGNED_OTHER_DATA,
                    Finding.SIGNATURE_BROKEN),
            new Attack("an XPath", text -> text.replace(XmlSubject.BASE64, XPATH), Finding.FORBIDDEN_TRANSFORM),
            new Attack(
                    "a reference to the whole document",
                    text -> text.replaceFirst("URI=\"#[^\"]*-object\"", "URI=\"\""),
                    Finding.SIGNATURE_MISPLACED),
            new Attack(
                    "a reference to another file",
                    text -> text.replaceFirst("URI=\"#[^\"]*-object\"", "URI=\"file:///etc/passwd\""),
                    Finding.SIGNATURE_MISPLACED),
            new Attack(
                    "a reference to the properties in the object's place",
                    text -> text.replaceFirst("URI=\"#([^\"]*)-object\"", "URI=\"#$1-properties\""),
                    Finding.SIGNATURE_MISPLACED),
            new Attack(
                    "the object said to be the properties",
                    text -> text.replace(Parts.DS + "Object", XadesProperties.SIGNED),
                    Finding.AMBIGUOUS_ID),
            new Attack(
                    "no reference to the object",
                    text -> text.replaceFirst(REFERENCE, ""),
                    Finding.SIGNATURE_MISPLACED),
            new Attack(
                    "the signature within another document",
                    text -> "<w><evil/>" + text.replaceFirst("<\\?xml.*?\\?>", "") + "</w>",
                    Finding.SIGNATURE_MISPLACED),
            new Attack(
                    "the signature within another signature's object",
                    text -> "<ds:Signature" + DS + "><ds:Object>" + text.replaceFirst("<\\?xml.*?\\?>", "")
                            + "</ds:Object></ds:Signature>",
                    Finding.SIGNATURE_MISPLACED));

    static final List<Attack> APART = List.of(
            new Attack(
                    "a transform of the file",
                    text -> transform(text, CanonicalXml.EXCLUSIVE),
                    Finding.FORBIDDEN_TRANSFORM),
            new Attack(
                    "a decoding of the file", text -> transform(text, XmlSubject.BASE64), Finding.FORBIDDEN_TRANSFORM),
            new Attack(
                    "a part of itself in the file's place",
                    text -> text.replaceFirst("URI=\"f\"", "URI=\"#x\""),
                    Finding.SIGNATURE_MISPLACED),
            new Attack(
                    "itself in the file's place",
                    text -> text.replaceFirst("URI=\"f\"", "URI=\"\""),
                    Finding.SIGNATURE_MISPLACED),
            new Attack(
                    "the file twice", text -> text.replaceFirst(REFERENCE, twice(text)), Finding.SIGNATURE_MISPLACED),
            new Attack(
                    "an object that nobody has signed",
                    text -> text.replaceFirst("<ds:Object>", "<ds:Object>" + EVIL + "</ds:Object><ds:Object>"),
                    Finding.SIGNATURE_MISPLACED),
            new Attack(
                    "another address for the same file",
                    text -> text.replaceFirst("URI=\"f\"", "URI=\"http://127.0.0.1:1/evil\""),
                    Finding.SIGNATURE_BROKEN));

    static final List<Attack> OVER = List.of(
            new Attack(
                    "another time of the signature over it",
                    text -> text.replaceFirst("(?s)(CounterSignature.*)2026-09", "$12025-09"),
                    Finding.SIGNED_OTHER_DATA),
            new Attack(
                    "moved into the document",
                    text -> text.replaceFirst(COUNTER, "").replace("</b>", "</b>" + spaced(found(text, COUNTER))),
                    Finding.SIGNATURE_MISPLACED),
            new Attack(
                    "moved out of its place among the properties",
                    text -> text.replace("<xades:UnsignedSignatureProperties>", "")
                            .replace("</xades:UnsignedSignatureProperties>", ""),
                    Finding.SIGNATURE_MISPLACED),
            new Attack(
                    "two in one property",
                    text -> text.replaceFirst(INNER, twiceInner(text)),
                    Finding.SIGNATURE_MISPLACED),
            new Attack(
                    "other data beside it",
                    text -> text.replace("</xades:CounterSignature>", "<b/></xades:CounterSignature>"),
                    Finding.SIGNATURE_MISPLACED),
            new Attack(
                    "over the properties and not the value",
                    text -> text.replaceFirst("URI=\"#([^\"]*)-value\"", "URI=\"#$1-properties\""),
                    Finding.SIGNATURE_MISPLACED),
            new Attack(
                    "over the document",
                    text -> text.replaceFirst("URI=\"#[^\"]*-value\"", "URI=\"\""),
                    Finding.SIGNATURE_MISPLACED),
            new Attack(
                    "the value's id borne by the document's data",
                    text -> text.replace("<b>", "<b Id=\"" + valueId(text) + "\">"),
                    Finding.SIGNED_OTHER_DATA),
            new Attack(
                    "over a value in the document's data",
                    text -> text.replaceFirst("SignatureValue Id=\"[^\"]*\"", "SignatureValue")
                            .replace("<b>", "<b Id=\"" + valueId(text) + "\">"),
                    Finding.SIGNED_OTHER_DATA),
            new Attack(
                    "an XPath over the value",
                    text -> text.replaceFirst(
                            "(?s)(-value\"[^>]*><ds:Transforms><ds:Transform Algorithm=)\"[^\"]*\"",
                            "$1\"" + XPATH + "\""),
                    Finding.FORBIDDEN_TRANSFORM));

    private static TestAuthority authority;
    private static SigningKey key;
    private static Xades xades;
    private static String around;
    private static String apart;
    private static String over;

    /** Writes the forgeries and what they were made of, with the findings of each and who is trusted. */
    public static void write(Path folder) throws Exception {
        sign();
        Files.createDirectories(folder.resolve("trust"));
        Files.write(
                folder.resolve("trust/root.cer"), authority.root.certificate().getEncoded());
        Files.write(
                folder.resolve("trust/nca.cer"), authority.issuing.certificate().getEncoded());
        Files.write(folder.resolve("content.txt"), FILE);
        List<String> lines = new ArrayList<>();
        write(folder, "around", around, "-", AROUND, lines);
        write(folder, "apart", apart, "content.txt", APART, lines);
        write(folder, "over", over, "-", OVER, lines);
        Files.write(folder.resolve("expected.tsv"), lines, StandardCharsets.UTF_8);
    }

    private static void write(
            Path folder, String kind, String good, String content, List<Attack> attacks, List<String> lines)
            throws Exception {
        Files.writeString(folder.resolve(kind + "-good.xml"), good);
        lines.add(kind + "-good.xml\t" + content + "\t-");
        for (Attack attack : attacks) {
            String name = kind + "-" + attack.name().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-") + ".xml";
            Files.writeString(folder.resolve(name), attack.forgery().apply(good));
            lines.add(name + "\t" + content + "\t"
                    + Stream.of(attack.findings()).map(Finding::name).collect(Collectors.joining(" ")));
        }
    }

    @BeforeAll
    static void sign() throws Exception {
        authority = new TestAuthority("attacked");
        key = Makers.key(
                authority.issue(TestAuthority.individual(), TestKeys.gost("attacked", GostKind.GOST_2015_512)));
        xades = new Xades(InstantSource.fixed(NOW), null);
        around = text(xades.signAround(FILE, key));
        apart = text(xades.signApart(FILE, "f", key));
        byte[] signed = xades.sign(DOCUMENT.getBytes(StandardCharsets.UTF_8), key);
        over = text(xades.counterSign(signed, List.of(), key, SignatureLevel.B));
    }

    @Test
    void acceptsWhatNobodyForged() {
        assertThat(verified(around, null).allReasons()).isEmpty();
        assertThat(verified(apart, FILE).allReasons()).isEmpty();
        assertThat(verified(over, null).allReasons()).isEmpty();
    }

    @ParameterizedTest
    @FieldSource("AROUND")
    void refusesForgedAround(Attack attack) {
        refuses(attack, around, null);
    }

    @ParameterizedTest
    @FieldSource("APART")
    void refusesForgedApart(Attack attack) {
        refuses(attack, apart, FILE);
    }

    @ParameterizedTest
    @FieldSource("OVER")
    void refusesForgedOver(Attack attack) {
        refuses(attack, over, null);
    }

    private static void refuses(Attack attack, String good, byte @Nullable [] content) {
        String forged = attack.forgery().apply(good);
        assertThat(forged).isNotEqualTo(good);
        Verification verification = verified(forged, content);
        assertThat(verification.allReasons()).containsExactly(attack.findings());
        assertThat(verification.verdict()).isEqualTo(Verdict.INVALID);
        if (good.equals(around) && !forged.startsWith("<w>")) {
            assertThat(verification.content()).as("nothing is given out").isNull();
        }
    }

    /** A signature over one of two signatures says nothing of the other. */
    @Test
    void refusesASignatureMovedUnderAnotherOne() throws Exception {
        byte[] other = xades.sign(DOCUMENT.getBytes(StandardCharsets.UTF_8), key);
        String moved = text(other)
                .replace(
                        "</xades:QualifyingProperties>",
                        "<xades:UnsignedProperties><xades:UnsignedSignatureProperties>" + spaced(found(over, COUNTER))
                                + "</xades:UnsignedSignatureProperties></xades:UnsignedProperties>"
                                + "</xades:QualifyingProperties>");
        Verification verification = verified(moved, null);
        assertThat(verification.allReasons()).containsExactly(Finding.SIGNATURE_MISPLACED);
        assertThat(verification.signatures().getFirst().verdict()).isEqualTo(Verdict.VALID);
        String renamed = moved.replace(valueId(text(other)), valueId(over));
        assertThat(verified(renamed, null).verdict()).isEqualTo(Verdict.INVALID);
    }

    /** Five deep and no deeper, twenty and no more. */
    @Test
    void refusesWithoutEnd() throws Exception {
        byte[] deep = over.getBytes(StandardCharsets.UTF_8);
        List<Integer> path = new ArrayList<>();
        for (int depth = 2; depth <= 6; depth++) {
            assertThat(verified(text(deep), null).allReasons()).isEmpty();
            path.add(0);
            deep = xades.counterSign(deep, path, key, SignatureLevel.B);
        }
        assertThat(verified(text(deep), null).allReasons()).containsExactly(Finding.SIGNATURE_MISPLACED);
        byte[] many = over.getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < 19; i++) {
            many = xades.counterSign(many, List.of(), key, SignatureLevel.B);
        }
        assertThat(verified(text(many), null).allReasons()).containsExactly(Finding.SIGNATURE_MISPLACED);
    }

    private static Verification verified(String xml, byte @Nullable [] content) {
        return new SignatureVerifier(
                        authority.trust(),
                        (_, _) -> new RevocationAnswer.Good(RevocationAnswer.By.OCSP, Instant.EPOCH),
                        InstantSource.fixed(NOW))
                .verify(xml.getBytes(StandardCharsets.UTF_8), content);
    }

    private static String object(String text, String base64) {
        return text.replaceFirst("(<ds:Object Id=\"[^\"]*\">)[^<]*", "$1" + base64);
    }

    /** The signed object elsewhere, another one of the same id in its place. */
    private static String moved(String text, String before, String by) {
        String object = found(text, DATA);
        return object(text, EVIL).replaceFirst(before, Matcher.quoteReplacement(object + by));
    }

    private static String transform(String text, String method) {
        return text.replaceFirst(
                "(URI=\"f\">)", "$1<ds:Transforms><ds:Transform Algorithm=\"" + method + "\"/></ds:Transforms>");
    }

    private static String twice(String text) {
        String reference = found(text, REFERENCE);
        return Matcher.quoteReplacement(reference + reference);
    }

    private static String twiceInner(String text) {
        String inner = found(text, INNER);
        return Matcher.quoteReplacement(inner + inner);
    }

    private static String spaced(String counter) {
        return counter.replaceFirst(
                "<xades:CounterSignature[^>]*>",
                "<xades:CounterSignature xmlns:xades=\"" + XadesProperties.XADES + "\"" + DS + ">");
    }

    private static String objectId(String text) {
        return text.replaceAll("(?s).*<ds:Object Id=\"([^\"]*)\".*", "$1");
    }

    private static String valueId(String text) {
        return text.replaceAll("(?s).*?<ds:SignatureValue Id=\"([^\"]*)\".*", "$1");
    }

    private static String found(String text, String pattern) {
        Matcher matcher = Pattern.compile(pattern).matcher(text);
        assertThat(matcher.find()).isTrue();
        return matcher.group();
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
