package kz.ruqsat.app.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.ruqsat.app.identity.Body;
import kz.ruqsat.app.identity.DemoPeople;
import kz.ruqsat.app.identity.Person;
import kz.ruqsat.app.shell.PageFrame;
import kz.ruqsat.app.shell.Texts;
import kz.ruqsat.app.shell.component.Alert;
import org.springframework.stereotype.Component;

/** What both log-in pages have in common: the greeting, the demo people, and where one goes afterwards. */
@Component
class Arrival {

    private final Cookies cookies;
    private final DemoPeople demo;

    Arrival(Cookies cookies, DemoPeople demo) {
        this.cookies = cookies;
        this.demo = demo;
    }

    /** Tells one whose session ended that it did, and that nothing is lost. */
    PageFrame greet(HttpServletRequest request, PageFrame frame) {
        return cookies.session(request).isPresent() ? frame.with(Alert.note(frame.text("identity.ended"))) : frame;
    }

    /** Back to where the person wanted to go, or to where his work is. */
    static String target(Person person, String next) {
        String wanted = Doors.ours(next);
        if (wanted != null) {
            return wanted;
        }
        if (person.isApplicant()) {
            return "/cabinet";
        }
        return person.body() == null ? "/" : atWork(person.body().kind(), person);
    }

    private static String atWork(Body.Kind kind, Person person) {
        return switch (kind) {
            case PROVIDER, OTHER_BODY -> person.has(Person.CONSENT_OFFICER) ? "/consent" : "/review";
            case STATE_CORPORATION, SERVICE_CENTRE ->
                person.has("hall-supervisor") ? "/window/queue/hall" : "/window/queue";
            case CONTACT_CENTRE -> "/1414";
        };
    }

    /** Minutes and seconds: 1:05. */
    static String clock(Duration left) {
        return String.format(Locale.ROOT, "%d:%02d", left.toMinutes(), left.toSecondsPart());
    }

    List<LogInView.DemoLogIn> demoStaff(Texts texts) {
        return shown(demo.staff(), texts);
    }

    List<LogInView.DemoLogIn> demoApplicants(Texts texts) {
        return shown(demo.applicants(), texts);
    }

    private static List<LogInView.DemoLogIn> shown(List<DemoPeople.DemoPerson> people, Texts texts) {
        return people.stream()
                .map(one ->
                        new LogInView.DemoLogIn(one.name(), about(one, texts), one.iin(), one.bin(), one.password()))
                .toList();
    }

    private static String about(DemoPeople.DemoPerson one, Texts texts) {
        Stream<String> places = one.about().stream().map(texts::of);
        Stream<String> certificate = Stream.ofNullable(one.certificate())
                .map(kind -> "identity.demo." + kind)
                .filter(texts::has)
                .map(texts::of);
        return Stream.concat(places, certificate).collect(Collectors.joining(" · "));
    }
}
