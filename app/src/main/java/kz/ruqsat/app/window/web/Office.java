package kz.ruqsat.app.window.web;

import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import kz.ruqsat.app.identity.Person;
import kz.ruqsat.app.path.Paths;
import kz.ruqsat.app.shell.ChangedMeanwhile;
import kz.ruqsat.app.shell.NotThere;
import kz.ruqsat.app.shell.NotYours;
import kz.ruqsat.app.shell.PageFrame;
import kz.ruqsat.app.shell.component.ErrorSummary;
import kz.ruqsat.app.window.Moved;
import kz.ruqsat.app.window.Reception;
import kz.ruqsat.app.window.ReceptionDesk;
import kz.ruqsat.app.window.ReceptionDesk.Shown;
import kz.ruqsat.core.regulation.Channel;
import kz.ruqsat.core.shared.Reason;
import kz.ruqsat.core.shared.UnifiedNumber;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** What every page of the window needs: the reception of one's own office, and what to show when an act is refused. */
@Component
class Office {
    private final ReceptionDesk desk;
    private final Paths paths;

    Office(ReceptionDesk desk, Paths paths) {
        this.desk = desk;
        this.paths = paths;
    }

    /** The channel that this operator serves; for anybody else the page is not his. */
    static Channel channel(Person person) {
        return ReceptionDesk.channel(person).orElseThrow(() -> new NotYours("the window"));
    }

    /** The reception of the operator's own office. */
    Shown shown(String number, Person person) {
        channel(person);
        return UnifiedNumber.parse(number)
                .flatMap(n -> desk.find(n, person.officer()))
                .orElseThrow(() -> new NotThere("reception " + number));
    }

    /** A reception in which something may still be done before the package goes. */
    Shown running(String number, Person person) {
        Shown shown = shown(number, person);
        if (!shown.reception().running()) {
            throw new ChangedMeanwhile(address(shown.reception()));
        }
        return shown;
    }

    static String address(Reception reception) {
        return "/window/receptions/" + reception.number();
    }

    /** The page that follows an act: the next one, the same with the reasons, or the conflict. */
    ModelAndView after(
            Moved moved,
            String address,
            Supplier<ModelAndView> done,
            Function<ErrorSummary, ModelAndView> again,
            PageFrame frame) {
        return switch (moved) {
            case Moved.Done _ -> done.get();
            case Moved.Refused(List<Reason> reasons) -> again.apply(summary(reasons, frame));
            case Moved.Overtaken _ -> throw new ChangedMeanwhile(address);
            case Moved.Unknown _ -> throw new NotThere(address);
        };
    }

    ErrorSummary summary(List<Reason> reasons, PageFrame frame) {
        return new ErrorSummary(words(reasons, frame).stream()
                .map(text -> new ErrorSummary.Entry("", text))
                .toList());
    }

    List<String> words(List<Reason> reasons, PageFrame frame) {
        return reasons.stream().map(paths.words(frame.texts())::reason).toList();
    }

    static ErrorSummary fault(String field, String text) {
        return new ErrorSummary(List.of(new ErrorSummary.Entry(field, text)));
    }
}
