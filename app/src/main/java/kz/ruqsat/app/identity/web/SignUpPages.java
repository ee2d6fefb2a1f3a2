package kz.ruqsat.app.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Optional;
import kz.ruqsat.app.identity.NumbersForm;
import kz.ruqsat.app.identity.PasswordForm;
import kz.ruqsat.app.identity.Secret;
import kz.ruqsat.app.identity.SignUp;
import kz.ruqsat.app.identity.SignUpDesk;
import kz.ruqsat.app.identity.SignUpResult;
import kz.ruqsat.app.shell.PageFrame;
import kz.ruqsat.app.shell.component.Alert;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** {@code /signup}: numbers, certificate, password; three pages, one thing on each. */
@Controller
class SignUpPages {

    private static final String START = "/signup";
    private static final String CERTIFICATE = "/signup/certificate";
    private static final String PASSWORD = "/signup/password";

    private final SignUpDesk desk;
    private final Cookies cookies;
    private final SignUpViews views;

    SignUpPages(SignUpDesk desk, Cookies cookies, SignUpViews views) {
        this.desk = desk;
        this.cookies = cookies;
        this.views = views;
    }

    @GetMapping(START)
    ModelAndView start(HttpServletRequest request, PageFrame frame) {
        NumbersForm typed = cookies.visit(request)
                .flatMap(desk::find)
                .map(SignUpPages::numbers)
                .orElse(NumbersForm.EMPTY);
        return views.numbers(frame, typed, FieldErrors.NONE);
    }

    @PostMapping(START)
    ModelAndView numbers(
            HttpServletRequest request,
            HttpServletResponse response,
            PageFrame frame,
            @RequestParam Map<String, String> sent) {
        NumbersForm typed = new NumbersForm(at(sent, "whom"), at(sent, "iin"), at(sent, "bin"));
        return switch (desk.begin(typed, cookies.visit(request, response))) {
            case SignUpResult.NotWellFormed(var faults) ->
                views.numbers(frame, typed, FieldErrors.of(faults, frame.texts()));
            case SignUpResult.Next _ -> frame.redirect(CERTIFICATE);
            case SignUpResult other -> again(frame, other);
        };
    }

    @GetMapping(CERTIFICATE)
    ModelAndView certificate(HttpServletRequest request, HttpServletResponse response, PageFrame frame) {
        Secret visit = cookies.visit(request, response);
        return desk.find(visit)
                .map(signUp -> views.certificate(frame, signUp, visit, new SignUpResult.Next()))
                .orElseGet(() -> over(frame));
    }

    @PostMapping(CERTIFICATE)
    ModelAndView certify(
            HttpServletRequest request,
            HttpServletResponse response,
            PageFrame frame,
            @RequestParam(defaultValue = "") String signature) {
        Secret visit = cookies.visit(request, response);
        SignUpResult result = desk.certify(signature, visit, request.getRemoteAddr());
        if (result instanceof SignUpResult.Next) {
            return frame.redirect(PASSWORD);
        }
        Optional<SignUp> signUp = desk.find(visit);
        return signUp.map(known -> views.certificate(frame, known, visit, result))
                .orElseGet(() -> over(frame));
    }

    @GetMapping(PASSWORD)
    ModelAndView password(HttpServletRequest request, PageFrame frame) {
        return proven(request)
                .map(signUp -> views.password(frame, signUp, views.fresh(frame), FieldErrors.NONE))
                .orElseGet(() -> over(frame));
    }

    @PostMapping(PASSWORD)
    ModelAndView finish(
            HttpServletRequest request,
            HttpServletResponse response,
            PageFrame frame,
            @RequestParam Map<String, String> sent) {
        Optional<SignUp> signUp = proven(request);
        if (signUp.isEmpty()) {
            return over(frame);
        }
        PasswordForm typed = new PasswordForm(
                at(sent, "password"), at(sent, "repeat"), at(sent, "email"), at(sent, "phone"), at(sent, "language"));
        return switch (desk.finish(typed, cookies.visit(request, response))) {
            case SignUpResult.NotWellFormed(var faults) ->
                views.password(frame, signUp.get(), typed, FieldErrors.of(faults, frame.texts()));
            case SignUpResult.Done(var person, var token) -> {
                cookies.startSession(response, token);
                yield frame.redirect(Arrival.target(person, ""), Alert.done(frame.text("identity.signup.done")));
            }
            case SignUpResult other -> again(frame, other);
        };
    }

    private Optional<SignUp> proven(HttpServletRequest request) {
        return cookies.visit(request).flatMap(desk::find).filter(signUp -> signUp.proven() != null);
    }

    /** The time is over, or the step before is missing. */
    private static ModelAndView over(PageFrame frame) {
        return frame.redirect(START, Alert.note(frame.text("identity.signup.over")));
    }

    private static ModelAndView again(PageFrame frame, SignUpResult result) {
        if (result instanceof SignUpResult.Over) {
            return over(frame);
        }
        throw new IllegalStateException("Not a result of this step: " + result);
    }

    private static NumbersForm numbers(SignUp signUp) {
        return signUp.bin() == null
                ? new NumbersForm("myself", signUp.iin().value(), "")
                : new NumbersForm("firm", signUp.iin().value(), signUp.bin().value());
    }

    private static String at(Map<String, String> sent, String field) {
        return sent.getOrDefault(field, "");
    }
}
