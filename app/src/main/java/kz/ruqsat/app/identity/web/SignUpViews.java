package kz.ruqsat.app.identity.web;

import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import kz.ruqsat.app.identity.IdentityDesk;
import kz.ruqsat.app.identity.NumbersForm;
import kz.ruqsat.app.identity.PasswordForm;
import kz.ruqsat.app.identity.ProvenPerson;
import kz.ruqsat.app.identity.Purpose;
import kz.ruqsat.app.identity.Secret;
import kz.ruqsat.app.identity.SignUp;
import kz.ruqsat.app.identity.SignUpDesk;
import kz.ruqsat.app.identity.SignUpResult;
import kz.ruqsat.app.shell.PageFrame;
import kz.ruqsat.app.shell.component.Alert;
import kz.ruqsat.app.shell.component.SignView;
import kz.ruqsat.core.shared.Reason;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Shows the three pages of a sign-up. */
@Component
class SignUpViews {

    private final IdentityDesk identity;
    private final SignUpDesk desk;

    SignUpViews(IdentityDesk identity, SignUpDesk desk) {
        this.identity = identity;
        this.desk = desk;
    }

    ModelAndView numbers(PageFrame frame, NumbersForm typed, FieldErrors errors) {
        SignUpNumbersView view = new SignUpNumbersView(frame.text("identity.signup.title"), typed, errors);
        return shown(frame, "identity/signUp", view.title(), view, errors);
    }

    /** With what came of the step, if it was tried. */
    ModelAndView certificate(PageFrame frame, SignUp signUp, Secret visit, SignUpResult result) {
        return switch (result) {
            case SignUpResult.Refused(List<Reason> reasons) -> {
                FieldErrors errors =
                        new FieldErrors(Map.of("certificate", frame.texts().of(reasons.getFirst())));
                yield certificate(frame, HttpStatus.UNPROCESSABLE_CONTENT, signUp, visit, errors);
            }
            case SignUpResult.CannotCheck _ ->
                certificate(
                        frame.with(Alert.trouble(frame.text("identity.cannotCheck"))),
                        HttpStatus.SERVICE_UNAVAILABLE,
                        signUp,
                        visit,
                        FieldErrors.NONE);
            case SignUpResult.Wait(var left) ->
                certificate(
                        frame.with(Alert.warning(frame.text("identity.wait", Arrival.clock(left)))),
                        HttpStatus.TOO_MANY_REQUESTS,
                        signUp,
                        visit,
                        FieldErrors.NONE);
            case SignUpResult _ -> certificate(frame, HttpStatus.OK, signUp, visit, FieldErrors.NONE);
        };
    }

    private ModelAndView certificate(
            PageFrame frame, HttpStatus status, SignUp signUp, Secret visit, FieldErrors errors) {
        String challenge = Base64.getEncoder().encodeToString(identity.challenge(visit, Purpose.SIGN_UP));
        String bin = signUp.bin() == null ? null : signUp.bin().value();
        SignView sign = SignView.of("/signup/certificate", challenge, frame.text("identity.signup.certificate.button"))
                .forLogIn()
                .only(signUp.iin().value(), bin);
        SignUpCertificateView view = new SignUpCertificateView(
                frame.text("identity.signup.certificate.title"), signUp.iin().value(), bin, errors, sign);
        String title = errors.texts().isEmpty() ? view.title() : frame.text("shell.error.titlePrefix", view.title());
        return frame.show(status, "identity/signUpCertificate", title, view);
    }

    ModelAndView password(PageFrame frame, SignUp signUp, PasswordForm typed, FieldErrors errors) {
        ProvenPerson person = Objects.requireNonNull(signUp.proven());
        if (desk.known(person)) {
            frame.with(Alert.note(frame.text("identity.signup.known")));
        }
        SignUpPasswordView view = new SignUpPasswordView(
                frame.text("identity.signup.password.title"),
                person.name().full(),
                person.organisation(),
                typed,
                errors);
        return shown(frame, "identity/signUpPassword", view.title(), view, errors);
    }

    /** Nothing typed yet; the language is the page's. */
    PasswordForm fresh(PageFrame frame) {
        return new PasswordForm("", "", "", "", frame.page("").lang());
    }

    private static ModelAndView shown(PageFrame frame, String template, String title, Object view, FieldErrors errors) {
        return errors.texts().isEmpty() ? frame.show(template, title, view) : frame.refused(template, title, view);
    }
}
