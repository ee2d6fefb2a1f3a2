package kz.ruqsat.sandbox.gateway;

import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import kz.ruqsat.sandbox.faults.Fault;
import kz.ruqsat.sandbox.faults.Faults;
import kz.ruqsat.sandbox.faults.OutsideSystem;
import kz.ruqsat.sandbox.soap.Branch;
import kz.ruqsat.sandbox.soap.Moments;
import kz.ruqsat.sandbox.soap.Names;
import kz.ruqsat.sandbox.systems.SystemKeys;

/** Brings a letter once, and tells a sender once; who calls him knows when to try again. */
final class Postman {
    private final Participants participants;
    private final SystemKeys systems;
    private final DataForms forms;
    private final Faults faults;
    private final InstantSource clock;
    private final Map<String, Receiver> residents = new ConcurrentHashMap<>();

    Postman(Participants participants, SystemKeys systems, DataForms forms, Faults faults, InstantSource clock) {
        this.participants = participants;
        this.systems = systems;
        this.forms = forms;
        this.faults = faults;
        this.clock = clock;
    }

    void resident(String system, Receiver receiver) {
        residents.put(system, receiver);
    }

    /** Empty when the receiver has it, else why not. */
    Optional<String> brought(Letter letter) {
        var resident = residents.get(letter.receiver());
        if (resident != null) {
            return resident.take(letter) ? Optional.empty() : Optional.of(letter.receiver() + " takes nothing now");
        }
        var fault = faults.of(OutsideSystem.SHEP);
        if (fault == Fault.DOWN) {
            return Optional.of("the gateway is down");
        }
        if (fault == Fault.WRONG_CORRELATION) {
            handedOver(letter.misled(
                    UUID.randomUUID().toString(), UUID.randomUUID().toString()));
        }
        var failure = handedOver(letter);
        if (failure.isEmpty() && fault == Fault.DUPLICATE) {
            handedOver(letter);
        }
        return failure;
    }

    /** Tells the sender how his letter stands; true also for a sender who lives here and does not care. */
    boolean told(Letter letter) {
        if (residents.containsKey(letter.sender())) {
            return true;
        }
        var question = Branch.root(Names.ASYNC_CLIENT, "changeMassageStatusNotification")
                .add(
                        "request",
                        request -> request.add("notification", notification -> notice(notification, letter))
                                .add("requestDate", Moments.xml(clock.instant())));
        try {
            participants.call(systems.named(letter.sender()).orElseThrow(), question.element());
            return true;
        } catch (Participants.Unreached _) {
            return false;
        }
    }

    private static void notice(Branch notification, Letter letter) {
        notification
                .add("notificationId", UUID.randomUUID().toString())
                .add("messageId", letter.messageId())
                .add("notificationDate", Moments.xml(letter.stateAt()));
        LetterXml.status(notification, letter);
    }

    private Optional<String> handedOver(Letter letter) {
        var question = Branch.root(Names.ASYNC_CLIENT, "sendMessage")
                .add("request", request -> LetterXml.write(request, letter, forms.next()));
        try {
            participants.call(systems.named(letter.receiver()).orElseThrow(), question.element());
            return Optional.empty();
        } catch (Participants.Unreached e) {
            return Optional.of(String.valueOf(e.getMessage()));
        }
    }
}
