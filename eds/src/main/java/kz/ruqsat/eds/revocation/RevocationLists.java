package kz.ruqsat.eds.revocation;

import java.io.ByteArrayInputStream;
import java.math.BigInteger;
import java.security.cert.CRLException;
import java.security.cert.CRLReason;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509CRL;
import java.security.cert.X509CRLEntry;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Arrays;
import java.util.Set;
import kz.ruqsat.eds.certificates.Algorithms;
import kz.ruqsat.eds.certificates.Certificates;
import org.bouncycastle.asn1.ASN1Integer;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.IssuingDistributionPoint;
import org.jspecify.annotations.Nullable;

/** When revocation lists are believed, whole ones and those of changes only (RFC 5280 5 and 6.3), and what they say. */
public final class RevocationLists {
    /** Revoked certificates stay on the list after they expire (X.509 9.5.2.8). */
    private static final String EXPIRED_CERTS_ON_CRL = "2.5.29.60";

    private static final int CRL_SIGN = 6;

    private RevocationLists() {}

    public static X509CRL parse(byte[] bytes) throws Untrustworthy {
        try {
            return (X509CRL) CertificateFactory.getInstance("X.509").generateCRL(new ByteArrayInputStream(bytes));
        } catch (CRLException | CertificateException | RuntimeException e) {
            throw new Untrustworthy("not a revocation list");
        }
    }

    static byte[] encoded(X509CRL list) throws Untrustworthy {
        try {
            return list.getEncoded();
        } catch (CRLException e) {
            throw new Untrustworthy("not a revocation list");
        }
    }

    /** Whether it lists only what has changed since another list. */
    public static boolean ofChanges(X509CRL list) {
        return list.getExtensionValue(Extension.deltaCRLIndicator.getId()) != null;
    }

    /** Whose list it is, whether its signature holds, and whether it covers all certificates of its issuer. */
    static void check(X509CRL list, X509Certificate issuer) throws Untrustworthy {
        Untrustworthy.unless(
                list.getIssuerX500Principal().equals(issuer.getSubjectX500Principal()), "the list of another issuer");
        boolean[] usage = issuer.getKeyUsage();
        Untrustworthy.unless(usage == null || usage[CRL_SIGN], "the issuer may not sign lists");
        AlgorithmIdentifier algorithm = new AlgorithmIdentifier(new ASN1ObjectIdentifier(list.getSigAlgOID()));
        Untrustworthy.unless(
                Algorithms.check(Certificates.publicKey(issuer), algorithm, signed(list), list.getSignature())
                        == Algorithms.Check.HOLDS,
                "the list's signature does not hold");
        Untrustworthy.unless(
                !Algorithms.weak(Certificates.publicKey(issuer), algorithm, null),
                "the list is signed with a weak algorithm");
        checkScope(list);
    }

    static void checkFresh(X509CRL list, Instant now) throws Untrustworthy {
        Untrustworthy.unless(
                !list.getThisUpdate().toInstant().isAfter(now.plus(OnlineRevocation.SKEW)),
                "the list is from the future");
        Untrustworthy.unless(!stale(list, now), "the list is past its next update");
    }

    static boolean stale(X509CRL list, Instant now) {
        return list.getNextUpdate() == null
                || now.isAfter(list.getNextUpdate().toInstant().plus(OnlineRevocation.SKEW));
    }

    private static byte[] signed(X509CRL list) throws Untrustworthy {
        try {
            return list.getTBSCertList();
        } catch (CRLException e) {
            throw new Untrustworthy("not a revocation list");
        }
    }

    /** Only a full list says anything by its silence: no part by reason, no list of others' certificates. */
    private static void checkScope(X509CRL list) throws Untrustworthy {
        Set<String> critical = list.getCriticalExtensionOIDs();
        Untrustworthy.unless(
                critical == null
                        || Set.of(Extension.issuingDistributionPoint.getId(), Extension.deltaCRLIndicator.getId())
                                .containsAll(critical),
                "the list has a critical extension that is not understood");
        byte[] extension = list.getExtensionValue(Extension.issuingDistributionPoint.getId());
        if (extension != null) {
            IssuingDistributionPoint point = IssuingDistributionPoint.getInstance(
                    ASN1OctetString.getInstance(extension).getOctets());
            Untrustworthy.unless(
                    !point.isIndirectCRL()
                            && !point.onlyContainsAttributeCerts()
                            && !point.onlyContainsCACerts()
                            && point.getOnlySomeReasons() == null,
                    "the list covers other certificates");
        }
    }

    /**
     * Whether the changes are newer than the list and can be put on top of it (RFC 5280 5.2.4). Both have been checked
     * to be the issuer's.
     *
     * @throws Untrustworthy when they are changes to another list or to a later one
     */
    static boolean addsTo(X509CRL changes, X509CRL list) throws Untrustworthy {
        BigInteger since = number(changes, Extension.deltaCRLIndicator);
        BigInteger reached = number(changes, Extension.cRLNumber);
        BigInteger base = number(list, Extension.cRLNumber);
        if (since == null || reached == null || base == null) {
            throw new Untrustworthy("lists without numbers do not add up");
        }
        Untrustworthy.unless(
                Arrays.equals(
                        changes.getExtensionValue(Extension.issuingDistributionPoint.getId()),
                        list.getExtensionValue(Extension.issuingDistributionPoint.getId())),
                "the changes are to a list of other certificates");
        if (reached.compareTo(base) < 0) {
            return false; // the list is newer and holds all of them
        }
        Untrustworthy.unless(since.compareTo(base) <= 0, "the changes are to a later list");
        return true;
    }

    private static @Nullable BigInteger number(X509CRL list, ASN1ObjectIdentifier extension) {
        byte[] value = list.getExtensionValue(extension.getId());
        return value == null
                ? null
                : ASN1Integer.getInstance(ASN1OctetString.getInstance(value).getOctets())
                        .getValue();
    }

    /**
     * What a list says of a certificate.
     *
     * @param changes to it that have to be put on top, or null
     */
    static RevocationAnswer answer(X509Certificate certificate, X509CRL list, @Nullable X509CRL changes)
            throws Untrustworthy {
        Untrustworthy.unless(!ofChanges(list), "the list names only changes to another one");
        X509CRLEntry changed = changes == null ? null : changes.getRevokedCertificate(certificate);
        X509CRLEntry entry = changed == null ? list.getRevokedCertificate(certificate) : changed;
        if (entry != null && entry.getRevocationReason() != CRLReason.REMOVE_FROM_CRL) {
            CRLReason reason = entry.getRevocationReason();
            return new RevocationAnswer.Revoked(
                    entry.getRevocationDate().toInstant(),
                    reason == null ? CRLReason.UNSPECIFIED.name() : reason.name(),
                    RevocationAnswer.By.CRL);
        }
        Untrustworthy.unless(
                !certificate.getNotAfter().before(list.getThisUpdate())
                        || list.getExtensionValue(EXPIRED_CERTS_ON_CRL) != null,
                "the certificate expired before the list, which forgets expired ones");
        return new RevocationAnswer.Good(
                RevocationAnswer.By.CRL,
                (changes == null ? list : changes).getThisUpdate().toInstant());
    }

    /**
     * What a kept list says of that time; a revocation, once told, stays told.
     *
     * @param others what else was kept: changes that add to the list are put on top of it
     */
    static RevocationAnswer given(
            X509Certificate certificate, X509CRL list, Iterable<X509CRL> others, X509Certificate issuer, Instant at)
            throws Untrustworthy {
        check(list, issuer);
        X509CRL newest = null;
        for (X509CRL other : others) {
            if (ofChanges(other) && fits(other, list, issuer) && (newest == null || later(other, newest))) {
                newest = other;
            }
        }
        RevocationAnswer answer = answer(certificate, list, newest);
        Untrustworthy.unless(
                answer instanceof RevocationAnswer.Revoked || !stale(list, at), "the list is past its next update");
        return answer;
    }

    private static boolean fits(X509CRL changes, X509CRL list, X509Certificate issuer) {
        try {
            check(changes, issuer);
            return addsTo(changes, list);
        } catch (Untrustworthy | RuntimeException _) {
            return false; // of another issuer, or to another list: kept for something else
        }
    }

    private static boolean later(X509CRL one, X509CRL other) {
        return one.getThisUpdate().after(other.getThisUpdate());
    }
}
