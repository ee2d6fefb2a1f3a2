package kz.ruqsat.app.review.web;

import java.util.List;
import kz.ruqsat.app.casework.Case;
import kz.ruqsat.app.path.Paths;
import kz.ruqsat.app.path.Words;
import kz.ruqsat.app.review.web.CaseView.SigningRights;
import kz.ruqsat.app.shell.PageFrame;
import kz.ruqsat.app.signers.Signers;
import kz.ruqsat.core.application.Authority;
import kz.ruqsat.core.application.InPlaceOf;
import kz.ruqsat.core.application.Officer;
import kz.ruqsat.core.regulation.Action;
import kz.ruqsat.core.regulation.RegulationId;
import kz.ruqsat.core.regulation.Step;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells before the signature who may sign a result, and whoever may not, why and what to do. */
@Component
class WhoSigns {
    private final Signers signers;
    private final Paths paths;

    WhoSigns(Signers signers, Paths paths) {
        this.signers = signers;
        this.paths = paths;
    }

    /** Null while the application does not wait for a signature. */
    @Nullable
    SigningRights of(Case subject, Officer by, PageFrame frame) {
        Step step = subject.step()
                .filter(one -> one.action() == Action.SIGN)
                .filter(_ -> subject.task().isPresent())
                .orElse(null);
        if (step == null) {
            return null;
        }
        RegulationId service = subject.regulation().id();
        String body = subject.regulation().head().provider();
        List<String> others = signers.of(body, step.role(), service).stream()
                .map(signer -> line(signer, step, frame))
                .toList();
        boolean mine = subject.task().filter(by::holds).isPresent();
        if (!mine) {
            return new SigningRights(null, null, null, others);
        }
        Authority authority = signers.authority(by, step.role(), service);
        return authority instanceof Authority.Missing missing
                ? new SigningRights(
                        paths.words(frame.texts()).reason(missing.why()),
                        frame.text(others.isEmpty() ? "signers.advice.nobody" : "signers.advice"),
                        null,
                        others)
                : new SigningRights(null, null, frame.text("signers.mine", ground(authority, by, step, frame)), others);
    }

    private String line(Signers.Signer signer, Step step, PageFrame frame) {
        var person = signer.person();
        String name = person.position() == null
                ? person.displayName()
                : person.displayName() + " · " + frame.texts().of(person.position());
        return frame.text("signers.line", name, ground(signer.authority(), person.officer(), step, frame));
    }

    private String ground(Authority authority, Officer by, Step step, PageFrame frame) {
        InPlaceOf absent = by.inPlaceOf();
        if (absent != null) {
            return frame.text("signers.ground.inPlaceOf", absent.text());
        }
        Words words = paths.words(frame.texts());
        return switch (authority) {
            case Authority.ByPosition _ ->
                frame.text(
                        "signers.ground.position",
                        words.paragraph(step.source(), step.text()).reference());
            case Authority.ByOrder(var right) ->
                frame.text("signers.ground.order", right.order().text());
            case Authority.Missing missing -> words.reason(missing.why());
        };
    }
}
