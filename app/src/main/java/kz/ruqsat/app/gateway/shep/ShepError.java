package kz.ruqsat.app.gateway.shep;

import java.time.Instant;
import kz.ruqsat.app.gateway.XmlReading;
import kz.ruqsat.app.gateway.XmlText;
import org.jspecify.annotations.Nullable;

/**
 * Why the gateway or a participant could not do what it was asked: the detail of a SOAP fault.
 *
 * @param cause the trouble beneath it
 */
record ShepError(
        String code,
        String message,
        @Nullable Instant at,
        @Nullable ShepError cause) {

    /** Reads a {@code soap:Fault}; what it does not say is filled with what SOAP itself says. */
    static ShepError ofFault(XmlReading fault) {
        return fault.maybe("detail")
                .flatMap(detail -> detail.parts().stream().findFirst())
                .map(ShepError::of)
                .orElseGet(() -> new ShepError(text(fault, "faultcode"), text(fault, "faultstring"), null, null));
    }

    private static ShepError of(XmlReading error) {
        return new ShepError(
                text(error, "errorCode"),
                text(error, "errorMessage"),
                error.textOrNull("errorDate") == null ? null : error.moment("errorDate"),
                error.maybe("subError").map(ShepError::of).orElse(null));
    }

    private static String text(XmlReading from, String name) {
        String text = from.textOrNull(name);
        return text == null ? "" : text;
    }

    /** The fault of an operation, for the Body. */
    String fault(String namespace, String operation) {
        String name = "e:" + operation + "Fault1_" + operation + "Fault";
        return XmlText.document(
                "soap:Fault",
                "http://schemas.xmlsoap.org/soap/envelope/",
                fault -> fault.element("faultcode", "soap:Server")
                        .element("faultstring", message)
                        .element("detail", detail -> detail.root(name, namespace, this::write)));
    }

    private void write(XmlText error) {
        error.element("errorCode", code).element("errorMessage", message);
        if (at != null) {
            error.element("errorDate", at);
        }
        if (cause != null) {
            error.element("subError", cause::write);
        }
    }

    @Override
    public String toString() {
        return code + ": " + message + (cause == null ? "" : " (" + cause + ")");
    }
}
