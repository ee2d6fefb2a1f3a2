package kz.ruqsat.app.gateway.payments;

import java.net.URI;

/** What the payment gateway says, to be read or refused with the one exception that is promised. */
public final class PaymentFuzz {
    private static final URI GATEWAY = URI.create("http://127.0.0.1:18090/");

    private PaymentFuzz() {}

    public static boolean order(String text) {
        return promised(() -> PaymentJson.order(text, GATEWAY));
    }

    public static boolean state(String text) {
        return promised(() -> PaymentJson.state(text));
    }

    public static boolean registry(String text) {
        return promised(() -> RegistryXml.read(text));
    }

    private static boolean promised(Runnable parser) {
        try {
            parser.run();
            return true;
        } catch (IllegalArgumentException _) {
            return false;
        }
    }
}
