package kz.ruqsat.app.gateway.shep;

import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kz.ruqsat.app.gateway.Asking;
import kz.ruqsat.app.gateway.LegalEntity;
import kz.ruqsat.app.gateway.NaturalPerson;
import kz.ruqsat.app.gateway.Participant;
import kz.ruqsat.app.gateway.PowerOfAttorney;
import kz.ruqsat.app.gateway.PowersOfAttorney;
import kz.ruqsat.app.gateway.Reply;
import kz.ruqsat.app.gateway.StateDatabases;
import kz.ruqsat.core.shared.Bin;
import kz.ruqsat.core.shared.Iin;
import kz.ruqsat.eds.keys.SigningKey;
import kz.ruqsat.eds.soap.EnvelopedXml;
import org.springframework.stereotype.Component;

/** The databases behind the synchronous channel: of natural persons, of legal entities, of the notaries. */
@Component
class ShepDatabases implements StateDatabases, PowersOfAttorney {
    private static final Pattern BIN = Pattern.compile("BIN(\\d{12})");

    private static final Duration NO_KEY = Duration.ofMinutes(1);

    private final SyncChannel channel;
    private final ShepKeys keys;
    private final InstantSource time;

    ShepDatabases(SyncChannel channel, ShepKeys keys, InstantSource time) {
        this.channel = channel;
        this.keys = keys;
        this.time = time;
    }

    @Override
    public Reply<Optional<NaturalPerson>> naturalPerson(Iin iin, Asking asking) {
        String question = NaturalPersonXml.question(id(), time.instant(), Participant.E_LICENSING.system(), iin);
        return channel.ask(
                new SyncChannel.Asked("natural-persons", NaturalPersonXml.SERVICE, question, asking),
                answer -> NaturalPersonXml.answer(answer, iin));
    }

    @Override
    public Reply<Optional<LegalEntity>> legalEntity(Bin bin, Asking asking) {
        String question;
        try {
            SigningKey key = keys.of(Participant.E_LICENSING);
            question = EnvelopedXml.sign(LegalEntityXml.question(requestor(key), bin), key);
        } catch (UncheckedIOException e) {
            return new Reply.Unreachable<>(NO_KEY, String.valueOf(e.getMessage()));
        }
        return channel.ask(
                new SyncChannel.Asked("legal-entities", LegalEntityXml.SERVICE, question, asking),
                answer -> LegalEntityXml.answer(answer, bin));
    }

    @Override
    public Reply<Optional<PowerOfAttorney>> find(String number, LocalDate date, Asking asking) {
        String id = id();
        String question = PowerOfAttorneyXml.question(id, time.instant(), number, date);
        return channel.ask(
                new SyncChannel.Asked("notary", PowerOfAttorneyXml.SERVICE, question, asking),
                answer -> PowerOfAttorneyXml.answer(answer, id, number, date));
    }

    /** The BIN of the one who asks, as the certificate of his key has it. */
    private static String requestor(SigningKey key) {
        Matcher bin = BIN.matcher(key.certificate().getSubjectX500Principal().getName());
        return bin.find() ? bin.group(1) : "";
    }

    private static String id() {
        return UUID.randomUUID().toString();
    }
}
