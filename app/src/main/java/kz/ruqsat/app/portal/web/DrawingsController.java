package kz.ruqsat.app.portal.web;

import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import kz.ruqsat.app.law.Laws;
import kz.ruqsat.app.portal.ServiceCatalogue;
import kz.ruqsat.app.shell.NotThere;
import kz.ruqsat.app.shell.PageFrame;
import kz.ruqsat.core.regulation.Flow;
import kz.ruqsat.core.regulation.Regulation;
import kz.ruqsat.core.regulation.Variant;
import kz.ruqsat.core.shared.Language;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The drawings of a service alone: SVG in the reader's language, and BPMN 2.0. Open to everybody. */
@Controller
class DrawingsController {
    private static final MediaType SVG = new MediaType("image", "svg+xml", StandardCharsets.UTF_8);
    private static final MediaType XML = new MediaType(MediaType.APPLICATION_XML, StandardCharsets.UTF_8);

    private final ServiceCatalogue catalogue;
    private final Laws laws;

    DrawingsController(ServiceCatalogue catalogue, Laws laws) {
        this.catalogue = catalogue;
        this.laws = laws;
    }

    @GetMapping("/services/{id}/{variant}/process.svg")
    ResponseEntity<String> process(
            @PathVariable String id, @PathVariable String variant, PageFrame frame, HttpServletResponse response) {
        Regulation regulation = regulation(id);
        return svg(laws.drawings().process(regulation, variant(regulation, variant), language(frame)), response);
    }

    @GetMapping("/services/{id}/{variant}/process.bpmn")
    ResponseEntity<String> bpmn(@PathVariable String id, @PathVariable String variant, PageFrame frame) {
        Regulation regulation = regulation(id);
        String xml = laws.drawings().bpmn(regulation, variant(regulation, variant), language(frame));
        ContentDisposition name = ContentDisposition.attachment()
                .filename(regulation.id() + "-" + variant + ".bpmn")
                .build();
        return ResponseEntity.ok()
                .contentType(XML)
                .header(HttpHeaders.CONTENT_DISPOSITION, name.toString())
                .body(xml);
    }

    @GetMapping("/services/{id}/flows/{number}/interaction.svg")
    ResponseEntity<String> interaction(
            @PathVariable String id, @PathVariable int number, PageFrame frame, HttpServletResponse response) {
        Regulation regulation = regulation(id);
        List<Flow> flows = regulation.flows();
        if (number < 1 || number > flows.size()) {
            throw new NotThere("flow " + number + " of " + id);
        }
        return svg(laws.drawings().interaction(regulation, flows.get(number - 1), language(frame)), response);
    }

    private Regulation regulation(String id) {
        return catalogue.find(id).orElseThrow(() -> new NotThere("service " + id));
    }

    private static Variant variant(Regulation regulation, String key) {
        return regulation.find(key).orElseThrow(() -> new NotThere("variant " + key + " of " + regulation.id()));
    }

    private static Language language(PageFrame frame) {
        return frame.texts().language();
    }

    /** A drawing brings its own style sheet and nothing else. */
    private static ResponseEntity<String> svg(String drawing, HttpServletResponse response) {
        response.setHeader("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'");
        return ResponseEntity.ok().contentType(SVG).body(drawing);
    }
}
