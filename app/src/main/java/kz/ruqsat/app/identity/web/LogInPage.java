package kz.ruqsat.app.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Base64;
import java.util.Map;
import kz.ruqsat.app.identity.CertificateAttempt;
import kz.ruqsat.app.identity.IdentityDesk;
import kz.ruqsat.app.identity.LogInAttempt;
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

/** {@code /login}: applicants, with certificate, number and password on one page, or with the certificate alone. */
@Controller
class LogInPage {

    private static final String TEMPLATE = "identity/logIn";

    private final IdentityDesk desk;
    private final Cookies cookies;
    private final Arrival arrival;
    private final LogInAnswers answers;

    LogInPage(IdentityDesk desk, Cookies cookies, Arrival arrival, LogInAnswers answers) {
        this.desk = desk;
        this.cookies = cookies;
        this.arrival = arrival;
        this.answers = answers;
    }

    /** What was typed, to be shown again; never the password. */
    private record Typed(String next, String login, Secret visit) {}

    @GetMapping("/login")
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

    @PostMapping("/login")
    ModelAndView enter(
            HttpServletRequest request,
            HttpServletResponse response,
            PageFrame frame,
            @RequestParam Map<String, String> sent) {
        Typed typed = new Typed(
                sent.getOrDefault("next", ""), sent.getOrDefault("login", ""), cookies.visit(request, response));
        return answer(desk.logIn(attempt(typed, sent, request)), typed, response, frame);
    }

    /** With the certificate alone. */
    @PostMapping("/login/certificate")
    ModelAndView enter(
            HttpServletRequest request,
            HttpServletResponse response,
            PageFrame frame,
            @RequestParam(defaultValue = "") String next,
            @RequestParam(defaultValue = "") String signature) {
        Typed typed = new Typed(next, "", cookies.visit(request, response));
        CertificateAttempt attempt = new CertificateAttempt(signature, typed.visit(), request.getRemoteAddr());
        return answer(desk.logIn(attempt), typed, response, frame);
    }

    @GetMapping("/login/certificate")
    ModelAndView back(PageFrame frame) {
        return frame.redirect("/login");
    }

    private ModelAndView answer(LogInResult result, Typed typed, HttpServletResponse response, PageFrame frame) {
        LogInAnswers.Door door = new LogInAnswers.Door(
                TEMPLATE, "identity.login.refused", typed.next(), errors -> view(frame, typed, errors));
        return answers.answer(result, door, response, frame);
    }

    private static LogInAttempt attempt(Typed typed, Map<String, String> sent, HttpServletRequest request) {
        return new LogInAttempt(
                typed.login().strip(),
                sent.getOrDefault("password", ""),
                sent.getOrDefault("signature", ""),
                typed.visit(),
                request.getRemoteAddr());
    }

    /** Each showing has a challenge of its own. */
    private LogInView view(PageFrame frame, Typed typed, FieldErrors errors) {
        String challenge = Base64.getEncoder().encodeToString(desk.challenge(typed.visit(), Purpose.LOG_IN));
        SignView sign = SignView.of("/login", challenge, frame.text("identity.login.button"))
                .forLogIn()
                .withoutPhone()
                .with(Map.of("next", typed.next()));
        SignView certificate = SignView.of(
                        "/login/certificate", challenge, frame.text("identity.login.certificate.button"))
                .forLogIn()
                .with(Map.of("next", typed.next()));
        return new LogInView(
                frame.text("identity.login.title"),
                typed.next(),
                typed.login(),
                errors,
                sign,
                certificate,
                arrival.demoApplicants(frame.texts()));
    }
}
