package kz.ruqsat.app.notices;

import java.util.ArrayList;
import java.util.List;
import kz.ruqsat.app.gateway.MailServer;
import kz.ruqsat.app.gateway.TextMessages;

/** Which ways this installation has, and the outbox's names for them. */
final class Ways {
    static final String MAIL = "mail";
    static final String SMS = "sms";

    private Ways() {}

    static List<Way> configured(MailServer mail, TextMessages texts) {
        List<Way> ways = new ArrayList<>();
        if (mail.configured()) {
            ways.add(Way.MAIL);
        }
        if (texts.configured()) {
            ways.add(Way.SMS);
        }
        return List.copyOf(ways);
    }

    static String destination(Way way) {
        return switch (way) {
            case MAIL -> MAIL;
            case SMS -> SMS;
            case CABINET -> throw new IllegalArgumentException("The cabinet is no destination");
        };
    }
}
