package kz.ruqsat.app.contact.web;

import kz.ruqsat.app.casework.Case;
import kz.ruqsat.app.law.Laws;
import kz.ruqsat.app.law.Laws.Word;
import kz.ruqsat.app.path.Paths;
import kz.ruqsat.app.shell.Texts;
import kz.ruqsat.app.shell.component.PathBranch;
import kz.ruqsat.app.shell.component.PathEntry;
import kz.ruqsat.app.shell.component.PathStep;
import kz.ruqsat.app.shell.component.PathView;
import kz.ruqsat.core.application.Application.Blank;
import kz.ruqsat.core.application.Application.Decided;
import kz.ruqsat.core.application.Application.InReview;
import kz.ruqsat.core.application.Application.Prepared;
import kz.ruqsat.core.application.OpenTask;
import kz.ruqsat.core.application.Proposal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What an agent may tell. Not told, and so not on the page: documents and answers, names of officers, other bodies'
 * grounds, remarks of a return, and of a refusal more than its kind.
 */
@Component
class Tellings {
    private final Laws laws;
    private final Paths paths;

    Tellings(Laws laws, Paths paths) {
        this.laws = laws;
        this.paths = paths;
    }

    String service(Case application, Texts texts) {
        return texts.of(application.regulation().head().title());
    }

    String status(Case application, Texts texts) {
        return switch (application.state()) {
            case Blank _ -> "";
            case Prepared prepared -> texts.of(unpaid(prepared) ? "contact.status.unpaid" : "contact.status.unsigned");
            case InReview review -> running(application, review.task(), texts);
            case Decided decided ->
                texts.of("contact.status." + decided.proposal().kind().name(), decided.at());
        };
    }

    private String running(Case application, @Nullable OpenTask task, Texts texts) {
        if (task == null) {
            return texts.of("contact.status.review");
        }
        String step =
                texts.of(application.variant().procedure().step(task.step()).title());
        String role = texts.of(laws.word(Word.ROLE, task.role().value()));
        return task.term().paused()
                ? texts.of("contact.status.paused", step, role)
                : texts.of("contact.status.running", step, role, task.term().due());
    }

    /** What the applicant has to do now; by the way in which he came. */
    String next(Case application, Texts texts) {
        return switch (application.state()) {
            case Blank _ -> "";
            case Prepared prepared -> texts.of(unpaid(prepared) ? "contact.next.pay" : "contact.next.sign");
            case InReview _ -> texts.of("contact.next.wait");
            case Decided decided ->
                texts.of(
                        "contact.next.result",
                        texts.of("contact.where."
                                + application.request().channel().name()),
                        texts.of(
                                decided.proposal().kind() == Proposal.Kind.GRANT
                                        ? "contact.next.granted"
                                        : "contact.next.refused"));
        };
    }

    private static boolean unpaid(Prepared prepared) {
        return prepared.payment() == null && prepared.request().feeTiyn() > 0;
    }

    /** The path with its terms; without names, grounds and remarks. */
    PathView path(Case application, Texts texts) {
        return new PathView(paths.of(application, texts).entries().stream()
                .map(Tellings::told)
                .toList());
    }

    private static PathEntry told(PathEntry entry) {
        return switch (entry) {
            case PathStep step -> told(step);
            case PathBranch branch ->
                new PathBranch(
                        branch.title(),
                        branch.steps().stream().map(Tellings::told).toList());
        };
    }

    private static PathStep told(PathStep step) {
        boolean toCome = step.state() == PathStep.State.TO_COME;
        return new PathStep(
                step.title(),
                step.state(),
                toCome ? step.who() : null,
                step.when(),
                step.term(),
                step.bar(),
                step.paragraph(),
                null,
                null);
    }
}
