package kz.ruqsat.app.identity;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import kz.ruqsat.core.shared.Reason;
import org.jspecify.annotations.Nullable;

/** Which passwords are taken: long ones that nobody guesses first. No rules about kinds of characters. */
final class PasswordPolicy {

    static final int SHORTEST = 12;
    static final int LONGEST = 128;
    private static final int FEWEST_DIFFERENT = 5;
    private static final Set<String> COMMON = read();

    private PasswordPolicy() {}

    /** Why the password is not taken, or nothing when it is. */
    static Optional<Reason> check(String password, String iin, @Nullable String bin) {
        int length = password.codePointCount(0, password.length());
        if (length < SHORTEST) {
            return Optional.of(Reason.of("identity.password.short", "shortest", Integer.toString(SHORTEST)));
        }
        if (length > LONGEST) {
            return Optional.of(Reason.of("identity.password.long", "longest", Integer.toString(LONGEST)));
        }
        if (password.contains(iin) || (bin != null && password.contains(bin))) {
            return Optional.of(Reason.of("identity.password.number"));
        }
        return common(password) ? Optional.of(Reason.of("identity.password.common")) : Optional.empty();
    }

    private static boolean common(String password) {
        return COMMON.contains(password.toLowerCase(Locale.ROOT))
                || password.codePoints().distinct().count() < FEWEST_DIFFERENT;
    }

    private static Set<String> read() {
        try (InputStream in = PasswordPolicy.class.getResourceAsStream("common-passwords.txt")) {
            if (in == null) {
                throw new IllegalStateException("common-passwords.txt is missing");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank())
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
