package kz.ruqsat.sandbox.gateway;

import java.time.InstantSource;
import java.util.Map;
import java.util.function.Function;
import kz.ruqsat.sandbox.faults.Fault;
import kz.ruqsat.sandbox.faults.Faults;
import kz.ruqsat.sandbox.faults.OutsideSystem;
import kz.ruqsat.sandbox.soap.Envelope;
import kz.ruqsat.sandbox.soap.Malformed;
import kz.ruqsat.sandbox.soap.Refusal;
import kz.ruqsat.sandbox.soap.Untrusted;
import kz.ruqsat.sandbox.soap.WsSecurity;
import kz.ruqsat.sandbox.soap.Xml;
import kz.ruqsat.sandbox.systems.InformationSystem;
import kz.ruqsat.sandbox.systems.SystemKeys;
import kz.ruqsat.sandbox.web.Reply;
import kz.ruqsat.sandbox.web.Request;
import org.w3c.dom.Element;

/** Lets in what is signed by a known system, and signs whatever goes out, also refusals. */
final class Door {
    private final SystemKeys keys;
    private final Faults faults;
    private final InstantSource clock;

    Door(SystemKeys keys, Faults faults, InstantSource clock) {
        this.keys = keys;
        this.faults = faults;
        this.clock = clock;
    }

    /** Answers a posted envelope; what the operation throws becomes a fault in the namespace. */
    Reply answer(Request request, String namespace, Function<Envelope, Element> operation) {
        if (!request.isPost()) {
            return Reply.methodNotAllowed();
        }
        var name = "SendMessage";
        try {
            var envelope = Envelope.read(request.body());
            name = envelope.content().getLocalName();
            return soap(200, operation.apply(envelope));
        } catch (Malformed e) {
            return fault(namespace, name, new Refusal(Refusal.Code.MALFORMED, String.valueOf(e.getMessage())));
        } catch (Untrusted e) {
            return fault(namespace, name, new Refusal(Refusal.Code.SIGNATURE, String.valueOf(e.getMessage())));
        } catch (Refusal e) {
            return fault(namespace, name, e);
        }
    }

    /** The system that says it sends this, when its signature says so, too. */
    InformationSystem admitted(Envelope envelope, String senderId) {
        var signer = WsSecurity.signer(envelope);
        var system =
                keys.named(senderId).orElseThrow(() -> new Refusal(Refusal.Code.SENDER, "unknown sender " + senderId));
        if (!keys.belongs(signer, system)) {
            throw new Refusal(
                    Refusal.Code.SENDER, "not signed by " + senderId + ": " + signer.getSubjectX500Principal());
        }
        return system;
    }

    /** Signed by the gateway; wrongly, when that is its fault at the moment. */
    byte[] signed(Element content) {
        var envelope = Envelope.around(content);
        WsSecurity.sign(envelope, keys.of(InformationSystem.GATEWAY));
        if (faults.of(OutsideSystem.SHEP) == Fault.WRONG_SIGNATURE) {
            forge(envelope.content());
        }
        return envelope.bytes();
    }

    /** The answer of a participant to the gateway's call, when he signed it. */
    Element checked(byte[] answer, InformationSystem participant) {
        var envelope = Envelope.read(answer);
        if (!keys.belongs(WsSecurity.signer(envelope), participant)) {
            throw new Untrusted("the answer is not signed by " + participant.name());
        }
        if (envelope.isFault()) {
            throw new Malformed("fault: " + envelope.content().getTextContent().strip());
        }
        return envelope.content();
    }

    private Reply fault(String namespace, String operation, Refusal refusal) {
        var name = operation + "Fault1_" + operation + "Fault";
        return soap(500, refusal.fault(namespace, name, clock.instant()));
    }

    private Reply soap(int status, Element content) {
        return new Reply.Answer(status, Map.of("Content-Type", "text/xml; charset=utf-8"), signed(content));
    }

    /** Changes the first text that stands alone in an element. */
    private static void forge(Element element) {
        var children = Xml.children(element);
        if (children.isEmpty()) {
            element.setTextContent(element.getTextContent() + "0");
        } else {
            forge(children.getFirst());
        }
    }
}
