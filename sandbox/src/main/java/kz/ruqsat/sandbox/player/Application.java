package kz.ruqsat.sandbox.player;

import java.util.ArrayList;
import java.util.List;
import kz.ruqsat.sandbox.player.CasePage.Ending;

/** An application as the people talk of it: its number, and what each of them has done. */
final class Application {
    private final Applicant applicant;
    private final Wish wish;
    private final String draft;
    private final String number;
    private final List<String> steps = new ArrayList<>();
    private final List<String> asides = new ArrayList<>();

    /** @param draft the path of the pages on which it was filled in */
    Application(Applicant applicant, Wish wish, String draft, String number) {
        this.applicant = applicant;
        this.wish = wish;
        this.draft = draft;
        this.number = number;
    }

    Applicant applicant() {
        return applicant;
    }

    Wish wish() {
        return wish;
    }

    String draft() {
        return draft;
    }

    String number() {
        return number;
    }

    /** The provider's people have done a step. */
    void step(String done) {
        steps.add(done);
    }

    /** Something happened that is no step: a payment, an answer of another body. */
    void aside(String happened) {
        asides.add(happened);
    }

    List<String> steps() {
        return List.copyOf(steps);
    }

    List<String> asides() {
        return List.copyOf(asides);
    }

    /** The licence that it has brought. */
    String licence() {
        return applicant.looksAt(this).licence().orElseThrow(() -> new Unexpected("a licence", Ending.RUNNING.words()));
    }
}
