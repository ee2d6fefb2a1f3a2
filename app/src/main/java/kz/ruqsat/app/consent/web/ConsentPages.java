package kz.ruqsat.app.consent.web;

import java.nio.charset.StandardCharsets;
import java.util.List;
import kz.ruqsat.app.casework.Handled;
import kz.ruqsat.app.casework.store.Documents.Document;
import kz.ruqsat.app.consent.ConsentDesk;
import kz.ruqsat.app.consent.ConsentDesk.Asked;
import kz.ruqsat.app.identity.Person;
import kz.ruqsat.app.path.Paths;
import kz.ruqsat.app.shell.ChangedMeanwhile;
import kz.ruqsat.app.shell.NotThere;
import kz.ruqsat.app.shell.PageFrame;
import kz.ruqsat.app.shell.component.Alert;
import kz.ruqsat.core.application.Attachment;
import kz.ruqsat.core.shared.UnifiedNumber;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Questions of another body, and its answers. */
@Controller
class ConsentPages {
    private static final int GROUND_LIMIT = 10_000;

    private final ConsentDesk desk;
    private final QuestionViews views;
    private final Paths paths;

    ConsentPages(ConsentDesk desk, QuestionViews views, Paths paths) {
        this.desk = desk;
        this.views = views;
        this.paths = paths;
    }

    @GetMapping("/consent")
    ModelAndView list(Person person, PageFrame frame) {
        String body = person.officer().body();
        return frame.show(
                "consent/list", frame.text("consent.title"), views.list(desk.open(body), desk.answered(body), frame));
    }

    @GetMapping("/consent/{number}/{request}")
    ModelAndView show(@PathVariable String number, @PathVariable String request, Person person, PageFrame frame) {
        Asked asked = find(number, request, person);
        return frame.show("consent/question", number, views.of(asked, frame, "", List.of()));
    }

    @PostMapping("/consent/{number}/{request}")
    ModelAndView answer(
            @PathVariable String number,
            @PathVariable String request,
            @RequestParam(defaultValue = "") String decision,
            @RequestParam(defaultValue = "") String ground,
            Person person,
            PageFrame frame) {
        Asked asked = find(number, request, person);
        String address = "/consent/" + number + "/" + request;
        if (!decision.equals("consent") && !decision.equals("object")) {
            return again(asked, frame, ground, frame.text("consent.fault.choose"));
        }
        String typed = ground.strip();
        if (typed.length() > GROUND_LIMIT) {
            return again(asked, frame, ground, frame.text("consent.fault.long", GROUND_LIMIT));
        }
        boolean consents = decision.equals("consent");
        return switch (desk.answer(asked.subject().number(), request, person.officer(), consents, typed)) {
            case Handled.Done _ -> frame.redirect("/consent", Alert.done(frame.text("consent.done", number)));
            case Handled.Refused refused when refused.overtaken() -> throw new ChangedMeanwhile(address);
            case Handled.Refused refused ->
                again(
                        asked,
                        frame,
                        ground,
                        paths.words(frame.texts()).reason(refused.reasons().getFirst()));
            case Handled.Conflict _ -> throw new ChangedMeanwhile(address);
            case Handled.Unknown _ -> throw new NotThere(number);
        };
    }

    private ModelAndView again(Asked asked, PageFrame frame, @Nullable String ground, String fault) {
        return frame.refused(
                "consent/question",
                asked.subject().number().value(),
                views.of(asked, frame, ground == null ? "" : ground, List.of(fault)));
    }

    @GetMapping("/consent/{number}/{request}/files/{sha256}")
    ResponseEntity<byte[]> file(
            @PathVariable String number, @PathVariable String request, @PathVariable String sha256, Person person) {
        Asked asked = find(number, request, person);
        Document document = desk.attachment(asked.subject(), sha256).orElseThrow(() -> new NotThere(sha256));
        String name = asked.subject().request().attachments().stream()
                .filter(a -> a.sha256().equals(sha256))
                .map(Attachment::fileName)
                .findFirst()
                .orElse(sha256);
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(document.mediaType()))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.inline()
                                .filename(name, StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(document.bytes());
    }

    private Asked find(String number, String request, Person person) {
        return UnifiedNumber.parse(number)
                .flatMap(n -> desk.find(n, request, person.officer()))
                .orElseThrow(() -> new NotThere(number));
    }
}
