package kz.ruqsat.app;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where keys of our systems are that must not leave their place: a device, or a licensed provider. Its PIN stands in a file
 * or in an environment variable, never among the settings.
 *
 * @param provider the name of a registered JCA provider ({@code SunPKCS11}) or the class of one on the class path; none:
 *     all keys are in files
 * @param configuration the file that configures the provider, as the provider wants it
 * @param store how the provider calls its key store
 * @param signatures how the provider calls signatures, where not as usual: {@code OID=NAME}
 * @param aliases whose keys are there, under what label: {@code SYSTEM=ALIAS}; the others' stay in files
 * @param pinFile the file with the PIN
 * @param pinVariable or the environment variable that has it
 */
public record DeviceSettings(
        @Nullable String provider,
        @Nullable Path configuration,
        @DefaultValue("PKCS11") String store,
        @DefaultValue({}) List<String> signatures,
        @DefaultValue({}) List<String> aliases,
        @Nullable Path pinFile,
        @Nullable String pinVariable) {
    private static final String NAME = "ruqsat.shep.device";

    public DeviceSettings {
        signatures = List.copyOf(signatures);
        aliases = List.copyOf(aliases);
        pairs("signatures", signatures);
        pairs("aliases", aliases);
        if (provider != null && aliases.isEmpty()) {
            throw new IllegalArgumentException(
                    NAME + ".aliases: whose keys are in the device? Such as e-licensing=seal");
        }
        if (provider != null && (pinFile == null) == (pinVariable == null)) {
            throw new IllegalArgumentException(
                    NAME + ": the PIN stands in pin-file or in the environment's pin-variable, one of both");
        }
        if (provider == null && !aliases.isEmpty()) {
            throw new IllegalArgumentException(NAME + ".provider is missing, though aliases are given");
        }
    }

    /** The labels of keys by the names of systems. */
    public Map<String, String> aliasOf() {
        return pairs("aliases", aliases);
    }

    /** The provider's names of signatures by their OIDs. */
    public Map<String, String> signatureOf() {
        return pairs("signatures", signatures);
    }

    private static Map<String, String> pairs(String which, List<String> texts) {
        Map<String, String> pairs = new LinkedHashMap<>();
        for (String text : texts) {
            int middle = text.indexOf('=');
            if (middle < 1 || middle == text.length() - 1) {
                throw new IllegalArgumentException(NAME + "." + which + ": expected NAME=VALUE, not " + text);
            }
            pairs.put(text.substring(0, middle), text.substring(middle + 1));
        }
        return pairs;
    }
}
