package kz.ruqsat.eds;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.security.cert.CRLException;
import java.security.cert.CRLReason;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509CRL;
import java.security.cert.X509CRLEntry;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.IssuingDistributionPoint;

/** Fetches, checks and keeps certificate revocation lists (RFC 5280 5 and 6.3). */
final class CrlClient {
    /** The national authority's lists have some megabytes. */
    private static final long LONGEST_LIST = 64 * 1024 * 1024L;

    private static final Duration LONGEST_KEPT = Duration.ofHours(1);
    /** Revoked certificates stay on the list after they expire (X.509 9.5.2.8). */
    private static final String EXPIRED_CERTS_ON_CRL = "2.5.29.60";

    private static final int CRL_SIGN = 6;

    private record Kept(X509CRL list, Instant fetched) {}

    private final Map<URI, Kept> kept = new ConcurrentHashMap<>();
    private final Transport transport;
    private final InstantSource clock;

    CrlClient(Transport transport, InstantSource clock) {
        this.transport = transport;
        this.clock = clock;
    }

    Told ask(X509Certificate certificate, X509Certificate issuer, URI address) throws IOException, Untrustworthy {
        Instant now = clock.instant();
        Kept found = kept.get(address);
        if (found == null || now.isAfter(found.fetched().plus(LONGEST_KEPT)) || stale(found.list(), now)) {
            found = new Kept(parse(transport.get(address, LONGEST_LIST)), now);
            check(found.list(), issuer);
            checkFresh(found.list(), now);
            kept.put(address, found);
        } else {
            // The same address named under another issuer must not lend its list.
            check(found.list(), issuer);
            checkFresh(found.list(), now);
        }
        return new Told(
                answer(certificate, found.list()), new Evidence(List.of(), List.of(encoded(found.list())), List.of()));
    }

    private static byte[] encoded(X509CRL list) throws Untrustworthy {
        try {
            return list.getEncoded();
        } catch (CRLException e) {
            throw new Untrustworthy("not a revocation list");
        }
    }

    static X509CRL parse(byte[] bytes) throws Untrustworthy {
        try {
            return (X509CRL) CertificateFactory.getInstance("X.509").generateCRL(new ByteArrayInputStream(bytes));
        } catch (CRLException | CertificateException | RuntimeException e) {
            throw new Untrustworthy("not a revocation list");
        }
    }

    private static void check(X509CRL list, X509Certificate issuer) throws Untrustworthy {
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

    private static void checkFresh(X509CRL list, Instant now) throws Untrustworthy {
        Untrustworthy.unless(
                !list.getThisUpdate().toInstant().isAfter(now.plus(OnlineRevocation.SKEW)),
                "the list is from the future");
        Untrustworthy.unless(!stale(list, now), "the list is past its next update");
    }

    /** What a kept list says of that time; a revocation, once told, stays told. */
    static RevocationAnswer given(X509Certificate certificate, X509CRL list, X509Certificate issuer, Instant at)
            throws Untrustworthy {
        check(list, issuer);
        RevocationAnswer answer = answer(certificate, list);
        Untrustworthy.unless(
                answer instanceof RevocationAnswer.Revoked || !stale(list, at), "the list is past its next update");
        return answer;
    }

    private static byte[] signed(X509CRL list) throws Untrustworthy {
        try {
            return list.getTBSCertList();
        } catch (CRLException e) {
            throw new Untrustworthy("not a revocation list");
        }
    }

    private static boolean stale(X509CRL list, Instant now) {
        return list.getNextUpdate() == null
                || now.isAfter(list.getNextUpdate().toInstant().plus(OnlineRevocation.SKEW));
    }

    /** Only a full list says anything by its silence: no delta, no part by reason, no list of others' certificates. */
    private static void checkScope(X509CRL list) throws Untrustworthy {
        Set<String> critical = list.getCriticalExtensionOIDs();
        Untrustworthy.unless(
                critical == null
                        || Set.of(Extension.issuingDistributionPoint.getId()).containsAll(critical),
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

    private static RevocationAnswer answer(X509Certificate certificate, X509CRL list) throws Untrustworthy {
        X509CRLEntry entry = list.getRevokedCertificate(certificate);
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
                RevocationAnswer.By.CRL, list.getThisUpdate().toInstant());
    }
}
