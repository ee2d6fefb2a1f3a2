package kz.ruqsat.app.notices;

import java.time.InstantSource;
import kz.ruqsat.app.gateway.Reply;
import kz.ruqsat.app.gateway.TextMessages;
import kz.ruqsat.app.notices.store.ContactRows;
import kz.ruqsat.app.notices.store.NoticeRows;
import kz.ruqsat.app.outbox.Attempt;
import kz.ruqsat.app.outbox.Courier;
import kz.ruqsat.app.outbox.Delivery;
import kz.ruqsat.core.shared.Language;
import org.springframework.stereotype.Component;

/** Sends notices and codes by SMS: short, without names and numbers of persons. */
@Component
class SmsCourier implements Courier {
    private final TextMessages gateway;
    private final NoticeRows notices;
    private final ContactRows contacts;
    private final LetterTexts texts;
    private final InstantSource time;

    SmsCourier(TextMessages gateway, NoticeRows notices, ContactRows contacts, LetterTexts texts, InstantSource time) {
        this.gateway = gateway;
        this.notices = notices;
        this.contacts = contacts;
        this.texts = texts;
        this.time = time;
    }

    @Override
    public String destination() {
        return Ways.SMS;
    }

    @Override
    public Attempt deliver(Delivery delivery) {
        return switch (NoticePayload.read(delivery.payload())) {
            case NoticePayload.OfNotice(long id) ->
                notices.addressed(id, Way.SMS)
                        .map(one ->
                                send(delivery, one.account(), one.address(), texts.sms(one.notice(), one.language())))
                        .orElseGet(() -> new Attempt.Delivered("not wanted any more"));
            case NoticePayload.OfCode code -> {
                Language language = contacts.languageOf(code.account()).orElse(Language.KK);
                yield send(delivery, code.account(), code.address(), texts.smsCode(code.code(), language));
            }
        };
    }

    private Attempt send(Delivery delivery, long account, String to, String text) {
        Attempt attempt = switch (gateway.send(delivery.key(), to, text)) {
            case Reply.Answered<String>(String answer) -> new Attempt.Delivered(answer);
            case Reply.Rejected<String>(String reason) -> new Attempt.Rejected(reason);
            case Reply.Unreachable<String>(var retryAfter, var trouble) -> new Attempt.Unreachable(retryAfter, trouble);
        };
        Troubles.note(contacts, account, Way.SMS, to, attempt, time.instant());
        return attempt;
    }
}
