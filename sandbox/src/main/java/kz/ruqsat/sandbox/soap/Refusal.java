package kz.ruqsat.sandbox.soap;

import java.time.Instant;
import org.w3c.dom.Element;

/**
 * The gateway says no, by a SOAP fault. The real catalogue of codes is not public: these are the sandbox's own.
 */
public final class Refusal extends RuntimeException {
    /** Why. */
    public enum Code {
        SIGNATURE("SCSE001"),
        UNKNOWN_SERVICE("SCSE002"),
        NO_ANSWER("SCSE003"),
        SENDER("SCSE004"),
        MALFORMED("SCSE005"),
        UNKNOWN_CORRELATION("SCSE006"),
        UNKNOWN_MESSAGE("SCSE007"),
        INTERNAL("SCSE009");

        private final String word;

        Code(String word) {
            this.word = word;
        }
    }

    private final Code code;

    public Refusal(Code code, String message) {
        super(message);
        this.code = code;
    }

    /**
     * As it stands in a body.
     *
     * @param name of the fault's element, such as {@code SendMessageFault1_SendMessageFault}
     */
    public Element fault(String namespace, String name, Instant at) {
        var fault = Branch.root(Names.SOAP, "Fault");
        fault.add("faultcode", "x:Server").add("faultstring", getMessage());
        fault.add("detail", detail -> {
            var document = detail.element().getOwnerDocument();
            var error = document.createElementNS(namespace, "e:" + name);
            error.setAttributeNS(Names.XMLNS, "xmlns:e", namespace);
            detail.element().appendChild(error);
            child(error, "errorCode", code.word);
            child(error, "errorMessage", String.valueOf(getMessage()));
            child(error, "errorDate", Moments.xml(at));
        });
        return fault.element();
    }

    private static void child(Element parent, String name, String text) {
        var child = parent.getOwnerDocument().createElementNS(null, name);
        child.setTextContent(text);
        parent.appendChild(child);
    }
}
