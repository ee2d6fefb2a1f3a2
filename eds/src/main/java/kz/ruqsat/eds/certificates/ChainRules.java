package kz.ruqsat.eds.certificates;

import java.io.IOException;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import kz.ruqsat.eds.report.Finding;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.GeneralSubtree;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.NameConstraintValidatorException;
import org.bouncycastle.asn1.x509.NameConstraints;
import org.bouncycastle.asn1.x509.PKIXNameConstraintValidator;
import org.jspecify.annotations.Nullable;

/**
 * What the authorities of a chain may do (RFC 5280 6.1), dates and signatures apart: issue at all, so many authorities
 * beneath, such names, such purposes. A root that was laid down is bound by what stands in it like any other.
 */
final class ChainRules {
    private static final String ANY_PURPOSE = KeyPurposeId.anyExtendedKeyUsage.getId();

    /** id-kp: the purposes that everybody knows; what else stands there are the national roles. */
    private static final String PURPOSES = "1.3.6.1.5.5.7.3.";

    private ChainRules() {}

    /** The rules that the path, from the certificate to its root, breaks. */
    static Set<Finding> broken(List<X509Certificate> path) {
        Set<Finding> broken = new LinkedHashSet<>();
        for (int i = 1; i < path.size(); i++) {
            X509Certificate authority = path.get(i);
            List<X509Certificate> beneath = path.subList(0, i);
            if (!Certificates.mayIssue(authority)) {
                broken.add(Finding.ISSUER_IS_NO_AUTHORITY);
            } else if (authority.getBasicConstraints() < authorities(beneath)) {
                broken.add(Finding.CHAIN_TOO_LONG);
            }
            if (!purposesPermitted(authority, path.getFirst())) {
                broken.add(Finding.PURPOSE_NOT_PERMITTED);
            }
            if (!namesPermitted(authority, beneath)) {
                broken.add(Finding.NAME_NOT_PERMITTED);
            }
            // What stands in the root was weighed by whoever laid it down.
            if (i + 1 < path.size() && Certificates.criticalExtensionUnknown(authority)) {
                broken.add(Finding.UNKNOWN_CRITICAL_EXTENSION);
            }
        }
        return broken;
    }

    /** The authorities between one and the certificate at the end; those that changed their keys count once. */
    private static long authorities(List<X509Certificate> beneath) {
        return beneath.stream()
                .skip(1)
                .filter(link -> !Certificates.selfSigned(link))
                .count();
    }

    private static boolean purposesPermitted(X509Certificate authority, X509Certificate certificate) {
        List<String> permitted = Certificates.extendedKeyUsages(authority);
        return permitted.isEmpty()
                || permitted.contains(ANY_PURPOSE)
                || Certificates.extendedKeyUsages(certificate).stream()
                        .filter(purpose -> purpose.startsWith(PURPOSES))
                        .allMatch(permitted::contains);
    }

    private static boolean namesPermitted(X509Certificate authority, List<X509Certificate> beneath) {
        byte[] extension = Certificates.extension(authority, Extension.nameConstraints);
        if (extension == null) {
            return true;
        }
        try {
            PKIXNameConstraintValidator validator = validator(NameConstraints.getInstance(extension));
            for (int i = 0; i < beneath.size(); i++) {
                X509Certificate link = beneath.get(i);
                // An authority that changed its keys keeps its name (RFC 5280 6.1.3).
                if (i == 0 || !Certificates.selfSigned(link)) {
                    check(link, validator);
                }
            }
            return true;
        } catch (NameConstraintValidatorException | IOException | RuntimeException _) {
            return false;
        }
    }

    private static PKIXNameConstraintValidator validator(NameConstraints constraints) {
        PKIXNameConstraintValidator validator = new PKIXNameConstraintValidator();
        GeneralSubtree @Nullable [] permitted = constraints.getPermittedSubtrees();
        if (permitted != null) {
            validator.intersectPermittedSubtree(permitted);
        }
        GeneralSubtree @Nullable [] excluded = constraints.getExcludedSubtrees();
        if (excluded != null) {
            List.of(excluded).forEach(validator::addExcludedSubtree);
        }
        return validator;
    }

    private static void check(X509Certificate certificate, PKIXNameConstraintValidator validator)
            throws NameConstraintValidatorException, IOException {
        X500Name subject =
                X500Name.getInstance(certificate.getSubjectX500Principal().getEncoded());
        validator.checkPermittedDN(subject);
        validator.checkExcludedDN(subject);
        for (GeneralName name : alternatives(certificate)) {
            validator.checkPermitted(name);
            validator.checkExcluded(name);
        }
    }

    private static List<GeneralName> alternatives(X509Certificate certificate) throws IOException {
        byte[] extension = Certificates.extension(certificate, Extension.subjectAlternativeName);
        return extension == null
                ? List.of()
                : new ArrayList<>(List.of(GeneralNames.getInstance(ASN1Primitive.fromByteArray(extension))
                        .getNames()));
    }
}
