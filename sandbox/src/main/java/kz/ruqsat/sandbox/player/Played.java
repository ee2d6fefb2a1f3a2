package kz.ruqsat.sandbox.player;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What came of a play.
 *
 * @param application null when it came to none
 * @param result in words
 * @param path each step with its term, and what happened besides
 * @param address where the result can be verified, or empty
 * @param trouble what was expected and what was seen, or null when all went as expected
 * @param seconds how long it took
 */
record Played(
        Play play,
        @Nullable Application application,
        String result,
        List<String> path,
        String address,
        @Nullable String trouble,
        double seconds) {
    Played {
        path = List.copyOf(path);
    }

    Played took(double time) {
        return new Played(play, application, result, path, address, trouble, time);
    }

    boolean asExpected() {
        return trouble == null;
    }
}
