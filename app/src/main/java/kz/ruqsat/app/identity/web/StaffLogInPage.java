package kz.ruqsat.app.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Base64;
import java.util.Map;
import kz.ruqsat.app.identity.CertificateAttempt;
import kz.ruqsat.app.identity.IdentityDesk;
import kz.ruqsat.app.identity.LogInResult;
import kz.ruqsat.app.identity.Person;
import kz.ruqsat.app.identity.Purpose;
import kz.ruqsat.app.identity.Secret;
import kz.ruqsat.app.shell.PageFrame;
import kz.ruqsat.app.shell.component.SignView;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** {@code /staff/login}: those who work for a body, with a password or with the certificate alone. */
@Controller
class StaffLogInPage {

    private static final String TEMPLATE = "identity/staffLogIn";

    private final IdentityDesk desk;
    private final Cookies cookies;
    private final Arrival arrival;
    private final LogInAnswers answers;

    StaffLogInPage(IdentityDesk desk, Cookies cookies, Arrival arrival, LogInAnswers answers) {
        this.desk = desk;
        this.cookies = cookies;
        this.arrival = arrival;
        this.answers = answers;
    }

    /** What was typed, to be shown again; never the password. */
    private record Typed(String next, String login, Secret visit) {}

    @GetMapping("/staff/login")
    ModelAndView show(
            HttpServletRequest request,
            HttpServletResponse response,
            PageFrame frame,
            @Nullable Person person,
            @RequestParam(defaultValue = "") String next) {
        if (person != null) {
            return frame.redirect(Arrival.target(person, next));
        }
        LogInView view = view(frame, new Typed(next, "", cookies.visit(request, response)), FieldErrors.NONE);
        return arrival.greet(request, frame).show(TEMPLATE, view.title(), view);
    }

    @PostMapping("/staff/login")
    ModelAndView enter(
            HttpServletRequest request,
            HttpServletResponse response,
            PageFrame frame,
            @RequestParam Map<String, String> sent) {
        Typed typed = new Typed(
                sent.getOrDefault("next", ""), sent.getOrDefault("login", ""), cookies.visit(request, response));
        String password = sent.getOrDefault("password", "");
        return answer(
                desk.logInStaff(typed.login().strip(), password, request.getRemoteAddr()), typed, response, frame);
    }

    /** With the certificate alone. */
    @PostMapping("/staff/login/certificate")
    ModelAndView enter(
            HttpServletRequest request,
            HttpServletResponse response,
            PageFrame frame,
            @RequestParam(defaultValue = "") String next,
            @RequestParam(defaultValue = "") String signature) {
        Typed typed = new Typed(next, "", cookies.visit(request, response));
        CertificateAttempt attempt = new CertificateAttempt(signature, typed.visit(), request.getRemoteAddr());
        return answer(desk.logInStaff(attempt), typed, response, frame);
    }

    @GetMapping("/staff/login/certificate")
    ModelAndView back(PageFrame frame) {
        return frame.redirect("/staff/login");
    }

    private ModelAndView answer(LogInResult result, Typed typed, HttpServletResponse response, PageFrame frame) {
        LogInAnswers.Door door = new LogInAnswers.Door(
                TEMPLATE, "identity.staff.refused", typed.next(), errors -> view(frame, typed, errors));
        return answers.answer(result, door, response, frame);
    }

    private LogInView view(PageFrame frame, Typed typed, FieldErrors errors) {
        String challenge = Base64.getEncoder().encodeToString(desk.challenge(typed.visit(), Purpose.LOG_IN));
        SignView certificate = SignView.of(
                        "/staff/login/certificate", challenge, frame.text("identity.login.certificate.button"))
                .forLogIn()
                .with(Map.of("next", typed.next()));
        return new LogInView(
                frame.text("identity.staff.title"),
                typed.next(),
                typed.login(),
                errors,
                null,
                certificate,
                arrival.demoStaff(frame.texts()));
    }
}
