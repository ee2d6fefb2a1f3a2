package kz.ruqsat.app.review.web;

import kz.ruqsat.app.casework.Case;
import kz.ruqsat.app.gateway.Asking;
import kz.ruqsat.app.identity.Person;
import kz.ruqsat.app.review.ReviewDesk;
import kz.ruqsat.app.shell.NotThere;
import kz.ruqsat.app.shell.PageFrame;
import kz.ruqsat.app.statedata.StatePanel;
import kz.ruqsat.app.statedata.StateViews;
import kz.ruqsat.app.statedata.Typed;
import kz.ruqsat.core.application.Application.Blank;
import kz.ruqsat.core.application.Application.Decided;
import kz.ruqsat.core.application.Application.Filing;
import kz.ruqsat.core.application.Application.InReview;
import kz.ruqsat.core.application.Application.Prepared;
import kz.ruqsat.core.application.Signature;
import kz.ruqsat.core.shared.UnifiedNumber;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.servlet.ModelAndView;

/** The state databases' answers against what was typed and who signed, on the page of an application. */
@Controller
class StatePages {
    private final ReviewDesk desk;
    private final StateViews state;

    StatePages(ReviewDesk desk, StateViews state) {
        this.desk = desk;
        this.state = state;
    }

    /** The part of the page that waits for the databases; alone, for who has no script. */
    @GetMapping("/review/{number}/state")
    ModelAndView show(
            @PathVariable String number,
            @RequestHeader(name = "HX-Request", defaultValue = "false") boolean part,
            Person person,
            PageFrame frame) {
        Case subject = find(number, person);
        refuseIfDecided(subject, number);
        StatePanel panel = state.asked(address(subject), typed(subject), asking(subject, person), frame.texts());
        return frame.show(part ? "statedata/panel" : "statedata/page", frame.text("statedata.title"), panel);
    }

    @PostMapping("/review/{number}/state")
    ModelAndView askAgain(@PathVariable String number, Person person, PageFrame frame) {
        Case subject = find(number, person);
        refuseIfDecided(subject, number);
        state.anew(typed(subject), asking(subject, person));
        return frame.redirect("/review/" + subject.number());
    }

    /** While the request is considered. */
    static boolean mayAsk(Case subject) {
        return !(subject.state() instanceof Decided);
    }

    private static void refuseIfDecided(Case subject, String number) {
        if (!mayAsk(subject)) {
            throw new NotThere(number);
        }
    }

    static String address(Case subject) {
        return "/review/" + subject.number() + "/state";
    }

    /** Of a request accepted on paper the signature is the operator's: then nobody is compared with the head. */
    static Typed typed(Case subject) {
        Filing filing = filing(subject);
        Signature signature = filing == null || filing.acceptance() != null ? null : filing.signature();
        return new Typed(
                subject.request().applicant().number(),
                subject.request().applicant().name(),
                signature == null ? null : new Typed.Signer(signature.signer(), signature.signerName()));
    }

    private static @Nullable Filing filing(Case subject) {
        return switch (subject.state()) {
            case Blank _, Prepared _ -> null;
            case InReview review -> review.filing();
            case Decided decided -> decided.filing();
        };
    }

    private static Asking asking(Case subject, Person person) {
        return Asking.ofApplication("iin:" + person.iin(), subject.number().value());
    }

    private Case find(String number, Person person) {
        return UnifiedNumber.parse(number)
                .flatMap(n -> desk.find(n, person.officer()))
                .orElseThrow(() -> new NotThere(number));
    }
}
