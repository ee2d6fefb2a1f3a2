package kz.ruqsat.app.consent;

import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import kz.ruqsat.app.casework.Case;
import kz.ruqsat.app.gateway.Unreadable;
import kz.ruqsat.app.gateway.XmlReading;
import kz.ruqsat.app.gateway.XmlText;
import kz.ruqsat.core.application.Attachment;
import kz.ruqsat.core.application.ConsentRequest;
import kz.ruqsat.core.application.Officer;
import kz.ruqsat.core.regulation.Role;
import kz.ruqsat.core.shared.Iin;
import org.jspecify.annotations.Nullable;

/** The question to a body that has a system of its own, and its answer: our own form, for the act names none. */
final class ConsentXml {
    private static final String NAMESPACE = "urn:ruqsat:consent:1";
    private static final Role OFFICER = new Role("consent-officer");

    private ConsentXml() {}

    /** An attached file; without its bytes only its name and hash go. */
    record File(Attachment attachment, byte @Nullable [] bytes) {}

    /** What the body says. */
    record Answer(String requestNumber, boolean consents, String ground, Officer by) {}

    static String question(
            Case subject, ConsentRequest request, String words, @Nullable String note, List<File> files) {
        return XmlText.document("c:request", NAMESPACE, xml -> {
            xml.element("requestNumber", number(subject, request))
                    .element("application", subject.number().value())
                    .element(
                            "applicant",
                            applicant -> applicant
                                    .element(
                                            "idn",
                                            subject.request()
                                                    .applicant()
                                                    .number()
                                                    .value())
                                    .element(
                                            "name",
                                            subject.request().applicant().name()))
                    .element("service", subject.regulation().head().title().kk())
                    .element("question", words)
                    .element("dueDate", dueOf(request))
                    .optional("note", note == null || note.isBlank() ? null : note)
                    .element("documents", all -> files.forEach(file -> write(all, file)));
        });
    }

    /** By which the answer is known again. */
    static String number(Case subject, ConsentRequest request) {
        return subject.number().value() + "/" + request.id();
    }

    private static Instant dueOf(ConsentRequest request) {
        return request.term().due();
    }

    private static void write(XmlText documents, File file) {
        documents.element(
                "document",
                one -> one.element("name", file.attachment().fileName())
                        .element("sha256", file.attachment().sha256())
                        .optional(
                                "content",
                                file.bytes() == null
                                        ? null
                                        : Base64.getEncoder().encodeToString(file.bytes())));
    }

    /** The answer of that body; what is missing in it is {@link Unreadable}. */
    static Answer answer(String document, String body) {
        XmlReading response = XmlReading.of(document);
        if (!NAMESPACE.equals(response.namespace()) || !response.name().equals("response")) {
            throw new Unreadable("not an answer about consent: " + response.name());
        }
        XmlReading officer = response.part("officer");
        String iin = officer.text("iin");
        String ground = response.textOrNull("grounds");
        return new Answer(
                response.text("requestNumber"),
                consents(response.text("decision")),
                ground == null ? "" : ground,
                new Officer(
                        Iin.parse(iin).orElseThrow(() -> new Unreadable("not an IIN: " + iin)),
                        officer.text("name"),
                        body,
                        Set.of(OFFICER)));
    }

    private static boolean consents(String decision) {
        return switch (decision) {
            case "CONSENTS" -> true;
            case "OBJECTS" -> false;
            case String other -> throw new Unreadable("decision " + other);
        };
    }
}
