package kz.ruqsat.app.office.web;

import jakarta.servlet.http.HttpServletRequest;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import kz.ruqsat.app.drafting.Draft;
import kz.ruqsat.app.drafting.DraftDesk;
import kz.ruqsat.app.drafting.Filler;
import kz.ruqsat.app.drafting.web.OwnForms;
import kz.ruqsat.app.identity.Person;
import kz.ruqsat.app.law.Laws;
import kz.ruqsat.app.office.Knowledge;
import kz.ruqsat.app.office.OfficeDesk;
import kz.ruqsat.app.office.Reception;
import kz.ruqsat.app.path.Paragraphs;
import kz.ruqsat.app.shell.NotThere;
import kz.ruqsat.app.shell.PageFrame;
import kz.ruqsat.app.shell.component.Alert;
import kz.ruqsat.app.shell.form.FieldError;
import kz.ruqsat.app.shell.form.FormView;
import kz.ruqsat.core.application.Applicant;
import kz.ruqsat.core.regulation.Channel;
import kz.ruqsat.core.regulation.CoveredRequest;
import kz.ruqsat.core.regulation.Regulation;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code /office}: the clerk picks the service and enters who asks for it; the state database is asked. */
@Controller
class OfficeController {
    private final OfficeDesk office;
    private final Reception reception;
    private final DraftDesk drafts;
    private final Laws laws;
    private final SecureRandom random = new SecureRandom();

    OfficeController(OfficeDesk office, Reception reception, DraftDesk drafts, Laws laws) {
        this.office = office;
        this.reception = reception;
        this.drafts = drafts;
        this.laws = laws;
    }

    @GetMapping("/office")
    ModelAndView show(Person person, PageFrame frame) {
        List<OfficePage.Service> services = office.services(body(person)).stream()
                .map(regulation -> service(regulation, frame))
                .toList();
        List<OfficePage.Begun> begun = drafts.open(filler(person)).stream()
                .map(draft -> begun(draft, frame))
                .toList();
        return frame.show("office/office", frame.text("office.title"), new OfficePage(services, begun));
    }

    private OfficePage.Service service(Regulation regulation, PageFrame frame) {
        List<OfficePage.Kind> kinds = regulation.variants().stream()
                .flatMap(variant -> variant.covers().stream())
                .map(covered -> new OfficePage.Kind(
                        frame.texts().of(covered.title()),
                        fee(covered, frame),
                        "/office/new?service=" + regulation.id() + "&covered=" + covered.key()))
                .toList();
        return new OfficePage.Service(frame.texts().of(regulation.head().title()), kinds);
    }

    private String fee(CoveredRequest covered, PageFrame frame) {
        long tiyn = office.feeTiyn(covered);
        return tiyn == 0
                ? frame.text("office.free")
                : frame.text("office.fee", frame.texts().money(tiyn));
    }

    private OfficePage.Begun begun(Draft draft, PageFrame frame) {
        Draft.Wanted service = draft.service();
        String title = laws.edition(service.regulation(), service.edition())
                .variant(service.variant())
                .covered(service.covered())
                .map(covered -> frame.texts().of(covered.title()))
                .orElse(service.covered());
        return new OfficePage.Begun(
                title,
                draft.applicant().name(),
                frame.text("office.saved", draft.updatedAt()),
                OfficePlace.address(draft));
    }

    @GetMapping("/office/new")
    ModelAndView applicant(@RequestParam String service, @RequestParam String covered, Person person, PageFrame frame) {
        Asked asked = asked(service, covered, person);
        JsonNode empty = JsonMapper.shared().createObjectNode();
        return frame.show(
                "office/applicant",
                frame.text("office.applicant.title"),
                page(asked, newId(), empty, List.of(), null, frame));
    }

    @PostMapping("/office/new")
    ModelAndView begin(
            @RequestParam String service,
            @RequestParam String covered,
            @RequestParam String draft,
            @RequestParam(defaultValue = "") String unchecked,
            Person person,
            PageFrame frame,
            HttpServletRequest request) {
        Asked asked = asked(service, covered, person);
        JsonNode value =
                OwnForms.paperApplicant().read(request.getParameterMap()).value();
        TypedApplicant typed = new TypedApplicant(value);
        List<FieldError> errors = new ArrayList<>(OwnForms.paperApplicant().check(value));
        if (errors.isEmpty()) {
            errors.addAll(typed.errors(asked.covered()));
        }
        if (!errors.isEmpty()) {
            return refused(page(asked, draft, value, errors, null, frame), frame);
        }
        Reception.Wish wish = new Reception.Wish(
                asked.regulation(),
                covered,
                draft,
                new Applicant(typed.number().orElseThrow(), typed.name()),
                typed.representative().orElse(null),
                unchecked.equals("yes"));
        return switch (reception.begin(wish, filler(person), person.iin())) {
            case Reception.Began(Draft begun, String databaseName) ->
                frame.redirect(OfficePlace.address(begun), told(typed.name(), databaseName, frame));
            case Reception.Stopped(Knowledge.Refused no) ->
                refused(page(asked, draft, value, List.of(), Alert.warning(sentence(no, frame)), frame), frame);
            case Reception.Unasked _ -> unreachable(asked, draft, value, typed, frame);
            case Reception.NoSuch _ -> throw new NotThere("request " + service + "/" + covered);
        };
    }

    private ModelAndView unreachable(Asked asked, String draft, JsonNode value, TypedApplicant typed, PageFrame frame) {
        Alert notice = Alert.trouble(
                frame.text(typed.name().isEmpty() ? "office.state.unreachable.noName" : "office.state.unreachable"));
        return frame.show(
                HttpStatus.SERVICE_UNAVAILABLE,
                "office/applicant",
                frame.text("office.applicant.title"),
                page(asked, draft, value, List.of(), notice, frame));
    }

    /** The name of the database holds; a difference from what was typed is told. */
    private static Alert told(String typedName, @Nullable String databaseName, PageFrame frame) {
        if (databaseName == null) {
            return Alert.warning(frame.text("office.applicant.unchecked"));
        }
        boolean same = typedName.isEmpty() || typedName.equalsIgnoreCase(databaseName);
        return same
                ? Alert.done(frame.text("office.applicant.known", databaseName))
                : Alert.warning(frame.text("office.applicant.differs", typedName, databaseName));
    }

    /** What is wrong, and the act's own notice of it where it has one. */
    private static String sentence(Knowledge.Refused no, PageFrame frame) {
        String wrong = no.textKeys().stream().map(frame::text).collect(Collectors.joining(" "));
        var notice = no.notice();
        return notice == null
                ? wrong
                : frame.text(
                        "office.state.notice",
                        wrong,
                        frame.texts().of(notice.text()),
                        Paragraphs.named(frame.texts(), notice.source().paragraph()));
    }

    private static ModelAndView refused(ApplicantPage page, PageFrame frame) {
        return frame.refused("office/applicant", frame.text("office.applicant.title"), page);
    }

    private record Asked(Regulation regulation, CoveredRequest covered) {}

    private Asked asked(String service, String covered, Person person) {
        return office.services(body(person)).stream()
                .filter(regulation -> regulation.id().value().equals(service))
                .flatMap(regulation -> regulation.variants().stream()
                        .map(variant -> variant.covered(covered))
                        .flatMap(Optional::stream)
                        .map(found -> new Asked(regulation, found)))
                .findFirst()
                .orElseThrow(() -> new NotThere("service " + service + "/" + covered));
    }

    private static ApplicantPage page(
            Asked asked,
            String draft,
            JsonNode value,
            List<FieldError> errors,
            @Nullable Alert notice,
            PageFrame frame) {
        return new ApplicantPage(
                asked.regulation().id().value(),
                frame.texts().of(asked.regulation().head().title()),
                asked.covered().key(),
                frame.texts().of(asked.covered().title()),
                draft,
                FormView.of(OwnForms.paperApplicant(), value, errors, frame.texts()),
                notice,
                notice != null
                        && notice.kind() == Alert.Kind.TROUBLE
                        && !new TypedApplicant(value).name().isEmpty());
    }

    static Filler.Staff filler(Person person) {
        return new Filler.Staff(body(person), Channel.PROVIDER);
    }

    static String body(Person person) {
        return Objects.requireNonNull(person.body()).id();
    }

    private String newId() {
        byte[] bytes = new byte[16];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
