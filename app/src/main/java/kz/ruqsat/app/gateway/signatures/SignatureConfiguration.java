package kz.ruqsat.app.gateway.signatures;

import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import kz.ruqsat.app.Settings;
import kz.ruqsat.eds.OnlineRevocation;
import kz.ruqsat.eds.SignatureVerifier;
import kz.ruqsat.eds.TrustAnchors;
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
        TrustAnchors trust = TrustAnchors.load(settings.trustDir());
        return new SignatureVerifier(trust, new OnlineRevocation(time, PATIENCE), time);
    }
}
