package kz.ruqsat.app.register.web;

import java.nio.charset.StandardCharsets;
import kz.ruqsat.app.register.Place;
import kz.ruqsat.app.register.Query;
import kz.ruqsat.app.register.RegisterDesk;
import kz.ruqsat.app.register.Wanted;
import kz.ruqsat.app.shell.PageFrame;
import kz.ruqsat.core.licence.Licence;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** {@code /register}: the search, and its result as a table. */
@Controller
class RegisterController {
    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);

    private final RegisterDesk desk;
    private final ListPages pages;

    RegisterController(RegisterDesk desk, ListPages pages) {
        this.desk = desk;
        this.pages = pages;
    }

    @GetMapping("/register")
    ModelAndView list(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String status,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(required = false) @Nullable String before,
            PageFrame frame) {
        Query query = new Query(Wanted.of(q), status(status), Place.read(after, before));
        ListPage view = pages.page(Wanted.kept(q), query, desk.search(query), frame.texts());
        return frame.show("register/list", frame.text("register.title"), view);
    }

    @GetMapping("/register/licences.csv")
    ResponseEntity<byte[]> export(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String status,
            PageFrame frame) {
        Query query = new Query(Wanted.of(q), status(status), Place.BEGINNING);
        String csv = pages.csv(desk.export(query), frame.texts());
        return ResponseEntity.ok()
                .contentType(CSV)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("ruqsat-register.csv")
                                .build()
                                .toString())
                .body(csv.getBytes(StandardCharsets.UTF_8));
    }

    /** What is no status filters nothing. */
    private static Licence.@Nullable Status status(String value) {
        for (Licence.Status status : Licence.Status.values()) {
            if (ListPages.value(status).equals(value)) {
                return status;
            }
        }
        return null;
    }
}
