package kz.ruqsat.eds.certificates;

import java.security.cert.X509Certificate;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.security.auth.x500.X500Principal;
import kz.ruqsat.eds.report.KeyUse;
import kz.ruqsat.eds.report.SignerCertificate;
import kz.ruqsat.eds.report.SignerRole;
import kz.ruqsat.eds.report.UnreadableSignatureException;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1String;
import org.bouncycastle.asn1.x500.AttributeTypeAndValue;
import org.bouncycastle.asn1.x500.RDN;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.jspecify.annotations.Nullable;

/** Makes a {@link SignerCertificate} of an X.509 certificate. */
public final class CertificateReader {
    private static final Pattern NUMBER = Pattern.compile("(IIN|BIN)([0-9]{12})");

    private static final Kept<X509Certificate, SignerCertificate> READ = new Kept<>();

    private CertificateReader() {}

    /**
     * Reads a certificate.
     *
     * @throws UnreadableSignatureException when its names are none
     */
    public static SignerCertificate of(X509Certificate certificate) {
        SignerCertificate kept = READ.get(certificate);
        if (kept == null) {
            kept = read(certificate);
            READ.put(certificate, kept);
        }
        return kept;
    }

    /**
     * Reads a certificate from DER or PEM.
     *
     * @throws UnreadableSignatureException when the bytes are no certificate
     */
    public static SignerCertificate of(byte[] derOrPem) {
        return of(Certificates.parse(derOrPem));
    }

    private static SignerCertificate read(X509Certificate certificate) {
        try {
            return named(certificate);
        } catch (UnreadableSignatureException e) {
            throw e;
        } catch (RuntimeException e) {
            // The JDK reads such a certificate, but its names are no names.
            throw new UnreadableSignatureException("Expected a certificate with names that can be read", e);
        }
    }

    private static SignerCertificate named(X509Certificate certificate) {
        X500Name subject = name(certificate.getSubjectX500Principal());
        String commonName = Objects.requireNonNullElse(first(subject, BCStyle.CN), "");
        String surname = first(subject, BCStyle.SURNAME);
        List<String> usages = Certificates.extendedKeyUsages(certificate);
        String bin = number(subject, BCStyle.OU, "BIN");
        return new SignerCertificate(
                commonName,
                surname,
                givenName(commonName, surname),
                first(subject, BCStyle.GIVENNAME),
                number(subject, BCStyle.SERIALNUMBER, "IIN"),
                bin != null ? bin : number(subject, BCStyle.SERIALNUMBER, "BIN"),
                first(subject, BCStyle.O),
                SignerRole.of(usages),
                keyUse(certificate, usages),
                certificate.getSerialNumber().toString(16),
                issuer(name(certificate.getIssuerX500Principal())),
                certificate.getNotBefore().toInstant(),
                certificate.getNotAfter().toInstant(),
                HexFormat.of().formatHex(Algorithms.sha256(Certificates.encoded(certificate))));
    }

    private static KeyUse keyUse(X509Certificate certificate, List<String> usages) {
        boolean signs =
                Certificates.nonRepudiation(certificate) && usages.contains(KeyPurposeId.id_kp_emailProtection.getId());
        boolean authenticates = usages.contains(KeyPurposeId.id_kp_clientAuth.getId());
        if (signs) {
            return authenticates ? KeyUse.BOTH : KeyUse.SIGN;
        }
        return authenticates ? KeyUse.AUTH : KeyUse.NONE;
    }

    private static X500Name name(X500Principal principal) {
        return X500Name.getInstance(principal.getEncoded());
    }

    private static String issuer(X500Name issuer) {
        String commonName = first(issuer, BCStyle.CN);
        return commonName == null ? issuer.toString() : commonName;
    }

    private static @Nullable String givenName(String commonName, @Nullable String surname) {
        if (surname == null || !commonName.startsWith(surname + " ")) {
            return null;
        }
        return commonName.substring(surname.length()).strip();
    }

    private static @Nullable String number(X500Name name, ASN1ObjectIdentifier attribute, String prefix) {
        return values(name, attribute)
                .map(NUMBER::matcher)
                .filter(Matcher::matches)
                .filter(matcher -> matcher.group(1).equals(prefix))
                .map(matcher -> matcher.group(2))
                .findFirst()
                .orElse(null);
    }

    private static @Nullable String first(X500Name name, ASN1ObjectIdentifier attribute) {
        return values(name, attribute).findFirst().orElse(null);
    }

    private static Stream<String> values(X500Name name, ASN1ObjectIdentifier attribute) {
        return Stream.of(name.getRDNs())
                .map(RDN::getTypesAndValues)
                .flatMap(Stream::of)
                .filter(pair -> pair.getType().equals(attribute))
                .map(AttributeTypeAndValue::getValue)
                .map(value -> value instanceof ASN1String text ? text.getString() : value.toString());
    }
}
