package kz.ruqsat.sandbox.player;

import kz.ruqsat.sandbox.player.CasePage.Ending;
import org.jspecify.annotations.Nullable;

/**
 * A story and how it must end.
 *
 * @param language what the applicant reads: kk or ru
 * @param offer the kind of request that is played for itself, or null for a story
 */
record Play(
        String title,
        String language,
        Ending expected,
        Script script,
        @Nullable Offer offer) {
    Play(String title, String language, Ending expected, Script script) {
        this(title, language, expected, script, null);
    }

    /** Who does what, in order. */
    interface Script {
        Application played(Stage stage, String language);
    }
}
