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
import kz.ruqsat.app.shell.component.Alert;
import kz.ruqsat.app.shell.component.SignView;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
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

    StaffLogInPage(IdentityDesk desk, Cookies cookies, Arrival arrival) {
        this.desk = desk;
        this.cookies = cookies;
        this.arrival = arrival;
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
        return switch (result) {
            case LogInResult.LoggedIn(var person, var token) -> {
                cookies.startSession(response, token);
                yield frame.redirect(Arrival.target(person, typed.next()));
            }
            case LogInResult.NotWellFormed(var faults) ->
                refused(frame, view(frame, typed, FieldErrors.of(faults, frame.texts())));
            case LogInResult.Refused refusal ->
                refused(frame.with(Alert.warning(notice(frame, refusal))), view(frame, typed, FieldErrors.NONE));
            case LogInResult.Wait(var left) -> {
                response.setHeader("Retry-After", Long.toString(left.toSeconds()));
                LogInView view = view(frame, typed, FieldErrors.NONE);
                yield frame.with(Alert.warning(frame.text("identity.wait", Arrival.clock(left))))
                        .show(HttpStatus.TOO_MANY_REQUESTS, TEMPLATE, view.title(), view);
            }
            case LogInResult.CannotCheck _ -> {
                LogInView view = view(frame, typed, FieldErrors.NONE);
                yield frame.with(Alert.trouble(frame.text("identity.cannotCheck")))
                        .show(HttpStatus.SERVICE_UNAVAILABLE, TEMPLATE, view.title(), view);
            }
        };
    }

    private static String notice(PageFrame frame, LogInResult.Refused refusal) {
        return refusal.reasons().isEmpty()
                ? frame.text("identity.staff.refused")
                : frame.text(
                        "identity.login.refusedBecause",
                        frame.texts().of(refusal.reasons().getFirst()));
    }

    private static ModelAndView refused(PageFrame frame, LogInView view) {
        return frame.refused(TEMPLATE, view.title(), view);
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
