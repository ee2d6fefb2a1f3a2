package kz.ruqsat.eds.testing;

import java.net.URI;
import java.security.KeyPair;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Stream;
import kz.ruqsat.eds.SignatureVerifier;
import kz.ruqsat.eds.certificates.TrustAnchors;
import kz.ruqsat.eds.keys.LocalKey;
import kz.ruqsat.eds.keys.SigningKey;
import kz.ruqsat.eds.report.Finding;
import kz.ruqsat.eds.revocation.Evidence;
import kz.ruqsat.eds.revocation.OnlineRevocation;
import kz.ruqsat.eds.signing.EvidenceCollector;
import kz.ruqsat.eds.signing.HttpTimeStampAuthority;
import kz.ruqsat.eds.signing.LocalStamps;
import kz.ruqsat.eds.signing.Pades;
import kz.ruqsat.eds.signing.Proving;
import kz.ruqsat.eds.signing.TimeStampAuthority;
import org.bouncycastle.asn1.x509.KeyPurposeId;

/** Makers of PDF signatures with the tests' authorities and servers. */
public final class Makers {
    static final Duration PATIENCE = Duration.ofSeconds(5);

    private Makers() {}

    /** Its evidence has the root's list too, which the tests' issuing authority names nowhere. */
    public static Pades pades(TestAuthority authority, TestServers servers, Instant now) throws Exception {
        return pades(authority, servers, stamper(servers), now);
    }

    public static Pades pades(TestAuthority authority, TestServers servers, TimeStampAuthority stamps, Instant now)
            throws Exception {
        Evidence ofRoot = new Evidence(List.of(), List.of(Judges.list(servers, authority.root)), List.of());
        OnlineRevocation online = new OnlineRevocation(() -> now, PATIENCE);
        return new Pades(new Proving(
                stamps,
                new EvidenceCollector(
                        authority.trust(), chain -> online.collect(chain).and(ofRoot), () -> now)));
    }

    public static HttpTimeStampAuthority stamper(TestServers servers) {
        return new HttpTimeStampAuthority(URI.create(servers.address("/tsp/")), PATIENCE);
    }

    /** An authority in this process that stamps with that key, over the digest that goes with it. */
    public static TimeStampAuthority stamper(
            TestAuthority authority, TestServers servers, KeyPair keys, Instant until, InstantSource clock)
            throws Exception {
        TestAuthority.Profile profile = TestAuthority.server("TSA " + until, KeyPurposeId.id_kp_timeStamping)
                .dates(clock.instant().minus(Duration.ofDays(200)), until);
        return new LocalStamps(key(authority.issue(servers.here(profile), keys)), clock);
    }

    public static SigningKey key(TestAuthority.Holder holder) {
        return new LocalKey(holder.keys().getPrivate(), holder.certificate(), List.of());
    }

    public static EvidenceCollector collector(TrustAnchors trust, Instant now) {
        return new EvidenceCollector(trust, new OnlineRevocation(() -> now, PATIENCE), () -> now);
    }

    public static TrustAnchors trust(TestAuthority... authorities) {
        return new TrustAnchors(
                Stream.of(authorities).map(one -> one.root.certificate()).toList(),
                Stream.of(authorities).map(one -> one.issuing.certificate()).toList());
    }

    public static SignatureVerifier verifier(TrustAnchors trust, Instant now) {
        return new SignatureVerifier(trust, new OnlineRevocation(() -> now, PATIENCE), () -> now);
    }

    static List<Finding> reasons(byte[] pdf, TrustAnchors trust, Instant now) {
        return verifier(trust, now).verifyPdf(pdf).allReasons();
    }
}
