package kz.ruqsat.app.identity.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.function.Function;
import kz.ruqsat.app.identity.LogInResult;
import kz.ruqsat.app.shell.PageFrame;
import kz.ruqsat.app.shell.component.Alert;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** What a log-in page answers to an attempt; applicants and staff are told the same, each in their own words. */
@Component
class LogInAnswers {
    private final Cookies cookies;

    LogInAnswers(Cookies cookies) {
        this.cookies = cookies;
    }

    /**
     * A log-in page.
     *
     * @param refused the key of what it says without telling why
     * @param next where who comes in wanted to go
     * @param anew the page once more, with these errors and a challenge of its own
     */
    record Door(String template, String refused, String next, Function<FieldErrors, LogInView> anew) {}

    ModelAndView answer(LogInResult result, Door door, HttpServletResponse response, PageFrame frame) {
        return switch (result) {
            case LogInResult.LoggedIn(var person, var token) -> {
                cookies.startSession(response, token);
                yield frame.redirect(Arrival.target(person, door.next()));
            }
            case LogInResult.NotWellFormed(var faults) -> refused(frame, door, FieldErrors.of(faults, frame.texts()));
            case LogInResult.Refused refusal ->
                refused(frame.with(Alert.warning(notice(frame, door, refusal))), door, FieldErrors.NONE);
            case LogInResult.Wait(var left) -> {
                response.setHeader("Retry-After", Long.toString(left.toSeconds()));
                yield later(
                        frame.with(Alert.warning(frame.text("identity.wait", Arrival.clock(left)))),
                        HttpStatus.TOO_MANY_REQUESTS,
                        door);
            }
            case LogInResult.CannotCheck _ ->
                later(
                        frame.with(Alert.trouble(frame.text("identity.cannotCheck"))),
                        HttpStatus.SERVICE_UNAVAILABLE,
                        door);
        };
    }

    /** Process 2: the notice that log-in is refused. Only what is wrong with the certificate itself is told apart. */
    private static String notice(PageFrame frame, Door door, LogInResult.Refused refusal) {
        return refusal.reasons().isEmpty()
                ? frame.text(door.refused())
                : frame.text(
                        "identity.login.refusedBecause",
                        frame.texts().of(refusal.reasons().getFirst()));
    }

    private static ModelAndView refused(PageFrame frame, Door door, FieldErrors errors) {
        LogInView view = door.anew().apply(errors);
        return frame.refused(door.template(), view.title(), view);
    }

    private static ModelAndView later(PageFrame frame, HttpStatus status, Door door) {
        LogInView view = door.anew().apply(FieldErrors.NONE);
        return frame.show(status, door.template(), view.title(), view);
    }
}
