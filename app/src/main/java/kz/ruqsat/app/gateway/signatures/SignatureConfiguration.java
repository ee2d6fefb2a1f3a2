package kz.ruqsat.app.gateway.signatures;

import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import kz.ruqsat.app.Settings;
import kz.ruqsat.eds.SignatureVerifier;
import kz.ruqsat.eds.certificates.Algorithms;
import kz.ruqsat.eds.certificates.TrustAnchors;
import kz.ruqsat.eds.revocation.OnlineRevocation;
import kz.ruqsat.eds.signing.Cades;
import kz.ruqsat.eds.signing.EvidenceCollector;
import kz.ruqsat.eds.signing.HttpTimeStampAuthority;
import kz.ruqsat.eds.signing.NationalTimeStampAuthority;
import kz.ruqsat.eds.signing.Proving;
import kz.ruqsat.eds.signing.TimeStampAuthority;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;

/** The verifier of signatures, with the trusted certificates of the settings and revocation asked online. */
@Configuration(proxyBeanMethods = false)
class SignatureConfiguration {
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final String BY_KEY = "by-key";

    /** Lazy: commands that verify nothing start without trusted certificates. */
    @Bean
    @Lazy
    SignatureVerifier signatureVerifier(Settings settings, InstantSource time) throws IOException {
        return new SignatureVerifier(trust(settings), revocation(settings, time), time);
    }

    /** What brings signatures to the level at which they can be verified after their certificates have ended. */
    @Bean
    @Lazy
    Proving proving(Settings settings, InstantSource time) throws IOException {
        return new Proving(
                timeStamps(settings.archive()),
                new EvidenceCollector(trust(settings), revocation(settings, time), time));
    }

    private static TimeStampAuthority timeStamps(Settings.Archive settings) {
        return settings.imprint().equals(BY_KEY)
                ? new NationalTimeStampAuthority(settings.timeStamps(), PATIENCE)
                : new HttpTimeStampAuthority(
                        settings.timeStamps(),
                        Algorithms.digestNamed(settings.imprint())
                                .orElseThrow(() -> new IllegalArgumentException(
                                        "ruqsat.archive.imprint: no digest " + settings.imprint())),
                        null,
                        PATIENCE);
    }

    private static OnlineRevocation revocation(Settings settings, InstantSource time) {
        return new OnlineRevocation(time, PATIENCE, settings.changesToLists());
    }

    /** Gives a time stamp to a signature that came without one. */
    @Bean
    @Lazy
    Cades cades(Proving proving, InstantSource time) {
        return new Cades(time, proving);
    }

    private static TrustAnchors trust(Settings settings) throws IOException {
        return TrustAnchors.load(settings.trustDir());
    }
}
