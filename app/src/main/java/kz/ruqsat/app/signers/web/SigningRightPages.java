package kz.ruqsat.app.signers.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import kz.ruqsat.app.identity.Person;
import kz.ruqsat.app.shell.ChangedMeanwhile;
import kz.ruqsat.app.shell.PageFrame;
import kz.ruqsat.app.shell.component.Alert;
import kz.ruqsat.app.shell.form.Sent;
import kz.ruqsat.app.signers.SigningRightDesk;
import kz.ruqsat.core.shared.Reason;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Who may sign results: given and ended by the head, seen by who has it. */
@Controller
class SigningRightPages {
    static final String ADDRESS = "/review/signing-rights";
    private static final String PAGE = "signers/rights";

    private final SigningRightDesk desk;
    private final SigningRightViews views;

    SigningRightPages(SigningRightDesk desk, SigningRightViews views) {
        this.desk = desk;
        this.views = views;
    }

    @GetMapping(ADDRESS)
    ModelAndView list(@RequestParam(required = false) @Nullable Long before, Person person, PageFrame frame) {
        return frame.show(PAGE, title(frame), views.of(person, frame, before, SigningRightForm.empty(), List.of()));
    }

    @PostMapping(ADDRESS)
    ModelAndView give(HttpServletRequest request, Person person, PageFrame frame) {
        SigningRightForm form = SigningRightForm.read(new Sent(request.getParameterMap()));
        List<Map.Entry<String, String>> faults = form.faults().stream()
                .map(fault -> Map.entry(fault.getKey(), frame.text(fault.getValue())))
                .toList();
        if (faults.isEmpty()) {
            List<Reason> reasons = form.right(person.officer().body())
                    .map(wanted -> desk.give(person, wanted))
                    .orElseThrow();
            if (reasons.isEmpty()) {
                return frame.redirect(ADDRESS, Alert.done(frame.text("signers.given")));
            }
            faults = reasons.stream()
                    .map(reason -> Map.entry("", frame.texts().of(reason)))
                    .toList();
        }
        return frame.refused(PAGE, title(frame), views.of(person, frame, null, form, faults));
    }

    @PostMapping(ADDRESS + "/{id:[0-9]{1,18}}/end")
    ModelAndView end(@PathVariable long id, Person person, PageFrame frame) {
        if (!desk.end(person, id)) {
            throw new ChangedMeanwhile(ADDRESS);
        }
        return frame.redirect(ADDRESS, Alert.done(frame.text("signers.ended")));
    }

    private static String title(PageFrame frame) {
        return frame.text("signers.title");
    }
}
