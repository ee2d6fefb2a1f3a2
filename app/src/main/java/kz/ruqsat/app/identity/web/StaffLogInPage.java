package kz.ruqsat.app.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import kz.ruqsat.app.identity.IdentityDesk;
import kz.ruqsat.app.identity.LogInResult;
import kz.ruqsat.app.identity.Person;
import kz.ruqsat.app.shell.PageFrame;
import kz.ruqsat.app.shell.component.Alert;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** {@code /staff/login}: those who work for a body. */
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

    @GetMapping("/staff/login")
    ModelAndView show(
            HttpServletRequest request,
            PageFrame frame,
            @Nullable Person person,
            @RequestParam(defaultValue = "") String next) {
        if (person != null) {
            return frame.redirect(Arrival.target(person, next));
        }
        LogInView view = view(frame, next, "", FieldErrors.NONE);
        return arrival.greet(request, frame).show(TEMPLATE, view.title(), view);
    }

    @PostMapping("/staff/login")
    ModelAndView enter(
            HttpServletRequest request,
            HttpServletResponse response,
            PageFrame frame,
            @RequestParam(defaultValue = "") String next,
            @RequestParam(defaultValue = "") String login,
            @RequestParam(defaultValue = "") String password) {
        String typed = login.strip();
        return switch (desk.logInStaff(typed, password, request.getRemoteAddr())) {
            case LogInResult.LoggedIn(var person, var token) -> {
                cookies.startSession(response, token);
                yield frame.redirect(Arrival.target(person, next));
            }
            case LogInResult.NotWellFormed(var faults) ->
                refused(frame, view(frame, next, login, FieldErrors.of(faults, frame.texts())));
            case LogInResult.Refused _ ->
                refused(
                        frame.with(Alert.warning(frame.text("identity.staff.refused"))),
                        view(frame, next, login, FieldErrors.NONE));
            case LogInResult.Wait(var left) -> {
                response.setHeader("Retry-After", Long.toString(left.toSeconds()));
                LogInView view = view(frame, next, login, FieldErrors.NONE);
                yield frame.with(Alert.warning(frame.text("identity.wait", Arrival.clock(left))))
                        .show(HttpStatus.TOO_MANY_REQUESTS, TEMPLATE, view.title(), view);
            }
            case LogInResult.CannotCheck _ -> throw new IllegalStateException("No certificate is asked for here");
        };
    }

    private static ModelAndView refused(PageFrame frame, LogInView view) {
        return frame.refused(TEMPLATE, view.title(), view);
    }

    private LogInView view(PageFrame frame, String next, String login, FieldErrors errors) {
        return new LogInView(
                frame.text("identity.staff.title"), next, login, errors, null, arrival.demoStaff(frame.texts()));
    }
}
