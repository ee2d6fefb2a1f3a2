package kz.ruqsat.app.gateway.shep;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.InvalidParameterException;
import java.security.Provider;
import java.security.ProviderException;
import java.security.Security;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import kz.ruqsat.app.DeviceSettings;
import kz.ruqsat.app.gateway.Participant;
import kz.ruqsat.eds.keys.ProviderKey;
import kz.ruqsat.eds.keys.SigningKey;
import org.jspecify.annotations.Nullable;

/** Opens the keys of our systems that are in a device or with a licensed provider, all of them or none. */
final class KeyDevice {
    private final DeviceSettings settings;
    private final UnaryOperator<@Nullable String> environment;

    KeyDevice(DeviceSettings settings, UnaryOperator<@Nullable String> environment) {
        this.settings = settings;
        this.environment = environment;
    }

    /**
     * The keys by whose they are; empty where no device is set.
     *
     * @throws IllegalStateException naming the setting, when something is not what was said
     */
    Map<Participant, SigningKey> open() {
        Map<Participant, SigningKey> keys = new EnumMap<>(Participant.class);
        if (settings.provider() == null) {
            return keys;
        }
        Provider provider = provider(settings.provider(), settings.configuration());
        char[] pin = pin();
        try {
            settings.aliasOf().forEach((system, alias) -> keys.put(participant(system), key(provider, pin, alias)));
        } finally {
            Arrays.fill(pin, '\0');
        }
        return keys;
    }

    private SigningKey key(Provider provider, char[] pin, String alias) {
        ProviderKey.Dialect dialect = new ProviderKey.Dialect(settings.store(), settings.signatureOf());
        try {
            return new Lent(ProviderKey.open(provider, dialect, pin, alias));
        } catch (IOException | ProviderException e) {
            throw trouble("key " + alias, e);
        }
    }

    private static Participant participant(String system) {
        return Arrays.stream(Participant.values())
                .filter(one -> one.system().equals(system))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("ruqsat.shep.device.aliases: no system of ours is called "
                        + system + ", but "
                        + Arrays.stream(Participant.values())
                                .map(Participant::system)
                                .toList()));
    }

    private char[] pin() {
        String pin;
        try {
            pin = settings.pinFile() == null
                    ? environment.apply(Objects.requireNonNull(settings.pinVariable()))
                    : Files.readString(settings.pinFile(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw trouble("pin-file", e);
        }
        if (pin == null || pin.isBlank()) {
            throw new IllegalStateException("ruqsat.shep.device: there is no PIN in "
                    + (settings.pinFile() == null
                            ? "the environment variable " + settings.pinVariable()
                            : settings.pinFile()));
        }
        return pin.strip().toCharArray();
    }

    private static Provider provider(String name, @Nullable Path configuration) {
        try {
            Provider registered = Security.getProvider(name);
            Provider provider = registered == null ? made(name) : registered;
            return configuration == null ? provider : provider.configure(configuration.toString());
        } catch (InvalidParameterException | UnsupportedOperationException | ProviderException e) {
            throw trouble("provider " + name + " is not configured by " + configuration, e);
        }
    }

    private static Provider made(String name) {
        try {
            return Class.forName(name)
                    .asSubclass(Provider.class)
                    .getConstructor()
                    .newInstance();
        } catch (ReflectiveOperationException | ClassCastException e) {
            throw trouble("provider " + name + " is neither registered nor a class on the class path", e);
        }
    }

    private static IllegalStateException trouble(String what, Exception why) {
        StringBuilder message = new StringBuilder("ruqsat.shep.device: ").append(what);
        for (Throwable cause = why; cause != null; cause = cause.getCause()) {
            message.append(": ")
                    .append(cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage());
        }
        return new IllegalStateException(message.toString(), why);
    }

    /** A device that does not sign is something outside that does not answer. */
    private record Lent(SigningKey key) implements SigningKey {

        @Override
        public X509Certificate certificate() {
            return key.certificate();
        }

        @Override
        public List<X509Certificate> chain() {
            return key.chain();
        }

        @Override
        public byte[] sign(byte[] toBeSigned) {
            try {
                return key.sign(toBeSigned);
            } catch (IllegalStateException e) {
                throw new UncheckedIOException(new IOException("The device does not sign: " + e.getMessage(), e));
            }
        }
    }
}
