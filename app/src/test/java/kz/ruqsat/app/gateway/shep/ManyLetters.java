package kz.ruqsat.app.gateway.shep;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import kz.ruqsat.app.gateway.LetterBox;
import kz.ruqsat.app.gateway.Participant;
import kz.ruqsat.app.gateway.Received;
import org.springframework.core.Ordered;

/** Before every other letter box of the window: takes what comes, and can be made to stumble. */
final class ManyLetters implements LetterBox, Ordered {
    final List<Received> received = new CopyOnWriteArrayList<>();
    final AtomicInteger stumbles = new AtomicInteger();

    @Override
    public int getOrder() {
        return HIGHEST_PRECEDENCE;
    }

    @Override
    public Participant to() {
        return Participant.WINDOW;
    }

    @Override
    public String service() {
        return "ELicensing_Result";
    }

    @Override
    public void receive(Received letter) {
        if (stumbles.getAndUpdate(left -> Math.max(0, left - 1)) > 0) {
            throw new IllegalStateException("the database is full");
        }
        received.add(letter);
    }

    List<String> bodies() {
        return received.stream().map(Received::body).toList();
    }
}
