package kz.ruqsat.app.gateway.shep;

import java.time.InstantSource;
import kz.ruqsat.app.gateway.Letter;
import kz.ruqsat.app.gateway.Letters;
import kz.ruqsat.app.outbox.Outbox;
import org.springframework.stereotype.Component;

/** Letters go by the outbox: kept with what they tell, sent by {@link ShepCourier}. */
@Component
class ShepLetters implements Letters {
    private final Outbox outbox;
    private final InstantSource time;

    ShepLetters(Outbox outbox, InstantSource time) {
        this.outbox = outbox;
        this.time = time;
    }

    @Override
    public void send(Letter letter) {
        outbox.put(OutgoingLetter.message(letter, time.instant()));
    }
}
