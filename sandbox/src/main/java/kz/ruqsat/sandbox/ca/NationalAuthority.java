package kz.ruqsat.sandbox.ca;

import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The national authority of one family: what it issues, revokes, answers and stamps. */
final class NationalAuthority {
    private final Family family;
    private final CentreKeys keys;
    private final IssuanceRegister register;
    private final Authority issuing;
    private final InstantSource clock;
    private final OcspResponder ocsp;
    private final TimeStamper timeStamper;

    NationalAuthority(Family family, CentreKeys keys, IssuanceRegister register, InstantSource clock) {
        this.family = family;
        this.keys = keys;
        this.register = register;
        this.clock = clock;
        this.issuing = new Authority(keys.issuing());
        this.ocsp = new OcspResponder(keys.responder(), keys.issuing(), register, clock);
        this.timeStamper = new TimeStamper(keys.stamper(), family.stampPolicy(), clock);
    }

    CentreKeys keys() {
        return keys;
    }

    /** The certificate, then those above it. */
    List<X509Certificate> issue(Authority.Wish wish, @Nullable Instant revokedAt) {
        var certificate = issuing.issue(wish);
        register.add(new IssuanceRegister.Entry(
                certificate.getSerialNumber(), wish.subject().toString(), revokedAt, family));
        return List.of(certificate, keys.issuing().certificate(), keys.root().certificate());
    }

    /** The issuing authority's list, fresh. */
    byte[] revocationList() {
        var now = clock.instant();
        return RevocationLists.signed(keys.issuing(), register.revoked(family, now), now);
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
}
