package kz.ruqsat.app.notices;

import java.time.InstantSource;
import kz.ruqsat.app.gateway.MailServer;
import kz.ruqsat.app.gateway.MailServer.Mail;
import kz.ruqsat.app.gateway.Reply;
import kz.ruqsat.app.notices.store.ContactRows;
import kz.ruqsat.app.notices.store.NoticeRows;
import kz.ruqsat.app.outbox.Attempt;
import kz.ruqsat.app.outbox.Courier;
import kz.ruqsat.app.outbox.Delivery;
import kz.ruqsat.core.shared.Language;
import org.springframework.stereotype.Component;

/**
 * Sends notices and codes by e-mail. The letter's Message-ID is the message's key: where an answer was lost, the
 * receiver gets the same letter again and can tell.
 */
@Component
class MailCourier implements Courier {
    private final MailServer server;
    private final NoticeRows notices;
    private final ContactRows contacts;
    private final LetterTexts texts;
    private final InstantSource time;

    MailCourier(MailServer server, NoticeRows notices, ContactRows contacts, LetterTexts texts, InstantSource time) {
        this.server = server;
        this.notices = notices;
        this.contacts = contacts;
        this.texts = texts;
        this.time = time;
    }

    @Override
    public String destination() {
        return Ways.MAIL;
    }

    @Override
    public Attempt deliver(Delivery delivery) {
        return switch (NoticePayload.read(delivery.payload())) {
            case NoticePayload.OfNotice(long id) ->
                notices.addressed(id, Way.MAIL)
                        .map(one -> noted(one.account(), one.address(), send(delivery, one)))
                        .orElseGet(() -> new Attempt.Delivered("not wanted any more"));
            case NoticePayload.OfCode code -> {
                Language language = contacts.languageOf(code.account()).orElse(Language.KK);
                LetterText letter = texts.code(code.code(), language);
                Attempt attempt = send(delivery, code.address(), language, letter, texts.settings(Topic.RESULT));
                yield noted(code.account(), code.address(), attempt);
            }
        };
    }

    private Attempt send(Delivery delivery, NoticeRows.Addressed one) {
        LetterText letter = texts.letter(one.notice(), one.language());
        String settings = texts.settings(one.notice().topic());
        return send(delivery, one.address(), one.language(), letter, settings);
    }

    private Attempt send(Delivery delivery, String to, Language language, LetterText letter, String settings) {
        Mail mail = new Mail(
                delivery.key(), to, language, letter.subject(), letter.plain(), letter.html(language.name()), settings);
        return switch (server.send(mail)) {
            case Reply.Answered<String>(String answer) -> new Attempt.Delivered(answer);
            case Reply.Rejected<String>(String reason) -> new Attempt.Rejected(reason);
            case Reply.Unreachable<String>(var retryAfter, var trouble) -> new Attempt.Unreachable(retryAfter, trouble);
        };
    }

    private Attempt noted(long account, String address, Attempt attempt) {
        Troubles.note(contacts, account, Way.MAIL, address, attempt, time.instant());
        return attempt;
    }
}
