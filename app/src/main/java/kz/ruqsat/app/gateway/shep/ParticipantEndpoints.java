package kz.ruqsat.app.gateway.shep;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Optional;
import kz.ruqsat.app.gateway.Participant;
import kz.ruqsat.app.gateway.Unreadable;
import kz.ruqsat.app.gateway.XmlReading;
import kz.ruqsat.eds.report.MessageVerdict;
import kz.ruqsat.eds.soap.WsSecurity;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Where the gateway brings letters for our systems ({@code IAsyncChannelClient}). Nobody signs in here: what counts is
 * the gateway's signature. A fault says that the letter was not taken; the gateway brings it again.
 */
@RestController
class ParticipantEndpoints {
    private static final Logger LOG = LoggerFactory.getLogger(ParticipantEndpoints.class);
    private static final MediaType XML = MediaType.parseMediaType("text/xml;charset=utf-8");
    private static final int LIMIT = 128 * 1024 * 1024;
    private static final String SEND = "sendMessage";

    private final ShepKeys keys;
    private final Inbox inbox;
    private final InstantSource time;

    ParticipantEndpoints(ShepKeys keys, Inbox inbox, InstantSource time) {
        this.keys = keys;
        this.inbox = inbox;
        this.time = time;
    }

    @PostMapping("/gateway/shep/{system}")
    ResponseEntity<byte[]> take(@PathVariable String system, HttpServletRequest request) throws IOException {
        Optional<Participant> participant = Arrays.stream(Participant.values())
                .filter(one -> one.system().equals(system))
                .findFirst();
        if (participant.isEmpty()) {
            return ResponseEntity.notFound().build();
        }
        byte[] message = request.getInputStream().readNBytes(LIMIT + 1);
        if (message.length > LIMIT) {
            return ResponseEntity.status(HttpStatus.CONTENT_TOO_LARGE).build();
        }
        return switch (WsSecurity.verify(message, keys.gateway(), time.instant())) {
            case MessageVerdict.Refused refused ->
                fault(participant.get(), SEND, "SIGNATURE", refused.fault() + ": " + refused.detail());
            case MessageVerdict.Genuine genuine -> answered(participant.get(), new XmlReading(genuine.body()), message);
        };
    }

    private ResponseEntity<byte[]> answered(Participant participant, XmlReading body, byte[] message) {
        String operation =
                body.parts().isEmpty() ? SEND : body.parts().getFirst().name();
        try {
            return signed(participant, answer(participant, body, message), HttpStatus.OK);
        } catch (Unreadable e) {
            return fault(participant, operation, "MALFORMED", String.valueOf(e.getMessage()));
        } catch (RuntimeException e) {
            // Whatever went wrong on our side is undone: the gateway shall bring the letter again.
            LOG.error("a letter for {} was not taken", participant.system(), e);
            return fault(participant, operation, "INTERNAL", "not taken now, bring it again");
        }
    }

    private String answer(Participant participant, XmlReading body, byte[] message) {
        if (body.parts().size() != 1
                || !ClientXml.TYPES.equals(body.parts().getFirst().namespace())) {
            throw new Unreadable("one operation of the asynchronous channel's client is expected");
        }
        XmlReading content = body.parts().getFirst();
        return switch (content.name()) {
            case SEND -> {
                MessageXml letter = ClientXml.message(content);
                Instant at = inbox.receive(participant, letter, message, time.instant());
                yield ClientXml.received(
                        String.valueOf(letter.messageId()), String.valueOf(letter.correlationId()), at);
            }
            case "changeMassageStatusNotification" -> {
                ClientXml.StatusNotice notice = ClientXml.notice(content);
                inbox.told(participant, notice);
                yield ClientXml.noticed(time.instant(), "{" + notice.notificationId() + "}");
            }
            case String other -> throw new Unreadable("no operation " + other);
        };
    }

    private ResponseEntity<byte[]> fault(Participant participant, String operation, String code, String message) {
        LOG.warn("{} of the gateway for {} refused: {} {}", operation, participant.system(), code, message);
        ShepError error = new ShepError(code, message, time.instant(), null);
        return signed(participant, error.fault(ClientXml.TYPES, operation), HttpStatus.INTERNAL_SERVER_ERROR);
    }

    private ResponseEntity<byte[]> signed(Participant participant, String content, HttpStatus status) {
        return ResponseEntity.status(status).contentType(XML).body(WsSecurity.sign(content, keys.of(participant)));
    }
}
