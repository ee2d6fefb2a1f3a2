package kz.ruqsat.app.portal.web;

import java.util.List;
import kz.ruqsat.app.law.Laws;
import kz.ruqsat.app.portal.ServiceCatalogue;
import kz.ruqsat.app.shell.NotThere;
import kz.ruqsat.app.shell.PageFrame;
import kz.ruqsat.app.shell.component.EmptyState;
import kz.ruqsat.app.shell.component.SearchBox;
import kz.ruqsat.core.regulation.Regulation;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** {@code /services} and {@code /services/{id}}: open to everybody. */
@Controller
class ServiceController {
    private static final int LONGEST_SEARCH = 200;

    private final ServiceCatalogue catalogue;
    private final ServicePages pages;
    private final Laws laws;

    ServiceController(ServiceCatalogue catalogue, ServicePages pages, Laws laws) {
        this.catalogue = catalogue;
        this.pages = pages;
        this.laws = laws;
    }

    @GetMapping("/services")
    ModelAndView all(@RequestParam(defaultValue = "") String q, PageFrame frame) {
        String words = q.length() > LONGEST_SEARCH ? q.substring(0, LONGEST_SEARCH) : q;
        List<Regulation> found = catalogue.search(words);
        EmptyState none = found.isEmpty()
                ? new EmptyState(
                        frame.text("portal.services.none"),
                        frame.text("portal.services.none.text"),
                        frame.text("portal.services.none.all"),
                        "/services")
                : null;
        ServicesPage view = new ServicesPage(
                new SearchBox(
                        "/services",
                        "q",
                        words,
                        frame.text("shell.start.search"),
                        frame.text("shell.start.searchButton")),
                found.stream().map(r -> pages.card(r, frame.texts())).toList(),
                none);
        return frame.show("portal/services", frame.text("portal.services.title"), view);
    }

    @GetMapping("/services/{id}")
    ModelAndView one(@PathVariable String id, PageFrame frame) {
        Regulation regulation = catalogue.find(id).orElseThrow(() -> new NotThere("service " + id));
        ServiceDrawings drawings =
                new ServiceDrawings(laws, regulation, frame.texts().language());
        return frame.show(
                        "portal/service",
                        frame.texts().of(regulation.head().title()),
                        pages.page(regulation, frame.texts()))
                .addObject("drawings", drawings);
    }
}
