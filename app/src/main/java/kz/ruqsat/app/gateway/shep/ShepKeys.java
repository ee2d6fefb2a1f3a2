package kz.ruqsat.app.gateway.shep;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import kz.ruqsat.app.Settings;
import kz.ruqsat.app.gateway.Participant;
import kz.ruqsat.eds.keys.SigningKey;
import kz.ruqsat.eds.soap.SystemKey;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * The keys of our systems and the gateway's certificate. Keys in a device are opened at the start, so that a wrong setting
 * is seen; files are read when they are first needed.
 */
@Component
class ShepKeys {
    private final Settings.Shep settings;
    private final Map<Participant, SigningKey> keys;
    private volatile @Nullable X509Certificate gateway;

    ShepKeys(Settings settings) {
        this.settings = settings.shep();
        this.keys = new ConcurrentHashMap<>(new KeyDevice(settings.shep().device(), System::getenv).open());
    }

    /**
     * The key with which a system of ours signs.
     *
     * @throws UncheckedIOException when there is none
     */
    SigningKey of(Participant participant) {
        return keys.computeIfAbsent(participant, this::load);
    }

    /**
     * The certificate with which the gateway signs.
     *
     * @throws UncheckedIOException when there is none
     */
    X509Certificate gateway() {
        X509Certificate known = gateway;
        if (known == null) {
            try {
                known = SystemKey.certificate(settings.certificate());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            gateway = known;
        }
        return known;
    }

    private SigningKey load(Participant participant) {
        Path folder = settings.keys();
        try {
            String password =
                    Files.readString(folder.resolve(participant.system() + ".password"), StandardCharsets.UTF_8);
            return SystemKey.load(
                    folder.resolve(participant.system() + ".p12"),
                    password.strip().toCharArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
