package kz.ruqsat.app.window;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import kz.ruqsat.app.window.Reception.Stage;
import kz.ruqsat.app.window.ReceptionEvent.ConsentTaken;
import kz.ruqsat.app.window.ReceptionEvent.HandedOver;
import kz.ruqsat.app.window.ReceptionEvent.Identified;
import kz.ruqsat.app.window.ReceptionEvent.ListChecked;
import kz.ruqsat.app.window.ReceptionEvent.PartiesEntered;
import kz.ruqsat.app.window.ReceptionEvent.ServiceChosen;
import kz.ruqsat.core.regulation.Access.Recipient;
import kz.ruqsat.core.regulation.Regulation;
import kz.ruqsat.core.regulation.RequiredDocument;
import kz.ruqsat.core.regulation.Variant;
import kz.ruqsat.core.shared.Iin;
import kz.ruqsat.core.shared.Outcome;
import kz.ruqsat.core.shared.PersonNumber;
import kz.ruqsat.core.shared.Reason;

/** What may be done in a reception, and why not: pure, the act's order of the processes at the window. */
final class WindowRules {
    private WindowRules() {}

    private static Outcome<ReceptionEvent> done(ReceptionEvent event) {
        return Outcome.accepted(List.of(event));
    }

    private static Outcome<ReceptionEvent> no(String key) {
        return Outcome.refused(Reason.of(key));
    }

    private static Outcome<ReceptionEvent> over() {
        return no("window.refusal.over");
    }

    static Outcome<ReceptionEvent> choose(Reception now, ServiceChosen chosen) {
        return now.stage() == Stage.OPEN ? done(chosen) : over();
    }

    static Outcome<ReceptionEvent> identify(Reception now, Identified seen) {
        return now.stage() == Stage.OPEN ? done(seen) : over();
    }

    static Outcome<ReceptionEvent> consent(Reception now) {
        if (!now.running()) {
            return over();
        }
        return now.visitor() == null
                ? no("window.refusal.notIdentified")
                : done(new ConsentTaken(now.visitor().iin().value()));
    }

    /** Databases are asked only of somebody who has consented, so nobody is entered before. */
    static Outcome<ReceptionEvent> enter(
            Reception now, Regulation law, PersonNumber applicant, PartiesEntered entered) {
        if (!now.running()) {
            return over();
        }
        if (now.visitor() == null) {
            return no("window.refusal.notIdentified");
        }
        if (!now.consent()) {
            return no("window.refusal.noConsent");
        }
        Recipient kind = applicant instanceof Iin ? Recipient.NATURAL_PERSON : Recipient.LEGAL_ENTITY;
        if (!law.head().access().recipients().contains(kind)) {
            return Outcome.refused(
                    Reason.of("window.refusal.recipient", law.head().source()));
        }
        boolean himself = applicant.value().equals(now.visitor().iin().value());
        if (himself && entered.power() != null) {
            return no("window.refusal.powerOfHimself");
        }
        boolean another = applicant instanceof Iin && !himself;
        return another && entered.power() == null ? no("window.refusal.powerNeeded") : done(entered);
    }

    static Outcome<ReceptionEvent> check(Reception now, Variant variant, boolean filledRightly, List<String> ticked) {
        if (!now.running()) {
            return over();
        }
        List<String> given = variant.documents().stream()
                .map(RequiredDocument::id)
                .filter(ticked::contains)
                .toList();
        List<String> missing = variant.documents().stream()
                .filter(RequiredDocument::mandatory)
                .map(RequiredDocument::id)
                .filter(id -> !given.contains(id))
                .toList();
        return done(new ListChecked(filledRightly, given, missing));
    }

    /** A receipt of payment is shown where the request costs something. */
    static Outcome<ReceptionEvent> pay(Reception now, long fee, ReceptionEvent.PaymentShown paid) {
        if (!now.running()) {
            return over();
        }
        if (fee == 0) {
            return no("window.refusal.free");
        }
        return paid.tiyn() < fee ? no("window.refusal.paidTooLittle") : done(paid);
    }

    /** Acceptance is refused on what the check of the list has shown, and on nothing else. */
    static Outcome<ReceptionEvent> refuse(Reception now, String note) {
        if (!now.running()) {
            return over();
        }
        ListChecked list = now.list();
        if (list == null) {
            return no("window.refusal.notChecked");
        }
        return now.listRight()
                ? no("window.refusal.nothingMissing")
                : done(new ReceptionEvent.AcceptanceRefused(list.missing(), note));
    }

    static Outcome<ReceptionEvent> abandon(Reception now, String note) {
        return now.running() ? done(new ReceptionEvent.Abandoned(note)) : over();
    }

    /**
     * Why the package may not be signed yet; empty: it may.
     *
     * @param formRight whether the form is filled as its schema wants it
     * @param scanned the documents of which a scan is attached
     * @param fee what the request costs, in 1/100 tenge
     */
    static List<Reason> unready(Reception now, boolean formRight, List<String> scanned, long fee) {
        List<Reason> reasons = new ArrayList<>();
        if (!now.running()) {
            return List.of(Reason.of("window.refusal.over"));
        }
        if (now.visitor() == null) {
            reasons.add(Reason.of("window.refusal.notIdentified"));
        }
        if (!now.consent()) {
            reasons.add(Reason.of("window.refusal.noConsent"));
        }
        if (!now.partiesRight()) {
            reasons.add(Reason.of("window.refusal.parties"));
        }
        if (!formRight) {
            reasons.add(Reason.of("window.refusal.form"));
        }
        if (!now.listRight()) {
            reasons.add(Reason.of("window.refusal.list"));
        }
        if (!scanned.containsAll(now.given())) {
            reasons.add(Reason.of("window.refusal.unscanned"));
        }
        if (fee > 0 && (now.payment() == null || now.payment().tiyn() < fee)) {
            reasons.add(Reason.of("window.refusal.unpaid"));
        }
        return reasons;
    }

    /** Why the result may not be handed to that person; a power of attorney that is shown is checked besides. */
    static List<Reason> notHandedOver(Reception now, HandedOver to) {
        if (now.stage() != Stage.RESULT) {
            return List.of(Reason.of(stageKey(now.stage())));
        }
        boolean himself = now.applicant().value().equals(to.iin());
        // The head of a firm who brought its papers comes again; a representative shows his power again.
        boolean head = now.personKnown(new Iin(to.iin())) && !now.represented();
        return himself || head || to.power() != null ? List.of() : List.of(Reason.of("window.refusal.stranger"));
    }

    /** Why there is nothing to hand over in this stage. */
    static String stageKey(Stage stage) {
        return switch (stage) {
            case OPEN, DECLINED -> "window.refusal.notSent";
            case REFUSED -> "window.refusal.acceptanceRefused";
            case ABANDONED -> "window.refusal.abandoned";
            case SENT, REGISTERED -> "window.refusal.noResult";
            case RESULT -> "window.refusal.none";
            case HANDED_OVER -> "window.refusal.handedOver";
            case RETURNED -> "window.refusal.returned";
        };
    }

    static Outcome<ReceptionEvent> giveBack(Reception now, LocalDate today, String note) {
        if (now.stage() != Stage.RESULT) {
            return Outcome.refused(Reason.of(stageKey(now.stage())));
        }
        return now.uncollected(today) ? done(new ReceptionEvent.Returned(note)) : no("window.refusal.notOver");
    }
}
