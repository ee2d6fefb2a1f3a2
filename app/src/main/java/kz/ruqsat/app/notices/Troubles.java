package kz.ruqsat.app.notices;

import java.time.Instant;
import kz.ruqsat.app.notices.store.ContactRows;
import kz.ruqsat.app.outbox.Attempt;

/** Keeps with an address that its server refused, so that the person can mend it. */
final class Troubles {
    private Troubles() {}

    static void note(ContactRows contacts, long account, Way way, String address, Attempt attempt, Instant now) {
        switch (attempt) {
            case Attempt.Delivered _ -> contacts.trouble(account, way, address, null, now);
            case Attempt.Rejected(String reason) -> contacts.trouble(account, way, address, reason, now);
            case Attempt.Unreachable _ -> {}
        }
    }
}
