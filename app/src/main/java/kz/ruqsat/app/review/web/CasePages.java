package kz.ruqsat.app.review.web;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import kz.ruqsat.app.casework.Case;
import kz.ruqsat.app.casework.Handled;
import kz.ruqsat.app.casework.store.Documents.Document;
import kz.ruqsat.app.delegation.Substitutes;
import kz.ruqsat.app.identity.Person;
import kz.ruqsat.app.path.Paths;
import kz.ruqsat.app.review.ActForm;
import kz.ruqsat.app.review.Acting;
import kz.ruqsat.app.review.ReviewDesk;
import kz.ruqsat.app.shell.ChangedMeanwhile;
import kz.ruqsat.app.shell.NotThere;
import kz.ruqsat.app.shell.PageFrame;
import kz.ruqsat.app.shell.component.Alert;
import kz.ruqsat.core.application.Attachment;
import kz.ruqsat.core.application.Officer;
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
import org.springframework.web.servlet.ModelAndView;

/** An application on the provider's desk: seen, and moved. */
@Controller
class CasePages {
    private final ReviewDesk desk;
    private final CaseViews views;
    private final Paths paths;
    private final Substitutes substitutes;

    CasePages(ReviewDesk desk, CaseViews views, Paths paths, Substitutes substitutes) {
        this.substitutes = substitutes;
        this.desk = desk;
        this.views = views;
        this.paths = paths;
    }

    @GetMapping("/review/{number}")
    ModelAndView show(@PathVariable String number, Person person, PageFrame frame) {
        Case subject = find(number, person);
        return frame.show(
                "review/case", title(subject), views.of(subject, by(subject, person), frame, null, List.of()));
    }

    @PostMapping("/review/{number}/act")
    ModelAndView act(@PathVariable String number, HttpServletRequest request, Person person, PageFrame frame) {
        Case subject = find(number, person);
        String address = "/review/" + subject.number();
        ActForm form = ActForm.read(request.getParameterMap()).orElseThrow(() -> new ChangedMeanwhile(address));
        return switch (desk.act(subject.number(), by(subject, person), form)) {
            case Acting.Incomplete incomplete ->
                again(
                        number,
                        person,
                        frame,
                        form,
                        incomplete.check().faults().stream()
                                .map(fault -> Map.entry(fault.getKey(), frame.text(fault.getValue())))
                                .toList());
            case Acting.Decided decided -> decided(decided.handled(), address, number, person, frame, form);
        };
    }

    private ModelAndView decided(
            Handled handled, String address, String number, Person person, PageFrame frame, ActForm form) {
        return switch (handled) {
            case Handled.Done done ->
                frame.redirect(
                        address,
                        Alert.done(frame.text(done.after().task().isPresent() ? "review.done" : "review.done.last")));
            case Handled.Refused refused when refused.overtaken() -> throw new ChangedMeanwhile(address);
            case Handled.Refused refused ->
                again(
                        number,
                        person,
                        frame,
                        form,
                        refused.reasons().stream()
                                .map(reason ->
                                        Map.entry("", paths.words(frame.texts()).reason(reason)))
                                .toList());
            case Handled.Conflict _ -> throw new ChangedMeanwhile(address);
            case Handled.Unknown _ -> throw new NotThere(number);
        };
    }

    private ModelAndView again(
            String number,
            Person person,
            PageFrame frame,
            @Nullable ActForm typed,
            List<Map.Entry<String, String>> faults) {
        Case subject = find(number, person);
        if (typed != null
                && subject.task().filter(task -> task.number() == typed.task()).isEmpty()) {
            // A colleague was faster while this was looked at: there is no panel left to tell the faults beside.
            throw new ChangedMeanwhile("/review/" + subject.number());
        }
        return frame.refused(
                "review/case", title(subject), views.of(subject, by(subject, person), frame, typed, faults));
    }

    @GetMapping("/review/{number}/files/{sha256}")
    ResponseEntity<byte[]> file(@PathVariable String number, @PathVariable String sha256, Person person) {
        Case subject = find(number, person);
        Document document = desk.attachment(subject, sha256).orElseThrow(() -> new NotThere(sha256));
        String name = subject.request().attachments().stream()
                .filter(a -> a.sha256().equals(sha256))
                .map(Attachment::fileName)
                .findFirst()
                .orElse(sha256);
        return send(document, name);
    }

    @GetMapping("/review/{number}/result.pdf")
    ResponseEntity<byte[]> result(@PathVariable String number, Person person) {
        Case subject = find(number, person);
        return desk.result(subject)
                .map(document -> send(document, subject.number() + ".pdf"))
                .orElseThrow(() -> new NotThere(number));
    }

    private static ResponseEntity<byte[]> send(Document document, String name) {
        ContentDisposition inline = ContentDisposition.inline()
                .filename(name, StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(document.mediaType()))
                .header(HttpHeaders.CONTENT_DISPOSITION, inline.toString())
                .body(document.bytes());
    }

    /** As whom the person acts on what waits: himself, or in the place of an absent colleague. */
    private Officer by(Case subject, Person person) {
        return substitutes.of(person).holder(subject.task());
    }

    private static String title(Case subject) {
        return subject.number().value();
    }

    private Case find(String number, Person person) {
        return UnifiedNumber.parse(number)
                .flatMap(n -> desk.find(n, person.officer()))
                .orElseThrow(() -> new NotThere(number));
    }
}
