package kz.ruqsat.sandbox.gateway;

import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import kz.ruqsat.sandbox.RunningSandbox;
import kz.ruqsat.sandbox.soap.Branch;
import kz.ruqsat.sandbox.soap.Names;
import kz.ruqsat.sandbox.soap.Xml;
import kz.ruqsat.sandbox.web.Reply;
import kz.ruqsat.sandbox.web.Request;
import kz.ruqsat.sandbox.web.WebServer;
import org.w3c.dom.Element;

/** A participant's own server: takes what the gateway brings, signs its answers, and can be closed for letters. */
final class Neighbour implements AutoCloseable {
    /** What came: the operation's name and its request. */
    record Came(String operation, Element request) {
        String about(String field) {
            return Xml.needed(request, "messageInfo", field);
        }

        String data() {
            return SoapClient.data(request, "messageData");
        }
    }

    final List<Came> came = new CopyOnWriteArrayList<>();
    final AtomicBoolean open = new AtomicBoolean(true);
    final SoapClient client;
    private final WebServer server;

    Neighbour(String system) throws Exception {
        this(new SoapClient(system));
    }

    Neighbour(SoapClient client) throws Exception {
        this.client = client;
        server = WebServer.bind(0);
        server.route("/gateway", this::answer);
        server.start();
        client.registered(server.url() + "/gateway");
    }

    /** The letters of that conversation. */
    List<Came> letters(String correlation) {
        return came.stream()
                .filter(one -> one.operation().equals("sendMessage"))
                .filter(one -> one.about("correlationId").equals(correlation))
                .toList();
    }

    List<Came> letters() {
        return came.stream()
                .filter(one -> one.operation().equals("sendMessage"))
                .toList();
    }

    Came awaited(String correlation) throws InterruptedException {
        RunningSandbox.await(() -> !letters(correlation).isEmpty());
        return letters(correlation).getFirst();
    }

    @Override
    public void close() {
        server.close();
    }

    private Reply answer(Request request) {
        if (!open.get()) {
            return Reply.text(503, "closed");
        }
        try {
            var envelope = client.trusted(request.body());
            var name = envelope.content().getLocalName();
            came.add(new Came(name, Xml.child(envelope.content(), "request").orElseThrow()));
            var content = Branch.root(Names.ASYNC_CLIENT, name + "Response")
                    .add("response", response -> response.add("responseDate", SoapClient.AT));
            return new Reply.Answer(200, Map.of("Content-Type", "text/xml"), client.signed(content.element()));
        } catch (Exception | AssertionError e) {
            return Reply.text(400, String.valueOf(e.getMessage()));
        }
    }
}
