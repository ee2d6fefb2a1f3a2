package kz.ruqsat.app.window;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import kz.ruqsat.app.casework.Case;
import kz.ruqsat.app.casework.Casework;
import kz.ruqsat.app.casework.Handled;
import kz.ruqsat.app.casework.PaperNumbers;
import kz.ruqsat.app.casework.store.Documents;
import kz.ruqsat.app.law.Laws;
import kz.ruqsat.core.application.Command;
import kz.ruqsat.core.application.Officer;
import kz.ruqsat.core.application.Signature;
import kz.ruqsat.core.regulation.Action;
import kz.ruqsat.core.regulation.Role;
import kz.ruqsat.core.shared.Iin;
import kz.ruqsat.core.shared.UnifiedNumber;

/** The provider's people work an application to its result, without their pages. */
record Working(WindowApp app) {

    /** To the end of the procedure; the result is that PDF. */
    void refuses(UnifiedNumber number, byte[] pdf) {
        Casework casework = app.bean(Casework.class);
        for (int i = 0; i < 20; i++) {
            Case now = casework.find(number).orElseThrow();
            if (now.task().isEmpty()) {
                return;
            }
            Action action = now.step().orElseThrow().action();
            Role role = now.task().get().role();
            Iin holder = now.task().get().assignee() == null
                    ? new Iin(app.official("committee", role.value(), 0).iin())
                    : now.task().get().assignee();
            Officer officer = new Officer(holder, "Officer " + role.value(), "committee", Set.of(role));
            int task = now.task().get().number();
            Handled handled = casework.handle(
                    number, "iin:" + holder.value(), (_, numbers) -> command(action, task, officer, numbers, pdf));
            assertThat(handled).as("%s by %s", action, role).isInstanceOf(Handled.Done.class);
        }
        throw new AssertionError("no end of " + number);
    }

    private Command command(Action action, int task, Officer by, PaperNumbers numbers, byte[] pdf) {
        Iin expert = new Iin(app.official("committee", "expert", 0).iin());
        return switch (action) {
            case REGISTER -> new Command.Register(task, by, numbers.incoming(), null);
            case RESOLVE, ASSIGN -> new Command.Assign(task, by, expert, "to be examined");
            case CHECK_COMPLETENESS -> new Command.CheckCompleteness(task, by, List.of(), "");
            case EXAMINE, PREPARE ->
                new Command.ProposeRefusal(task, by, List.of(ground()), "Not as the conditions say.");
            case AGREE -> new Command.Agree(task, by, "");
            case SIGN -> new Command.Sign(task, by, signature(by, pdf), "ab".repeat(32), numbers.outgoing(), null);
            case DISPATCH -> new Command.Dispatch(task, by, "");
            case REFUSE_CONSIDERATION -> new Command.RefuseConsideration(task, by, "Incomplete.");
            case VERIFY -> new Command.Verify(task, by, "");
            case REQUEST_CONSENTS -> new Command.RequestConsents(task, by, "");
        };
    }

    private String ground() {
        return app.bean(Laws.class).current(LocalDate.of(2026, 11, 24)).stream()
                .filter(law -> law.id().value().equals(Counter.SERVICE))
                .findFirst()
                .orElseThrow()
                .variants()
                .getFirst()
                .refusalGrounds()
                .getFirst()
                .id();
    }

    private Signature signature(Officer by, byte[] pdf) {
        Instant now = app.clock.instant();
        String sha256 = app.bean(Documents.class).put("application/pdf", pdf);
        return new Signature(by.iin(), by.name(), sha256, now);
    }
}
