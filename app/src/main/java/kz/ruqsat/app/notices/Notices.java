package kz.ruqsat.app.notices;

import java.util.List;
import kz.ruqsat.app.gateway.MailServer;
import kz.ruqsat.app.gateway.TextMessages;
import kz.ruqsat.app.notices.store.NoticeRows;
import kz.ruqsat.app.outbox.Outbox;
import kz.ruqsat.app.outbox.OutgoingMessage;
import kz.ruqsat.core.shared.Iin;
import org.springframework.stereotype.Component;

/**
 * Tells people: writes the notice into the cabinet and puts what goes by e-mail or SMS into the outbox, all in the
 * caller's transaction, each at most once. One statement, and a second one when somebody wants it outside the cabinet.
 */
@Component
public class Notices {
    private final NoticeRows rows;
    private final Outbox outbox;
    private final List<Way> outside;

    Notices(NoticeRows rows, Outbox outbox, MailServer mail, TextMessages texts) {
        this.rows = rows;
        this.outbox = outbox;
        this.outside = Ways.configured(mail, texts);
    }

    /** Tells all of them. */
    public void tell(Receivers receivers, Message message) {
        outbox.putAll(rows.write(receivers, message, outside).stream()
                .map(one -> new OutgoingMessage(
                        Ways.destination(one.way()),
                        "notice/" + one.notice(),
                        NoticePayload.ofNotice(one.notice()),
                        "account/" + one.account()))
                .toList());
    }

    /** Reminds one who works for a body; whoever has no log-in is not told. */
    public void remind(Iin officer, Message message) {
        tell(new Receivers.Officer(officer), message);
    }

    /** Reminds all of a body who hold the role, such as the head. */
    public void remindHolders(String body, String role, Message message) {
        tell(new Receivers.Holders(List.of(body), role), message);
    }
}
