package kz.ruqsat.app.portal.web;

import kz.ruqsat.app.law.Laws;
import kz.ruqsat.app.portal.ServiceCatalogue;
import kz.ruqsat.app.shell.NotThere;
import kz.ruqsat.app.shell.PageFrame;
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
    private final ServiceCards cards;
    private final ServicePages pages;
    private final Laws laws;

    ServiceController(ServiceCatalogue catalogue, ServiceCards cards, ServicePages pages, Laws laws) {
        this.catalogue = catalogue;
        this.cards = cards;
        this.pages = pages;
        this.laws = laws;
    }

    @GetMapping("/services")
    ModelAndView all(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String provider,
            @RequestParam(defaultValue = "") String kind,
            PageFrame frame) {
        String words = q.length() > LONGEST_SEARCH ? q.substring(0, LONGEST_SEARCH) : q;
        ServicesPage view = cards.page(new ServiceCards.Wish(words.strip(), provider, kind), frame.texts());
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
