package kz.ruqsat.sandbox.gateway;

import java.net.URI;
import java.util.Map;
import kz.ruqsat.sandbox.systems.SystemKeys;
import kz.ruqsat.sandbox.web.BadRequest;
import kz.ruqsat.sandbox.web.Reply;
import kz.ruqsat.sandbox.web.Request;

/** The switchboard of the gateway, JSON only: addresses of participants, settings, a look at the letters. */
final class Controls {
    private final Participants participants;
    private final SystemKeys systems;
    private final DataForms forms;
    private final Postbox letters;

    Controls(Participants participants, SystemKeys systems, DataForms forms, Postbox letters) {
        this.participants = participants;
        this.systems = systems;
        this.forms = forms;
        this.letters = letters;
    }

    Reply participants(Request request) {
        if (request.isPost()) {
            var wish = request.json();
            var name = wish.path("system").asString("");
            var system = systems.named(name).orElseThrow(() -> new BadRequest("no system \"" + name + "\""));
            participants.register(system, address(wish.path("url").asString("")));
        }
        return Reply.json(200, participants.shown());
    }

    Reply settings(Request request) {
        if (request.isPost()) {
            forms.set(request.json().path("data").asString(""));
        }
        return Reply.json(200, Map.of("data", forms.word()));
    }

    /** A letter as it is shown: without what is in it. */
    record Shown(
            long number,
            String messageId,
            String correlationId,
            String serviceId,
            String messageType,
            String sender,
            String receiver,
            String messageState,
            String note) {}

    Reply letters(Request request) {
        return Reply.json(
                200,
                letters.all(_ -> true).stream()
                        .map(l -> new Shown(
                                l.number(),
                                l.messageId(),
                                l.correlationId(),
                                l.serviceId(),
                                l.kind().name(),
                                l.sender(),
                                l.receiver(),
                                l.state().name(),
                                l.note()))
                        .toList());
    }

    private static String address(String text) {
        try {
            if (text.startsWith("http") && URI.create(text).isAbsolute()) {
                return text;
            }
        } catch (IllegalArgumentException _) {
            // said below
        }
        throw new BadRequest("url must be an absolute http address");
    }
}
