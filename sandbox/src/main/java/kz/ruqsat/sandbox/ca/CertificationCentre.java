package kz.ruqsat.sandbox.ca;

import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Date;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The national certification authority: a root and an issuing authority, a responder, a time stamper, and a
 * foreign authority that nobody here trusts. Its keys and register live in one folder.
 */
public final class CertificationCentre {
    private static final Duration LIFE = Duration.ofDays(3 * 365);

    private final CentreKeys keys;
    private final Authority issuing;
    private final Authority foreign;
    private final IssuanceRegister register;
    private final Addresses addresses;
    private final InstantSource clock;
    private final OcspResponder ocsp;
    private final TimeStamper timeStamper;

    private CertificationCentre(CentreKeys keys, IssuanceRegister register, Addresses addresses, InstantSource clock) {
        this.keys = keys;
        this.issuing = new Authority(keys.issuing());
        this.foreign = new Authority(keys.foreign());
        this.register = register;
        this.addresses = addresses;
        this.clock = clock;
        this.ocsp = new OcspResponder(keys.responder(), keys.issuing(), register, clock);
        this.timeStamper = new TimeStamper(keys.stamper(), clock);
    }

    /** Opens the folder's centre or founds one there; certificates name the given addresses. */
    public static CertificationCentre open(Path folder, Addresses addresses, InstantSource clock) {
        var register = new IssuanceRegister(folder.resolve("register.jsonl"));
        var keys = new CentreFolder(folder, addresses, clock.instant()).open(register);
        return new CertificationCentre(keys, register, addresses, clock);
    }

    public Addresses addresses() {
        return addresses;
    }

    public X509Certificate rootCertificate() {
        return keys.root().certificate();
    }

    public X509Certificate issuingCertificate() {
        return keys.issuing().certificate();
    }

    /** Whether the certificate is one of ours and counts now; revocation is not looked at. */
    public boolean vouchesFor(X509Certificate certificate) {
        try {
            certificate.verify(issuingCertificate().getPublicKey());
            certificate.checkValidity(Date.from(clock.instant()));
            return true;
        } catch (GeneralSecurityException _) {
            return false;
        }
    }

    public X509Certificate foreignCertificate() {
        return keys.foreign().certificate();
    }

    /** Issues a good certificate that counts from yesterday on. */
    public List<X509Certificate> issue(Subject subject, KeyUse use, PublicKey key) {
        var now = clock.instant();
        return issue(subject, use, key, new Validity(now.minus(Duration.ofDays(1)), now.plus(LIFE)), null);
    }

    /** Issues a certificate that ended yesterday. */
    public List<X509Certificate> issueExpired(Subject subject, KeyUse use, PublicKey key) {
        var now = clock.instant();
        var past = new Validity(now.minus(Duration.ofDays(366)), now.minus(Duration.ofDays(1)));
        return issue(subject, use, key, past, null);
    }

    /** Issues a certificate a month old that was revoked an hour ago. */
    public List<X509Certificate> issueRevoked(Subject subject, KeyUse use, PublicKey key) {
        var now = clock.instant();
        var month = new Validity(now.minus(Duration.ofDays(30)), now.plus(LIFE));
        return issue(subject, use, key, month, now.minus(Duration.ofHours(1)));
    }

    /** Issues by the authority that is not the national one; our register does not know the certificate. */
    public List<X509Certificate> issueForeign(Subject subject, KeyUse use, PublicKey key) {
        var now = clock.instant();
        var certificate = foreign.issue(new Authority.Wish(
                subject.distinguishedName(),
                key,
                new Validity(now.minus(Duration.ofDays(1)), now.plus(LIFE)),
                Profile.personal(subject, use, addresses)));
        return List.of(certificate, keys.foreign().certificate());
    }

    /** True while both authorities are those that a certificate with these issuers was issued by. */
    public boolean issuesUnder(List<X509Certificate> issuers) {
        return Set.of(issuingCertificate(), foreignCertificate()).contains(issuers.getFirst());
    }

    /** The issuing authority's list, fresh. */
    byte[] revocationList() {
        var now = clock.instant();
        return RevocationLists.signed(keys.issuing(), register.revoked(now), now);
    }

    /** The root's list, fresh; it has never revoked anything. */
    byte[] rootRevocationList() {
        return RevocationLists.signed(keys.root(), List.of(), clock.instant());
    }

    OcspResponder ocsp() {
        return ocsp;
    }

    TimeStamper timeStamper() {
        return timeStamper;
    }

    private List<X509Certificate> issue(
            Subject subject, KeyUse use, PublicKey key, Validity validity, @Nullable Instant revokedAt) {
        var name = subject.distinguishedName();
        var certificate =
                issuing.issue(new Authority.Wish(name, key, validity, Profile.personal(subject, use, addresses)));
        register.add(new IssuanceRegister.Entry(certificate.getSerialNumber(), name.toString(), revokedAt));
        return List.of(certificate, keys.issuing().certificate(), keys.root().certificate());
    }
}
