package kz.ruqsat.sandbox.bodies;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import kz.ruqsat.sandbox.people.PeopleFile;
import kz.ruqsat.sandbox.soap.Branch;
import kz.ruqsat.sandbox.soap.SignedDocument;
import kz.ruqsat.sandbox.soap.Xml;
import kz.ruqsat.sandbox.systems.SystemKeys;
import org.w3c.dom.Element;

/** Writes and signs a body's answer: it objects when the question's note or words contain "[objects]". */
public final class Answers {
    private static final String NAMESPACE = "urn:ruqsat:consent:1";
    private static final String OBJECTS = "[objects]";
    private static final ZoneOffset KAZAKHSTAN = ZoneOffset.ofHours(5);

    private final SystemKeys keys;
    private final InstantSource clock;

    public Answers(SystemKeys keys, InstantSource clock) {
        this.keys = keys;
        this.clock = clock;
    }

    /** @param always objects whatever the question says */
    String to(String question, PeopleFile.Body body, boolean always) {
        var request = Xml.read(question).getDocumentElement();
        var objects = always
                || said(request, "note").contains(OBJECTS)
                || said(request, "question").contains(OBJECTS);
        var officer = body.people().getFirst();
        var response = Branch.root(NAMESPACE, "response")
                .add("requestNumber", Xml.needed(request, "requestNumber"))
                .add("answerNumber", UUID.randomUUID().toString())
                .add(
                        "answerDate",
                        LocalDate.ofInstant(clock.instant(), KAZAKHSTAN).toString())
                .add("decision", objects ? "OBJECTS" : "CONSENTS")
                .add("grounds", objects ? "Объектінің құжаттары талаптарға сай емес" : null)
                .add(
                        "officer",
                        person -> person.add("iin", officer.iin())
                                .add("name", officer.surname() + " " + officer.name())
                                .add("position", officer.position().kk()));
        var system = keys.named(body.id()).orElseThrow();
        return SignedDocument.signed(response.element(), keys.of(system));
    }

    private static String said(Element request, String part) {
        return Xml.text(request, part).orElse("");
    }
}
