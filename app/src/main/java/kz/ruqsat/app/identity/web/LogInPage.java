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
import kz.ruqsat.app.shell.component.Alert;
import kz.ruqsat.app.shell.component.SignView;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
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

    LogInPage(IdentityDesk desk, Cookies cookies, Arrival arrival) {
        this.desk = desk;
        this.cookies = cookies;
        this.arrival = arrival;
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
        return switch (result) {
            case LogInResult.LoggedIn(var person, var token) -> {
                cookies.startSession(response, token);
                yield frame.redirect(Arrival.target(person, typed.next()));
            }
            case LogInResult.NotWellFormed(var faults) -> refused(frame, typed, FieldErrors.of(faults, frame.texts()));
            case LogInResult.Refused refusal ->
                refused(frame.with(Alert.warning(notice(frame, refusal))), typed, FieldErrors.NONE);
            case LogInResult.Wait(var left) -> {
                response.setHeader("Retry-After", Long.toString(left.toSeconds()));
                yield later(
                        frame.with(Alert.warning(frame.text("identity.wait", Arrival.clock(left)))),
                        HttpStatus.TOO_MANY_REQUESTS,
                        typed);
            }
            case LogInResult.CannotCheck _ ->
                later(
                        frame.with(Alert.trouble(frame.text("identity.cannotCheck"))),
                        HttpStatus.SERVICE_UNAVAILABLE,
                        typed);
        };
    }

    private static LogInAttempt attempt(Typed typed, Map<String, String> sent, HttpServletRequest request) {
        return new LogInAttempt(
                typed.login().strip(),
                sent.getOrDefault("password", ""),
                sent.getOrDefault("signature", ""),
                typed.visit(),
                request.getRemoteAddr());
    }

    /** Process 2: the notice that log-in is refused. Only what is wrong with the certificate itself is told apart. */
    private static String notice(PageFrame frame, LogInResult.Refused refusal) {
        return refusal.reasons().isEmpty()
                ? frame.text("identity.login.refused")
                : frame.text(
                        "identity.login.refusedBecause",
                        frame.texts().of(refusal.reasons().getFirst()));
    }

    private ModelAndView refused(PageFrame frame, Typed typed, FieldErrors errors) {
        LogInView view = view(frame, typed, errors);
        return frame.refused(TEMPLATE, view.title(), view);
    }

    private ModelAndView later(PageFrame frame, HttpStatus status, Typed typed) {
        LogInView view = view(frame, typed, FieldErrors.NONE);
        return frame.show(status, TEMPLATE, view.title(), view);
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
