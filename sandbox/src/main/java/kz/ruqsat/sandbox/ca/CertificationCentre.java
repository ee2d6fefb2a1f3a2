package kz.ruqsat.sandbox.ca;

import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Date;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The national certification authority: for each family a root and an issuing authority, a responder and a time
 * stamper; and a foreign authority that nobody here trusts. Its keys and register live in one folder.
 */
public final class CertificationCentre {
    private static final Duration LIFE = Duration.ofDays(3 * 365);

    private final Map<Family, NationalAuthority> families;
    private final SigningKey foreign;
    private final Addresses addresses;
    private final InstantSource clock;

    private CertificationCentre(
            Map<Family, NationalAuthority> families, SigningKey foreign, Addresses addresses, InstantSource clock) {
        this.families = families;
        this.foreign = foreign;
        this.addresses = addresses;
        this.clock = clock;
    }

    /** Opens the folder's centre or founds one there; certificates name the given addresses. */
    public static CertificationCentre open(Path folder, Addresses addresses, InstantSource clock) {
        var register = new IssuanceRegister(folder.resolve("register.jsonl"));
        var families = new EnumMap<Family, NationalAuthority>(Family.class);
        for (var family : Family.values()) {
            var keys = new CentreFolder(folder, family, addresses, clock.instant()).open(register);
            families.put(family, new NationalAuthority(family, keys, register, clock));
        }
        var foreign = new CentreFolder(folder, Family.RSA, addresses, clock.instant()).foreign();
        return new CertificationCentre(families, foreign, addresses, clock);
    }

    public Addresses addresses() {
        return addresses;
    }

    public X509Certificate rootCertificate(Family family) {
        return of(family).keys().root().certificate();
    }

    public X509Certificate issuingCertificate(Family family) {
        return of(family).keys().issuing().certificate();
    }

    /** Whether the certificate is one of ours and counts now; revocation is not looked at. */
    public boolean vouchesFor(X509Certificate certificate) {
        try {
            certificate.checkValidity(Date.from(clock.instant()));
        } catch (GeneralSecurityException _) {
            return false;
        }
        return families.keySet().stream()
                .anyMatch(family -> Signatures.issued(issuingCertificate(family), certificate));
    }

    public X509Certificate foreignCertificate() {
        return foreign.certificate();
    }

    /** Issues a good certificate that counts from yesterday on. */
    public List<X509Certificate> issue(Subject subject, KeyUse use, KeyKind kind, PublicKey key) {
        var now = clock.instant();
        return of(kind.family()).issue(wish(subject, use, kind, key, from(now.minus(Duration.ofDays(1)))), null);
    }

    /** Issues a certificate that ended yesterday. */
    public List<X509Certificate> issueExpired(Subject subject, KeyUse use, KeyKind kind, PublicKey key) {
        var now = clock.instant();
        var past = new Validity(now.minus(Duration.ofDays(366)), now.minus(Duration.ofDays(1)));
        return of(kind.family()).issue(wish(subject, use, kind, key, past), null);
    }

    /** Issues a certificate a month old that was revoked an hour ago. */
    public List<X509Certificate> issueRevoked(Subject subject, KeyUse use, KeyKind kind, PublicKey key) {
        var now = clock.instant();
        var wish = wish(subject, use, kind, key, from(now.minus(Duration.ofDays(30))));
        return of(kind.family()).issue(wish, now.minus(Duration.ofHours(1)));
    }

    /** Issues by the authority that is not the national one; our register does not know the certificate. */
    public List<X509Certificate> issueForeign(Subject subject, KeyUse use, KeyKind kind, PublicKey key) {
        var wish = wish(subject, use, kind, key, from(clock.instant().minus(Duration.ofDays(1))));
        return List.of(new Authority(foreign).issue(wish), foreign.certificate());
    }

    /** True while both authorities are those that a certificate with these issuers was issued by. */
    public boolean issuesUnder(List<X509Certificate> issuers) {
        var issuer = issuers.getFirst();
        return issuer.equals(foreignCertificate())
                || families.keySet().stream().anyMatch(family -> issuer.equals(issuingCertificate(family)));
    }

    NationalAuthority of(Family family) {
        return Objects.requireNonNull(families.get(family));
    }

    /** The answer of the family that the question is about; of the first one when of none. */
    byte[] ocsp(byte[] question) throws IOException {
        var asked = families.values().stream()
                .map(NationalAuthority::ocsp)
                .filter(responder -> responder.isFor(question))
                .findFirst();
        return asked.orElseGet(of(Family.RSA)::ocsp).answer(question);
    }

    /** A stamp under the policy that the query names, else by the family of its digest; by RSA when neither is known. */
    byte[] timeStamp(byte[] query) throws IOException {
        var asked = families.values().stream()
                .map(NationalAuthority::timeStamper)
                .filter(stamper -> stamper.isFor(query))
                .findFirst();
        return asked.orElseGet(of(Family.RSA)::timeStamper).answer(query);
    }

    private Authority.Wish wish(Subject subject, KeyUse use, KeyKind kind, PublicKey key, Validity validity) {
        var extras = Profile.personal(subject, use, kind, addresses);
        return new Authority.Wish(subject.distinguishedName(), key, validity, extras);
    }

    private Validity from(Instant from) {
        return new Validity(from, clock.instant().plus(LIFE));
    }
}
