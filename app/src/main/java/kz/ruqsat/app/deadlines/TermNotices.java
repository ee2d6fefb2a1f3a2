package kz.ruqsat.app.deadlines;

import java.util.Map;
import kz.ruqsat.app.deadlines.TermSignal.Party;
import kz.ruqsat.app.delegation.Replacement;
import kz.ruqsat.app.delegation.Substitutes;
import kz.ruqsat.app.notices.Message;
import kz.ruqsat.app.notices.Notices;
import kz.ruqsat.app.notices.Topic;
import org.springframework.stereotype.Component;

/** Tells by notice what was recorded about a term: the person, or all with the role; for the absent also the substitute. */
@Component
class TermNotices implements TermListener {
    private final Notices notices;
    private final Substitutes substitutes;

    TermNotices(Notices notices, Substitutes substitutes) {
        this.notices = notices;
        this.substitutes = substitutes;
    }

    @Override
    public void follow(TermSignal signal) {
        Message message = message(signal);
        Party to = signal.to();
        if (to.person() == null) {
            notices.remindHolders(to.body(), to.role().value(), message);
            return;
        }
        notices.remind(to.person(), message);
        Replacement replacement = substitutes.absentOf(to.body()).get(to.person());
        if (replacement != null) {
            notices.remind(replacement.substitution().substitute(), message);
        }
    }

    private static Message message(TermSignal signal) {
        String number = signal.application().value();
        String words = switch (signal.kind()) {
            case REMINDER -> "deadlines.notice.reminder.";
            case OVERDUE -> "deadlines.notice.overdue.";
            case ESCALATION -> "deadlines.notice.escalation.";
        };
        String key = String.join(
                "/",
                "term",
                number,
                signal.item(),
                signal.kind().name(),
                Integer.toString(signal.level()),
                signal.due().toString());
        String link = signal.aboutQuestion() && signal.kind() == TermSignal.Kind.REMINDER
                ? "/consent/" + number + "/" + signal.item()
                : "/review/" + number;
        return new Message(
                key, Topic.REMINDER, words, Map.of("number", number, "due", signal.due()), link, null, signal.at());
    }
}
