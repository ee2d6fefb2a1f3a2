package kz.ruqsat.core.application;

import java.time.Instant;
import java.util.List;
import java.util.Random;
import kz.ruqsat.core.application.Command.Act;
import kz.ruqsat.core.application.Command.Agree;
import kz.ruqsat.core.application.Command.Assign;
import kz.ruqsat.core.application.Command.CheckCompleteness;
import kz.ruqsat.core.application.Command.ProposeGrant;
import kz.ruqsat.core.application.Command.ProposeRefusal;
import kz.ruqsat.core.application.Command.RefuseConsideration;
import kz.ruqsat.core.application.Command.Register;
import kz.ruqsat.core.application.Command.RequestConsents;
import kz.ruqsat.core.application.Command.Return;
import kz.ruqsat.core.application.Command.Sign;
import kz.ruqsat.core.regulation.Action;
import kz.ruqsat.core.shared.Iin;

/** What an officer may do on a task, mostly with what it needs. */
record RandomAct(Random random, int task, Officer by, Instant now) {

    Act of(Action action) {
        return switch (action) {
            case REGISTER -> new Register(task, by, "К-1", random.nextBoolean() ? null : anybody());
            case RESOLVE, ASSIGN -> new Assign(task, by, anybody(), "");
            case CHECK_COMPLETENESS -> new CheckCompleteness(task, by, missing(), "");
            case REFUSE_CONSIDERATION -> new RefuseConsideration(task, by, text());
            case REQUEST_CONSENTS -> new RequestConsents(task, by, "");
            case VERIFY -> new Command.Verify(task, by, "");
            case DISPATCH -> new Command.Dispatch(task, by, "");
            case EXAMINE, PREPARE ->
                random.nextInt(3) > 0
                        ? new ProposeGrant(task, by, "")
                        : new ProposeRefusal(
                                task, by, random.nextInt(4) > 0 ? List.of("court-ban") : List.of(), text());
            case AGREE -> random.nextInt(3) > 0 ? new Agree(task, by, "") : new Return(task, by, text());
            case SIGN -> random.nextInt(3) > 0 ? sign() : new Return(task, by, text());
        };
    }

    private Sign sign() {
        Iin signer = random.nextInt(6) == 0 ? anybody() : by.iin();
        var signature = People.signature(signer, now);
        return new Sign(task, by, signature, "da", "Ш-1", random.nextBoolean() ? MiningLicence.LICENCE : null);
    }

    private List<MissingDocument> missing() {
        return switch (random.nextInt(8)) {
            case 0 -> List.of(new MissingDocument("photo", MissingDocument.Cause.ABSENT));
            case 1, 2 -> List.of(new MissingDocument("equipment", MissingDocument.Cause.UNREADABLE));
            default -> List.of();
        };
    }

    private String text() {
        return random.nextInt(5) > 0 ? "себебі" : " ";
    }

    private Iin anybody() {
        return People.OFFICERS.get(random.nextInt(People.OFFICERS.size())).iin();
    }
}
