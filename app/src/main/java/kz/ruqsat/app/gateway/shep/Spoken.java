package kz.ruqsat.app.gateway.shep;

import kz.ruqsat.app.gateway.XmlReading;
import org.jspecify.annotations.Nullable;

/** What came of one call of the gateway. */
sealed interface Spoken {

    /** Our message as it went out; empty when there was none. */
    byte[] question();

    /** The gateway answered, by its own signature; the content is of the verified Body. */
    record Answered(byte[] question, byte[] answer, XmlReading content) implements Spoken {}

    /** The gateway says, by its own signature, that it can't. */
    record Faulted(byte[] question, byte[] answer, ShepError error) implements Spoken {}

    /**
     * No answer, or none that may be read.
     *
     * @param answer what came all the same
     */
    record Silent(byte[] question, byte @Nullable [] answer, String trouble) implements Spoken {}
}
