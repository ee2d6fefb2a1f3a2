package kz.ruqsat.app.gateway.signatures;

import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import kz.ruqsat.app.Settings;
import kz.ruqsat.eds.EvidenceCollector;
import kz.ruqsat.eds.OnlineRevocation;
import kz.ruqsat.eds.SignatureVerifier;
import kz.ruqsat.eds.TrustAnchors;
import kz.ruqsat.eds.signing.Cades;
import kz.ruqsat.eds.signing.HttpTimeStampAuthority;
import kz.ruqsat.eds.signing.Proving;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;

/** The verifier of signatures, with the trusted certificates of the settings and revocation asked online. */
@Configuration(proxyBeanMethods = false)
class SignatureConfiguration {
    private static final Duration PATIENCE = Duration.ofSeconds(5);

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
                new HttpTimeStampAuthority(settings.archive().timeStamps(), PATIENCE),
                new EvidenceCollector(trust(settings), revocation(settings, time), time));
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
