package kz.ruqsat.sandbox.messages;

import java.io.IOException;
import java.time.InstantSource;
import kz.ruqsat.sandbox.faults.Faults;
import kz.ruqsat.sandbox.faults.OutsideSystem;
import kz.ruqsat.sandbox.web.Reply;
import kz.ruqsat.sandbox.web.Request;
import kz.ruqsat.sandbox.web.Route;
import kz.ruqsat.sandbox.web.WebServer;

/** Mail server and SMS gateway with what they received; it is gone when the sandbox ends. */
public final class PostOffice implements AutoCloseable {
    private final Letters letters;
    private final SmsGateway sms;
    private final MailServer server;
    private final Faults faults;

    private PostOffice(Letters letters, SmsGateway sms, MailServer server, Faults faults) {
        this.letters = letters;
        this.sms = sms;
        this.server = server;
        this.faults = faults;
    }

    /** @param port of the SMTP server, 0 for any free one */
    public static PostOffice open(int port, Faults faults, InstantSource clock) throws IOException {
        var letters = new Letters(clock);
        var server = MailServer.start(port, new SmtpTalk(letters, faults));
        return new PostOffice(letters, new SmsGateway(clock), server, faults);
    }

    public void route(WebServer web) {
        web.route("/mail", new LetterPages(letters)::answer);
        Route posting = faults.around(OutsideSystem.SMS, sms::answer);
        web.route("/sms", request -> answer(request, posting));
    }

    /** The page of what arrived is shown also while the gateway is down. */
    private Reply answer(Request request, Route posting) {
        return request.isPost() ? posting.answer(request) : sms.answer(request);
    }

    public Letters letters() {
        return letters;
    }

    public SmsGateway sms() {
        return sms;
    }

    public int smtpPort() {
        return server.port();
    }

    @Override
    public void close() {
        server.close();
    }
}
