package kz.ruqsat.app.delegation.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import kz.ruqsat.app.delegation.SubstitutionDesk;
import kz.ruqsat.app.identity.Person;
import kz.ruqsat.app.shell.ChangedMeanwhile;
import kz.ruqsat.app.shell.PageFrame;
import kz.ruqsat.app.shell.component.Alert;
import kz.ruqsat.app.shell.form.Sent;
import kz.ruqsat.core.shared.Reason;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Who replaces whom: seen by everybody concerned, decided by the head. */
@Controller
class SubstitutionPages {
    private static final String ADDRESS = "/review/substitutions";
    private static final String PAGE = "delegation/substitutions";

    private final SubstitutionDesk desk;
    private final SubstitutionViews views;

    SubstitutionPages(SubstitutionDesk desk, SubstitutionViews views) {
        this.desk = desk;
        this.views = views;
    }

    @GetMapping(ADDRESS)
    ModelAndView list(@RequestParam(required = false) @Nullable Long before, Person person, PageFrame frame) {
        return frame.show(PAGE, title(frame), views.of(person, frame, before, SubstitutionForm.empty(), List.of()));
    }

    @PostMapping(ADDRESS)
    ModelAndView record(HttpServletRequest request, Person person, PageFrame frame) {
        SubstitutionForm form = SubstitutionForm.read(new Sent(request.getParameterMap()));
        List<Map.Entry<String, String>> faults = form.faults().stream()
                .map(fault -> Map.entry(fault.getKey(), frame.text(fault.getValue())))
                .toList();
        if (faults.isEmpty()) {
            List<Reason> reasons = form.substitution(person.officer().body())
                    .map(wanted -> desk.record(person, wanted))
                    .orElseThrow();
            if (reasons.isEmpty()) {
                return frame.redirect(ADDRESS, Alert.done(frame.text("delegation.recorded")));
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
        return frame.redirect(ADDRESS, Alert.done(frame.text("delegation.ended")));
    }

    private static String title(PageFrame frame) {
        return frame.text("delegation.title");
    }
}
