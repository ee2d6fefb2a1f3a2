package kz.ruqsat.sandbox.player;

import kz.ruqsat.sandbox.player.CasePage.Ending;

/**
 * A story and how it must end.
 *
 * @param language what the applicant reads: kk or ru
 */
record Play(String title, String language, Ending expected, Script script) {
    /** Who does what, in order. */
    interface Script {
        Application played(Stage stage, String language);
    }
}
