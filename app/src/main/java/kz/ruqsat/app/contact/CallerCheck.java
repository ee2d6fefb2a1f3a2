package kz.ruqsat.app.contact;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import kz.ruqsat.app.casework.Case;
import kz.ruqsat.app.contact.Caller.Proof;
import kz.ruqsat.app.law.Laws;
import kz.ruqsat.app.shell.Folding;
import kz.ruqsat.core.application.Application.Blank;
import kz.ruqsat.core.application.Application.Decided;
import kz.ruqsat.core.application.Application.InReview;
import kz.ruqsat.core.application.Application.Prepared;
import kz.ruqsat.core.shared.Bin;

/** Whether what a caller says is what the application says. The agent hears only yes or no. */
final class CallerCheck {
    /** Not part of a firm's name: the caller need not say them. */
    private static final Set<String> LEGAL_FORMS = Set.of("жшс", "тоо", "ақ", "ао", "жк", "ип", "мкк", "ргп");

    private CallerCheck() {}

    static boolean confirms(Caller caller, Case application) {
        var applicant = application.request().applicant();
        if (!applicant.number().equals(caller.person())) {
            return false;
        }
        return switch (caller.proof()) {
            case Proof.Filed(var day) ->
                switch (application.state()) {
                    case Blank _, Prepared _ -> false;
                    case InReview review ->
                        day.equals(review.filing().filedAt().atZone(Laws.ZONE).toLocalDate());
                    case Decided decided ->
                        day.equals(decided.filing().filedAt().atZone(Laws.ZONE).toLocalDate());
                };
            case Proof.Name(String said) -> sameName(said, applicant.name(), applicant.number() instanceof Bin);
        };
    }

    /** Every word said stands in the name; of a person at least two are said, of a firm all but its legal form. */
    static boolean sameName(String said, String name, boolean firm) {
        Set<String> saidWords = words(said);
        List<String> nameWords = List.copyOf(words(name));
        if (!nameWords.containsAll(saidWords)) {
            return false;
        }
        return firm
                ? !saidWords.isEmpty() && saidWords.size() == nameWords.size()
                : saidWords.size() >= Math.min(2, nameWords.size());
    }

    private static Set<String> words(String text) {
        Set<String> words = new HashSet<>(List.of(Folding.fold(text).split(" ")));
        words.remove("");
        LEGAL_FORMS.stream().map(Folding::fold).forEach(words::remove);
        return words;
    }
}
