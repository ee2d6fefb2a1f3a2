package kz.ruqsat.sandbox.gateway;

import java.time.InstantSource;
import java.util.Map;
import java.util.UUID;
import kz.ruqsat.sandbox.faults.Fault;
import kz.ruqsat.sandbox.faults.Faults;
import kz.ruqsat.sandbox.faults.OutsideSystem;
import kz.ruqsat.sandbox.soap.Branch;
import kz.ruqsat.sandbox.soap.Envelope;
import kz.ruqsat.sandbox.soap.Malformed;
import kz.ruqsat.sandbox.soap.Moments;
import kz.ruqsat.sandbox.soap.Names;
import kz.ruqsat.sandbox.soap.Payload;
import kz.ruqsat.sandbox.soap.Refusal;
import kz.ruqsat.sandbox.soap.Xml;
import org.w3c.dom.Element;

/** The synchronous channel v10: one operation, {@code SendMessage}. */
final class SyncChannel {
    private final Door door;
    private final Map<String, SyncService> services;
    private final DataForms forms;
    private final Faults faults;
    private final InstantSource clock;

    SyncChannel(Door door, Map<String, SyncService> services, DataForms forms, Faults faults, InstantSource clock) {
        this.door = door;
        this.services = Map.copyOf(services);
        this.forms = forms;
        this.faults = faults;
        this.clock = clock;
    }

    Element answer(Envelope envelope) {
        var called = envelope.content();
        if (!Names.SYNC.equals(called.getNamespaceURI()) || !"SendMessage".equals(called.getLocalName())) {
            throw new Malformed("the synchronous channel knows SendMessage only");
        }
        var request = Xml.child(called, "request").orElseThrow(() -> new Malformed("request is missing"));
        door.admitted(envelope, Xml.needed(request, "requestInfo", "sender", "senderId"));
        Xml.needed(request, "requestInfo", "messageDate");
        var asked = Xml.needed(request, "requestInfo", "messageId");
        return response(asked, answered(request));
    }

    private String answered(Element request) {
        var id = Xml.needed(request, "requestInfo", "serviceId");
        var service = services.get(id);
        if (service == null) {
            throw new Refusal(Refusal.Code.UNKNOWN_SERVICE, "no service " + id);
        }
        if (!faults.reaches(service.system())) {
            throw new Refusal(Refusal.Code.NO_ANSWER, id + " does not answer");
        }
        var data = Xml.child(request, "requestData")
                .flatMap(part -> Xml.child(part, "data"))
                .orElseThrow(() -> new Malformed("requestData/data is missing"));
        return service.answer(Payload.read(data));
    }

    private Element response(String asked, String answer) {
        var at = Moments.xml(clock.instant());
        var belongs = faults.of(OutsideSystem.SHEP) == Fault.WRONG_CORRELATION
                ? UUID.randomUUID().toString()
                : asked;
        return Branch.root(Names.SYNC, "SendMessageResponse")
                .add(
                        "response",
                        response -> response.add(
                                        "responseInfo",
                                        about -> about.add(
                                                        "messageId",
                                                        UUID.randomUUID().toString())
                                                .add("correlationId", belongs)
                                                .add("responseDate", at)
                                                .add(
                                                        "status",
                                                        status -> status.add("code", "SCSS001")
                                                                .add(
                                                                        "message",
                                                                        "Message has been processed successfully")))
                                .add(
                                        "responseData",
                                        part -> part.add(
                                                "data", data -> Payload.write(data.element(), answer, forms.next()))))
                .element();
    }
}
