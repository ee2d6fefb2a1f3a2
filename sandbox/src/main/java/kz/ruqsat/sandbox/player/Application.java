package kz.ruqsat.sandbox.player;

import java.util.ArrayList;
import java.util.List;

/** An application as the people talk of it: its number, and what each of them has done. */
final class Application {
    /**
     * Something that happened.
     *
     * @param step whether it was a step of the provider, which has a term; otherwise a payment, another body's answer
     */
    record Happened(String what, boolean step) {}

    private final Applicant applicant;
    private final Wish wish;
    private final String draft;
    private final String number;
    private final boolean toPay;
    private final List<Happened> history = new ArrayList<>();

    /**
     * @param draft the path of the pages on which it was filled in
     * @param toPay whether the portal asks for a fee
     */
    Application(Applicant applicant, Wish wish, String draft, String number, boolean toPay) {
        this.applicant = applicant;
        this.wish = wish;
        this.draft = draft;
        this.number = number;
        this.toPay = toPay;
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

    boolean toPay() {
        return toPay;
    }

    /** The provider's people have done a step. */
    void step(String done) {
        history.add(new Happened(done, true));
    }

    void aside(String happened) {
        history.add(new Happened(happened, false));
    }

    List<Happened> history() {
        return List.copyOf(history);
    }

    long steps() {
        return history.stream().filter(Happened::step).count();
    }

    /** The licence that it has brought, as the applicant sees it in the cabinet. */
    String licence() {
        return applicant
                .looksAt(this)
                .licence()
                .orElseThrow(() -> new Unexpected("a licence", "none in the cabinet for " + number));
    }
}
