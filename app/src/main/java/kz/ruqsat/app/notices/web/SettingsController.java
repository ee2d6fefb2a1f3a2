package kz.ruqsat.app.notices.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import kz.ruqsat.app.identity.Person;
import kz.ruqsat.app.notices.Choice;
import kz.ruqsat.app.notices.ContactDesk;
import kz.ruqsat.app.notices.Topic;
import kz.ruqsat.app.notices.Way;
import kz.ruqsat.app.notices.web.SettingsPages.Wrong;
import kz.ruqsat.app.shell.NotThere;
import kz.ruqsat.app.shell.PageFrame;
import kz.ruqsat.app.shell.component.Alert;
import kz.ruqsat.core.shared.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** {@code /cabinet/settings} of an applicant, {@code /notices/settings} of one who works for a body. */
@Controller
@RequestMapping({"/cabinet/settings", "/notices/settings"})
class SettingsController {
    private final ContactDesk desk;
    private final SettingsPages pages;

    SettingsController(ContactDesk desk, SettingsPages pages) {
        this.desk = desk;
        this.pages = pages;
    }

    @GetMapping
    ModelAndView show(Person person, PageFrame frame, HttpServletRequest request) {
        return frame.show("notices/settings", frame.text("notices.settings.title"), page(person, frame, request, null));
    }

    /** A new address: a code goes there. */
    @PostMapping("/contact")
    ModelAndView contact(
            @RequestParam String way,
            @RequestParam String address,
            Person person,
            PageFrame frame,
            HttpServletRequest request) {
        Way chosen = way(way);
        return switch (desk.begin(person.account(), chosen, address)) {
            case CODE_SENT ->
                frame.redirect(base(request), Alert.done(frame.text("notices.settings.codeSent", address.strip())));
            case WRONG_ADDRESS ->
                refused(person, frame, request, wrongAddress(chosen, address, "notices.settings.wrong." + way, frame));
            case TOO_SOON ->
                refused(person, frame, request, wrongAddress(chosen, address, "notices.settings.tooSoon", frame));
            case NOT_CONFIGURED ->
                refused(
                        person,
                        frame,
                        request,
                        wrongAddress(chosen, address, "notices.settings.notSent." + way, frame));
        };
    }

    @PostMapping("/code")
    ModelAndView code(
            @RequestParam String way,
            @RequestParam String code,
            Person person,
            PageFrame frame,
            HttpServletRequest request) {
        Way chosen = way(way);
        if (desk.verify(person.account(), chosen, code)) {
            return frame.redirect(base(request), Alert.done(frame.text("notices.settings.verified")));
        }
        Wrong wrong = new Wrong(chosen, code, null, frame.text("notices.settings.wrongCode"));
        return refused(person, frame, request, wrong);
    }

    @PostMapping("/remove")
    ModelAndView remove(@RequestParam String way, Person person, PageFrame frame, HttpServletRequest request) {
        desk.remove(person.account(), way(way));
        return frame.redirect(base(request), Alert.done(frame.text("notices.settings.removed")));
    }

    @PostMapping("/choices")
    ModelAndView choices(
            @RequestParam Map<String, String> form, Person person, PageFrame frame, HttpServletRequest request) {
        List<Choice> choices = new ArrayList<>();
        for (Topic topic : Topic.of(person.isApplicant())) {
            for (Way way : Way.values()) {
                choices.add(new Choice(topic, way, form.containsKey(SettingsPages.box(topic, way))));
            }
        }
        Language language = Stream.of(Language.values())
                .filter(one -> one.name().toLowerCase(Locale.ROOT).equals(form.get("language")))
                .findFirst()
                .orElse(Language.KK);
        desk.choose(person.account(), choices, language);
        return frame.redirect(base(request), Alert.done(frame.text("notices.settings.kept")));
    }

    private static Wrong wrongAddress(Way way, String address, String key, PageFrame frame) {
        return new Wrong(way, address, frame.text(key), null);
    }

    private ModelAndView refused(Person person, PageFrame frame, HttpServletRequest request, Wrong wrong) {
        return frame.refused(
                "notices/settings", frame.text("notices.settings.title"), page(person, frame, request, wrong));
    }

    private SettingsPage page(Person person, PageFrame frame, HttpServletRequest request, @Nullable Wrong wrong) {
        String address = base(request);
        String notices = address.equals("/notices/settings") ? "/notices" : "/cabinet/notices";
        return pages.page(person, address, notices, wrong, frame.texts());
    }

    private static String base(HttpServletRequest request) {
        return request.getRequestURI().startsWith("/notices/") ? "/notices/settings" : "/cabinet/settings";
    }

    private static Way way(String name) {
        return SettingsPages.OUTSIDE.stream()
                .filter(way -> SettingsPages.name(way).equals(name))
                .findFirst()
                .orElseThrow(() -> new NotThere("way " + name));
    }
}
