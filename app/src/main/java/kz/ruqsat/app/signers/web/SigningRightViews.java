package kz.ruqsat.app.signers.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import kz.ruqsat.app.identity.Person;
import kz.ruqsat.app.shell.PageFrame;
import kz.ruqsat.app.shell.component.EmptyState;
import kz.ruqsat.app.shell.component.PaginationView;
import kz.ruqsat.app.shell.component.Tag;
import kz.ruqsat.app.shell.component.Tone;
import kz.ruqsat.app.signers.RecordedRight;
import kz.ruqsat.app.signers.SigningRightDesk;
import kz.ruqsat.core.application.SigningRight;
import kz.ruqsat.core.regulation.Regulation;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes the page of the rights to sign. */
@Component
class SigningRightViews {
    private final SigningRightDesk desk;

    SigningRightViews(SigningRightDesk desk) {
        this.desk = desk;
    }

    SigningRightsView of(
            Person person,
            PageFrame frame,
            @Nullable Long before,
            SigningRightForm typed,
            List<Map.Entry<String, String>> faults) {
        List<Regulation> services = desk.services(person);
        Map<String, String> titles = services.stream()
                .collect(Collectors.toMap(
                        law -> law.id().value(),
                        law -> frame.texts().of(law.head().title())));
        List<RecordedRight> current = desk.current(person);
        List<RecordedRight> earlier = desk.earlier(person, before == null ? Long.MAX_VALUE : before);
        Set<Long> endable = desk.endable(person, current);
        boolean decides = desk.mayDecide(person);
        List<Person> eligible = decides ? desk.eligible(person) : List.of();
        String older = earlier.size() < desk.pageSize()
                ? null
                : SigningRightPages.ADDRESS + "?before=" + earlier.getLast().id();
        FormMaker maker = new FormMaker(frame, typed, faults);
        return new SigningRightsView(
                maker.errors(),
                current.stream()
                        .map(one -> line(one, titles, endable.contains(one.id()), frame))
                        .toList(),
                earlier.stream().map(one -> line(one, titles, false, frame)).toList(),
                before != null,
                current.isEmpty() ? empty(decides, frame) : null,
                new PaginationView(null, older),
                eligible.isEmpty() ? null : maker.form(eligible, services),
                decides && eligible.isEmpty() ? frame.text("signers.nobody") : null);
    }

    private static EmptyState empty(boolean decides, PageFrame frame) {
        return new EmptyState(
                frame.text("signers.empty.title"),
                frame.text(decides ? "signers.empty.text" : "signers.empty.own"),
                null,
                null);
    }

    private SigningRightsView.Line line(
            RecordedRight found, Map<String, String> titles, boolean endable, PageFrame frame) {
        SigningRight right = found.right();
        return new SigningRightsView.Line(
                found.personName(),
                frame.text(
                        "signers.order", right.order().number(), right.order().day()),
                right.until() == null
                        ? frame.text("signers.since", right.from())
                        : frame.text("signers.period", right.from(), right.until()),
                right.services().isEmpty()
                        ? List.of(frame.text("signers.all"))
                        : right.services().stream()
                                .map(id -> titles.getOrDefault(id.value(), id.value()))
                                .sorted()
                                .toList(),
                notes(found, frame),
                standing(right, frame),
                endable ? SigningRightPages.ADDRESS + "/" + found.id() + "/end" : null);
    }

    private static List<String> notes(RecordedRight found, PageFrame frame) {
        List<String> notes = new ArrayList<>();
        notes.add(
                found.recordedBy() == null
                        ? frame.text("signers.imported", found.recordedAt())
                        : frame.text("signers.recordedBy", found.recordedBy(), found.recordedAt()));
        if (found.right().ended() != null && found.endedBy() != null) {
            notes.add(
                    frame.text("signers.endedBy", found.endedBy(), found.right().ended()));
        }
        return notes;
    }

    private Tag standing(SigningRight right, PageFrame frame) {
        SigningRight.Standing standing = right.standing(desk.today());
        String text = frame.text("signers.standing." + standing.name());
        return switch (standing) {
            case HOLDS -> new Tag(text, Tone.ACTIVE);
            case TO_COME, OVER, ENDED -> new Tag(text, Tone.NEUTRAL);
        };
    }
}
