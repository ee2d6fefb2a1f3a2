package kz.ruqsat.app.deadlines;

import kz.ruqsat.app.Settings;
import kz.ruqsat.app.law.Laws;
import kz.ruqsat.core.deadline.Reminders;
import kz.ruqsat.core.deadline.TermClock;
import kz.ruqsat.core.regulation.ConsentRule;
import kz.ruqsat.core.regulation.Variant;
import org.springframework.stereotype.Component;

/** The order of reminders and escalations as it is set, and what the regulation says about a running term. */
@Component
class TermRules {
    private final Laws laws;
    private final Reminders reminders;

    TermRules(Laws laws, Settings settings) {
        this.laws = laws;
        Settings.Terms set = settings.terms();
        this.reminders = new Reminders(set.remindBefore(), set.remindShare(), set.escalateEvery());
    }

    Reminders reminders() {
        return reminders;
    }

    TermClock clock() {
        return laws.clock();
    }

    Variant variant(OpenTerm term) {
        return laws.edition(term.regulation(), term.edition()).variant(term.variant());
    }

    /** Whether it is a question whose end is no delay: the regulation reads silence as consent. */
    boolean endsInConsent(OpenTerm term) {
        return term.question()
                && variant(term).consents().stream()
                        .filter(rule -> rule.id().equals(term.step()))
                        .anyMatch(rule -> rule.silence() == ConsentRule.Silence.CONSENT);
    }
}
